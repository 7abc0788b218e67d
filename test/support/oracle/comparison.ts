import {
  add,
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
import { figureOf, kindOf } from './figure.ts';
import * as german from './german.ts';
import type { MonthCount, OracleCase, OracleGoal } from './goal.ts';
import { firstPlanOf, planOf } from './plan.ts';
import { planIsFirm, standingOf, targetIsOpen } from './versions.ts';

/** A quantity unrounded, and as printed. */
export type Printed = { readonly wert: string; readonly text: string } | null;

/** What is said about one month. */
export interface OracleComparison {
  readonly soll: Printed;
  /** Before any amendment. */
  readonly sollZuerst: Printed;
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
    sollZuerst: printed(firstPlanOf(found, month), inUnit),
    ist: printed(ist, inUnit),
    abweichung: printed(abweichung, asDifference),
    abweichungRelativ: printed(relativeOf(found, abweichung, soll), german.signedPercent),
    zielerreichung: printed(degreeOf(found, ist, soll), german.percent),
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

/** A share of a change would mislead. */
function relativeOf(found: OracleCase, abweichung: Exact | null, soll: Exact | null): Exact | null {
  return abweichung && soll && !kindOf(found).change ? divide(abweichung, soll) : null;
}

/** Ist ÷ Soll, or 2 − Ist ÷ Soll (or Soll ÷ Ist) where less is better; 1 is „plan met“. A change is held by its level. */
function degreeOf(found: OracleCase, ist: Exact | null, soll: Exact | null): Exact | null {
  const { nature, direction, reciprocal } = found.goal;
  if (nature !== 'target' || direction === 'none' || ist === null || soll === null) return null;
  if (!planIsFirm(found)) return null;
  const level = (value: Exact) => (kindOf(found).change ? add(count(1), value) : value);
  const share = divide(level(ist), level(soll));
  if (share && direction === 'at-most' && reciprocal) return divide(level(soll), level(ist));
  return share && direction === 'at-most' ? subtract(count(2), share) : share;
}

/** The word of the rating, with its direction. */
function ratingOf(found: OracleCase, month: MonthCount, ist: Exact | null, soll: Exact | null): string {
  const { goal, yearEnd } = found;
  const unrated = unratedWord(found, soll);
  if (goal.nature === 'qualitative') return unrated;
  if (ist === null) return 'nicht berechenbar';
  const firm = figureOf(found, month).status === 'final' && planIsFirm(found);
  if (goal.nature !== 'target' || goal.direction === 'none' || !firm) return unrated;
  const withoutPlan = (standingOf(found).versions.at(-1)?.basis.kind ?? 'none') === 'none';
  if (soll === null) return withoutPlan ? unrated : 'nicht berechenbar';
  const met = isMet(goal, ist, soll);
  if (yearEnd && month % 12 === 11) return met ? 'erreicht' : 'nicht erreicht';
  if (met) return 'im Soll';
  const degree = degreeOf(found, ist, soll);
  const near = degree !== null && compare(multiply(degree, count(100)), exact(goal.nearThreshold)) >= 0;
  return `${near ? 'knapp' : 'deutlich'} ${goal.direction === 'at-most' ? 'über der Obergrenze' : 'unter Soll'}`;
}

function unratedWord(found: OracleCase, soll: Exact | null): string {
  const { nature, expectation } = found.goal;
  if (nature === 'target') {
    if (planIsFirm(found)) return 'ohne Bewertung';
    const what = targetIsOpen(found) ? 'Zielwert' : 'Soll';
    return `ohne Bewertung: ${what} ${soll === null ? 'fehlt' : 'vorläufig'}`;
  }
  if (nature !== 'forecast') return 'ohne Zielwert';
  return expectation ? 'Erwartungswert, ohne Bewertung' : 'Monitoring, ohne Bewertung';
}

/** Compared as shown, or exactly where that was agreed; equality counts as reached. */
export function isMet({ unit, precision, direction, exact: unrounded }: OracleGoal, ist: Exact, soll: Exact) {
  const places = unit === 'ratio' ? precision + 2 : precision;
  const order = unrounded ? compare(ist, soll) : compare(atPlaces(ist, places), atPlaces(soll, places));
  return direction === 'at-most' ? order <= 0 : order >= 0;
}
