import type { Indicator } from '../domain/agreement.ts';
import type { Comparison } from '../domain/assessment.ts';
import { type Decimal, decimalText } from '../domain/decimal.ts';
import { monthText } from '../domain/month.ts';
import { columnOf, nameOfCell, type Observation, type ReportedData } from '../domain/observation.ts';
import { revisedFrom } from '../domain/revision.ts';
import { rawText } from './attachments/raw-text.ts';
import { DATA_STATUS } from './data-status.ts';
import { differenceText, percent, signedPercent, valueText } from './format-german.ts';
import { ratingWord } from './rating-words.ts';
import { shareOfPlan } from './share-of-plan.ts';

/** Plan, actual and prior year of one month, as `bericht.json` writes them. */
export function comparison(indicator: Indicator, entry: Comparison) {
  const text = (known: Decimal) => valueText(known, indicator.unit, indicator.precision);
  return {
    monat: monthText(entry.month),
    soll: shown(entry.plan, text),
    ...firstPlan(indicator, entry),
    ...monthPlan(entry, text),
    ist: shown(entry.actual, text),
    abweichung: shown(entry.variance, (known) => differenceText(known, indicator.unit, indicator.precision)),
    abweichungRelativ: shown(entry.relativeVariance, (known) => signedPercent(known)),
    zielerreichung: shown(entry.attainment, (known) => percent(known)),
    bewertung: ratingWord(indicator, entry),
    vorjahr: shown(entry.priorYear, text),
    kapazitaet: shown(entry.capacity, (known) => valueText(known, indicator.unit, 0)),
  };
}

/** The plan before any amendment; nothing where none is in force. */
function firstPlan(indicator: Indicator, { firstPlan: plan }: Comparison) {
  if (plan === undefined) return {};
  return {
    sollZuerst: shown(plan, (known) => valueText(known, indicator.unit, indicator.precision)),
  };
}

/** What the month alone was to bring, and the plan's share that is reached; nothing unless the plan came month by month. */
function monthPlan(entry: Comparison, text: (known: Decimal) => string) {
  if (entry.monthPlan === undefined) return {};
  return {
    sollImMonat: shown(entry.monthPlan, text),
    istZumSoll: shown(shareOfPlan(entry), (known) => percent(known)),
  };
}

/** The quantities behind a value. */
export function parts(judged: Comparison) {
  return judged.parts.map((part) => ({
    name: part.label,
    ...shown(part.value, (known) => valueText(known, part.unit, part.precision)),
  }));
}

/** Places at each site, as the sentence on the goal names them. */
export function places({ sites }: Comparison, { unit }: Indicator) {
  const text = (known: Decimal) => valueText(known, unit, 0);
  return sites.map(({ name, occupied, capacity }) => ({
    name,
    belegt: occupied === null ? { wert: null, text: '*' } : shown(occupied, text),
    kapazitaet: shown(capacity, text),
  }));
}

/** The cell a value was read from, and whether it replaces another final value. */
export function origin(input: Observation, data: ReportedData) {
  return {
    messgroesse: input.metric,
    monat: monthText(input.month),
    datei: input.origin.place.file,
    lieferung: input.delivery,
    zeile: input.origin.place.line,
    spalte: columnOf(input.origin),
    ...(nameOfCell(input.origin) === null ? {} : { zelle: nameOfCell(input.origin) }),
    rohwert: rawText(input),
    wert: knownValue(input),
    datenstand: DATA_STATUS[input.status],
    revidiert: revisedFrom(input, data) !== null,
  };
}

/** Unrounded; a value held back is none. */
export function knownValue({ value, status }: Observation): string | null {
  return value === null || status === 'suppressed' ? null : decimalText(value);
}

/** Unrounded, and as it is printed. */
export function shown(value: Decimal | null, text: (known: Decimal) => string) {
  return value === null ? null : { wert: decimalText(value), text: text(value) };
}
