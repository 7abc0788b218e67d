import type { Indicator } from '../domain/agreement.ts';
import type { BenchmarkFigure } from '../domain/benchmark-figure.ts';
import type { Checked } from '../domain/draft.ts';
import { addMonths, type Month, yearToDate } from '../domain/month.ts';
import { firstGap } from '../domain/standing.ts';
import { figureAt } from './figure.ts';

/**
 * The month value of § 48a SGB II beside the goal: the last one of the year that rests on final values alone.
 *
 * A month that is missing, suppressed or provisional stops it there, and the gap says which. German: Vergleichswert.
 * Source: docs/handbuch.md, "Kennzahlenkatalog".
 */
export function benchmarkOf(
  { benchmark }: Indicator,
  { data, month: until }: Checked,
): BenchmarkFigure | null {
  if (benchmark === undefined) return null;
  const { formula } = benchmark;
  const months = yearToDate(until);
  const gapAt = (month: Month) => firstGap(formula, data, yearToDate(month), 'final');
  const month = months.findLast((each) => gapAt(each) === null) ?? null;
  const next = months.find((each) => month === null || each > month);
  const gap = next === undefined ? null : gapAt(next);
  if (month === null) return { month, value: null, priorYear: null, gap, inputs: [] };
  const [now, before] = [figureAt(formula, data, month), addMonths(month, -12)];
  const priorYear = gapAt(before) === null ? figureAt(formula, data, before) : null;
  return {
    month,
    value: now.actual,
    priorYear: priorYear?.actual ?? null,
    gap,
    inputs: [...new Set([...now.inputs, ...(priorYear?.inputs ?? [])])],
  };
}
