import type { Formula } from '../domain/formula.ts';
import { addMonths, type Month, monthsBetween } from '../domain/month.ts';
import { changeOf } from './change-rate.ts';
import type { LabelOf } from './define-kind.ts';
import {
  addedUp,
  allInEach,
  earlier,
  firstMetric,
  lastOf,
  meanTotal,
  namesOf,
  quotient,
  type Summands,
  totalIn,
  totalOver,
} from './over-months.ts';

// The values of § 48a SGB II, formed anew each month for the Kennzahlenvergleich. Of `months` they read the last
// one alone: their twelve months run across the turn of the year.

const A_YEAR = 12;
const RATIO = { cumulative: false, stock: true, level: true } as const;

interface Sides {
  readonly zaehler: Summands;
  readonly nenner: Summands;
  readonly 'verzug-monate': number;
}

/** The twelve months that end with the last of `months`. */
function twelveMonths(months: readonly Month[]): readonly Month[] {
  const last = lastOf(months);
  return monthsBetween(addMonths(last, 1 - A_YEAR), last);
}

/** What stands below the twelve months' flow, and its words. */
interface Below {
  readonly stock: typeof meanTotal;
  readonly stockWord: string;
  readonly inBrief: string;
}

/** Σ flow(m − 11 … m) ÷ mean of stock(each month `verzug-monate` earlier). Source: SGB2§48aFKV § 5 Abs. 1. */
export function rollingQuota(sides: Sides, labelOf: LabelOf): Formula {
  return rolling(sides, labelOf, { stock: meanTotal, stockWord: 'Mittel', inBrief: 'zwölf Monate' });
}

/** Σ flow(m − 11 … m) ÷ Σ stock(each month `verzug-monate` earlier): the average of the monthly rates. */
export function rollingRate(sides: Sides, labelOf: LabelOf): Formula {
  const inBrief = 'Durchschnitt aus zwölf Monaten';
  return rolling(sides, labelOf, { stock: totalOver, stockWord: 'Summe', inBrief });
}

function rolling(
  { zaehler, nenner, 'verzug-monate': lag }: Sides,
  labelOf: LabelOf,
  { stock, stockWord, inBrief }: Below,
): Formula {
  const stocks = (months: readonly Month[]) => earlier(twelveMonths(months), lag);
  return {
    ...RATIO,
    ...addedUp(zaehler, nenner),
    needs: (months) => [...allInEach(zaehler, twelveMonths(months)), ...allInEach(nenner, stocks(months))],
    actual: (reported, months) =>
      quotient(totalOver(reported, zaehler, twelveMonths(months)), stock(reported, nenner, stocks(months))),
    divisor: (reported, months) => ({
      metric: firstMetric(nenner),
      value: stock(reported, nenner, stocks(months)),
    }),
    inBrief,
    wording: `Summe von ${namesOf(zaehler, labelOf)} in zwölf Monaten ÷ ${stockWord} von ${namesOf(nenner, labelOf)} ${laggedBy(lag)}`,
  };
}

/** value(m) ÷ value(same month of the prior year) − 1. Source: SGB2§48aFKV § 4 Abs. 1, § 6 Abs. 1, as change rate. */
export function monthOverMonth(summands: Summands, labelOf: LabelOf): Formula {
  const base = (months: readonly Month[]) => addMonths(lastOf(months), -A_YEAR);
  const metric = firstMetric(summands);
  return {
    ...RATIO,
    ...addedUp(summands),
    change: true,
    needs: (months) => allInEach(summands, [lastOf(months), base(months)]),
    actual: (reported, months) =>
      changeOf(totalIn(reported, summands, lastOf(months)), totalIn(reported, summands, base(months))),
    divisor: (reported, months) => ({ metric, value: totalIn(reported, summands, base(months)) }),
    inBrief: 'Veränderung zum Vorjahresmonat',
    wording: `${namesOf(summands, labelOf)} im Monat ÷ derselbe Monat des Vorjahres − 1`,
  };
}

/** part(m) ÷ whole(m). Source: SGB2§48aFKV § 6 Abs. 2 Nr. 2. */
export function monthQuota({ zaehler, nenner }: Omit<Sides, 'verzug-monate'>, labelOf: LabelOf): Formula {
  return {
    ...RATIO,
    ...addedUp(zaehler, nenner),
    needs: (months) => [...allInEach(zaehler, [lastOf(months)]), ...allInEach(nenner, [lastOf(months)])],
    actual: (reported, months) =>
      quotient(totalIn(reported, zaehler, lastOf(months)), totalIn(reported, nenner, lastOf(months))),
    divisor: (reported, months) => ({
      metric: firstMetric(nenner),
      value: totalIn(reported, nenner, lastOf(months)),
    }),
    inBrief: 'im Monat',
    wording: `${namesOf(zaehler, labelOf)} ÷ ${namesOf(nenner, labelOf)} im Monat`,
  };
}

function laggedBy(lag: number): string {
  if (lag === 0) return 'in denselben Monaten';
  return lag === 1 ? 'in den jeweiligen Vormonaten' : `in den jeweils ${lag} Monate früheren Monaten`;
}
