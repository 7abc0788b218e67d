import {
  atPlaces,
  compare,
  count,
  divide,
  type Exact,
  exact,
  multiply,
  plainText,
  subtract,
} from './exact.ts';
import { figureOf, judgedMonth, kindOf } from './figure.ts';
import * as german from './german.ts';
import type { MonthCount, OracleCase, OracleGoal } from './goal.ts';
import { planOf } from './plan.ts';

/** A quantity unrounded, and as printed. */
export type Printed = { readonly wert: string; readonly text: string } | null;

/** What is said about one month. */
export interface OracleComparison {
  readonly soll: Printed;
  readonly ist: Printed;
  readonly abweichung: Printed;
  readonly abweichungRelativ: Printed;
  readonly zielerreichung: Printed;
  readonly bewertung: string;
  readonly vorjahr: Printed;
  readonly veraenderung: Printed;
  readonly kapazitaet: Printed;
  readonly auslastung: string;
}

/** Plan against actual and prior year at one month; nothing is known after the report month but the plan. */
export function comparisonOf(found: OracleCase, month: MonthCount): OracleComparison {
  const { goal } = found;
  const ist = month > found.reportMonth ? null : figureOf(found, month).value;
  const soll = planOf(found, month);
  const vorjahr = figureOf(found, month - 12).value;
  const abweichung = ist && soll && subtract(ist, soll);
  const veraenderung = ist && vorjahr && subtract(ist, vorjahr);
  const kapazitaet = capacityOf(found, month);
  const inUnit = (quantity: Exact) => german.value(goal, quantity);
  const asDifference = (quantity: Exact) => german.difference(goal, quantity);
  return {
    soll: printed(soll, inUnit),
    ist: printed(ist, inUnit),
    abweichung: printed(abweichung, asDifference),
    abweichungRelativ: printed(abweichung && soll && divide(abweichung, soll), german.signedPercent),
    zielerreichung: printed(degreeOf(goal, ist, soll), german.percent),
    bewertung: ratingOf(found, month, ist, soll),
    vorjahr: printed(vorjahr, inUnit),
    veraenderung: printed(veraenderung, asDifference),
    kapazitaet: printed(kapazitaet, (places) => german.number(places, 0)),
    auslastung: ist && kapazitaet ? german.percent(divide(ist, kapazitaet) ?? kapazitaet) : '',
  };
}

export function printed(value: Exact | null, text: (known: Exact) => string): Printed {
  return value && { wert: plainText(value), text: text(value) };
}

function capacityOf(found: OracleCase, month: MonthCount): Exact | null {
  const places = kindOf(found).capacity?.(found.goal.terms, month) ?? null;
  return places && places.n > 0n ? places : null;
}

/** Ist ÷ Soll, or 2 − Ist ÷ Soll where less is better; 1 is „plan met“. */
function degreeOf({ nature, direction }: OracleGoal, ist: Exact | null, soll: Exact | null): Exact | null {
  if (nature !== 'target' || direction === 'none' || ist === null || soll === null) return null;
  const share = divide(ist, soll);
  return share && direction === 'at-most' ? subtract(count(2), share) : share;
}

/** The word of the rating, with its direction. */
function ratingOf(found: OracleCase, month: MonthCount, ist: Exact | null, soll: Exact | null): string {
  const { goal, yearEnd } = found;
  const unrated = goal.nature === 'forecast' ? 'Monitoring, ohne Bewertung' : 'ohne Zielwert';
  if (goal.nature === 'qualitative') return unrated;
  if (ist === null) return 'nicht berechenbar';
  const firm = figureOf(found, month).status === 'final' && judgedMonth(found) !== null;
  if (goal.nature !== 'target' || goal.direction === 'none' || !firm) return unrated;
  if (soll === null) return goal.planPath === 'none' ? unrated : 'nicht berechenbar';
  const met = isMet(goal, ist, soll);
  if (yearEnd && month % 12 === 11) return met ? 'erreicht' : 'nicht erreicht';
  if (met) return 'im Soll';
  const degree = degreeOf(goal, ist, soll);
  const near = degree !== null && compare(multiply(degree, count(100)), exact(goal.nearThreshold)) >= 0;
  return `${near ? 'knapp' : 'deutlich'} ${goal.direction === 'at-most' ? 'über der Obergrenze' : 'unter Soll'}`;
}

/** Compared as shown; equality counts as reached. */
export function isMet({ unit, precision, direction }: OracleGoal, ist: Exact, soll: Exact): boolean {
  const places = unit === 'ratio' ? precision + 2 : precision;
  const order = compare(atPlaces(ist, places), atPlaces(soll, places));
  return direction === 'at-most' ? order <= 0 : order >= 0;
}
