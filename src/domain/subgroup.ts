import { type Decimal, sum } from './decimal.ts';
import type { Formula, Need } from './formula.ts';
import type { Month } from './month.ts';
import type { MetricId, ReportedData } from './observation.ts';

/** Some of the people or cases a goal counts, computed like the whole: women, men. German: Teilgruppe. */
export interface Subgroup {
  /** `Frauen` */
  readonly title: string;
  readonly formula: Formula;
}

/** The subgroups of one goal. */
export interface Subgroups {
  readonly groups: readonly Subgroup[];
  /** True where they make up the whole, so that their counts must add up to it. German: vollständige Aufteilung. */
  readonly complete: boolean;
}

/** A month in which the subgroups together are not the whole. German: Summenabweichung. */
export interface Discrepancy {
  readonly metric: MetricId;
  readonly month: Month;
  readonly total: Decimal;
  readonly together: Decimal;
}

/**
 * Every month in which the values of complete subgroups do not add up to the value of the whole.
 *
 * The formulas are of one kind, so what they need stands in the same order. A metric that all of them share (the
 * number of coaches) is no sum; a month in which a value is not there cannot be compared.
 */
export function discrepancies(
  whole: Formula,
  { groups, complete }: Subgroups,
  data: ReportedData,
  months: readonly Month[],
): readonly Discrepancy[] {
  const needed = whole.needs(months);
  const ofGroups = groups.map(({ formula }) => formula.needs(months));
  if (!complete || ofGroups.some(({ length }) => length !== needed.length)) return [];
  const found = needed.flatMap((need, index) => {
    const addends = ofGroups.flatMap((needs) => needs[index] ?? []);
    return addends.some(({ metric }) => metric === need.metric) ? [] : compared(need, addends, data);
  });
  return found.filter((each, index) => found.findIndex((other) => isSame(each, other)) === index);
}

function compared(need: Need, addends: readonly Need[], data: ReportedData): readonly Discrepancy[] {
  const newest = ({ metric, month }: Need) => data.newest(metric, month)?.value ?? null;
  const total = newest(need);
  const values = addends.map(newest).filter((value) => value !== null);
  if (total === null || values.length < addends.length) return [];
  const together = sum(values);
  return together.eq(total) ? [] : [{ ...need, total, together }];
}

function isSame(one: Discrepancy, other: Discrepancy): boolean {
  return one.metric === other.metric && one.month === other.month;
}
