import { monthNotInFile } from '../../diagnostic/catalogue/csv-table.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { germanMonth } from '../../diagnostic/german-text.ts';
import { done, type Outcome } from '../../diagnostic/outcome.ts';
import { type Month, monthsBetween } from '../../domain/month.ts';
import type { Observation } from '../../domain/observation.ts';
import type { Wanted } from './delivered.ts';
import type { Statement } from './statement.ts';

/**
 * Observations from what the cells say, in the order of the metrics and then of months. German: Monatswerte.
 *
 * An empty cell is a missing value where its month was due: after the metric's first value (or where it has
 * none) and not later than the last month the file delivers. Later ones are the future, earlier ones the time
 * before the series began. A month the file leaves out between two delivered ones is missing, too; a month
 * that no metric has earns a warning (CSV-127).
 */
export function observe(
  statements: readonly Statement[],
  wanted: readonly Wanted[],
): Outcome<readonly Observation[]> {
  const delivered = statements.filter(says).map(({ month }) => month);
  const lastOfFile = delivered.reduce((last, month) => Math.max(last, month), 0);
  const statementsOf = Map.groupBy(statements, (statement) => statement.wanted);
  const observations = wanted.flatMap((one) => {
    const own = (statementsOf.get(one) ?? []).toSorted(byMonth);
    return [
      ...own.filter((statement) => isDue(statement, own, lastOfFile)).map(observationOf),
      ...leftOut(own),
    ].toSorted(byMonth);
  });
  return done(observations, absentMonths(statements, lastOfFile));
}

function says({ said }: Statement): boolean {
  return said.kind !== 'nothing';
}

function byMonth(a: { readonly month: Month }, b: { readonly month: Month }): number {
  return a.month - b.month;
}

function isDue(statement: Statement, own: readonly Statement[], lastOfFile: number): boolean {
  if (says(statement)) return true;
  const first = own.find(says)?.month ?? statement.month;
  return statement.month >= first && statement.month <= lastOfFile;
}

function observationOf({ wanted, month, said, firmness, day, cell, head, reason }: Statement): Observation {
  return {
    metric: wanted.metric.id,
    month,
    value: said.kind === 'value' ? said.value : null,
    status: firmness ?? 'missing',
    delivery: day,
    origin: { place: cell.place, raw: cell.raw, ...(head && { head }) },
    ...(reason === '' ? {} : { reason }),
  };
}

/** Months between the first and last value that have no cell at all; they point at the cell before the gap. */
function leftOut(own: readonly Statement[]): readonly Observation[] {
  const last = own.findLast(says)?.month ?? 0;
  return gapsIn(own, last).map(({ month, before }) => ({
    metric: before.wanted.metric.id,
    month,
    value: null,
    status: 'missing',
    delivery: before.day,
    origin: { place: before.cell.place, raw: '' },
  }));
}

interface MonthGap {
  readonly month: Month;
  readonly before: Statement;
}

/** The months up to `last` that stand between two statements, which come in the order of months. */
function gapsIn(statements: readonly Statement[], last: number): readonly MonthGap[] {
  return statements.flatMap((before, index) => {
    const next = statements[index + 1]?.month ?? before.month;
    if (next > last || next <= before.month + 1) return [];
    const between = monthsBetween(before.month, next).slice(1, -1);
    return between.map((month) => ({ month, before }));
  });
}

function absentMonths(statements: readonly Statement[], last: number): readonly Diagnostic[] {
  const ordered = statements.toSorted(byMonth);
  const firsts = ordered.filter(({ month }, index) => month !== ordered[index - 1]?.month);
  const gaps = gapsIn(firsts, last);
  return gaps.map(({ month, before }) => monthNotInFile(before.cell.place, { month: germanMonth(month) }));
}
