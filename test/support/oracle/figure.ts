import { type Exact, exact } from './exact.ts';
import { cellKey, type MonthCount, type OracleCase, type Status } from './goal.ts';
import { oracleKinds } from './kinds/index.ts';
import type { OracleKind, There } from './kinds/kind.ts';

/** A goal's value at one month, and how firm it is. */
export interface OracleFigure {
  readonly value: Exact | null;
  readonly status: Status;
}

export function kindOf({ goal }: OracleCase): OracleKind {
  const kind = oracleKinds[goal.terms.art];
  if (kind === undefined) throw new Error(`the oracle does not know „${goal.terms.art}“`);
  return kind;
}

/** Figures that were asked for before: a case never changes. */
const KNOWN = new WeakMap<OracleCase['cells'], Map<MonthCount, OracleFigure>>();

/** Null without one of the needed cells, and where the divisor is zero. */
export function figureOf(found: OracleCase, month: MonthCount): OracleFigure {
  const known = KNOWN.get(found.cells) ?? new Map<MonthCount, OracleFigure>();
  const figure = known.get(month) ?? calculated(found, month);
  KNOWN.set(found.cells, known.set(month, figure));
  return figure;
}

function calculated(found: OracleCase, month: MonthCount): OracleFigure {
  const kind = kindOf(found);
  const { terms } = found.goal;
  const there = thereIn(found);
  const cells = kind.needs(terms, month, there).map(([metric, at]) => found.cells.get(cellKey(metric, at)));
  const complete = cells.every((cell) => cell !== undefined && cell.digits !== null);
  return {
    value: complete ? kind.actual(terms, (metric, at) => cellValue(found, metric, at), month, there) : null,
    status: weakestOf(cells.map((cell) => cell?.status ?? 'missing')),
  };
}

export function cellValue(found: OracleCase, metric: string, month: MonthCount): Exact {
  const value = knownCell(found, metric, month);
  if (value === null) throw new Error(`no cell ${cellKey(metric, month)}`);
  return value;
}

export function knownCell(found: OracleCase, metric: string, month: MonthCount): Exact | null {
  const digits = found.cells.get(cellKey(metric, month))?.digits ?? null;
  return digits === null ? null : exact(digits);
}

/** True where a cell has a value. */
export const thereIn =
  (found: OracleCase): There =>
  (metric, month) =>
    (found.cells.get(cellKey(metric, month))?.digits ?? null) !== null;

function weakestOf(statuses: readonly Status[]): Status {
  for (const status of ['missing', 'suppressed', 'provisional', 'estimated', 'extrapolated'] as const)
    if (statuses.includes(status)) return status;
  return 'final';
}

/** True where a goal may be rated on its value at the month: every cell final, and something to divide by. */
export function isFinal(found: OracleCase, month: MonthCount): boolean {
  const { value, status } = figureOf(found, month);
  const nothingAsked = kindOf(found).needs(found.goal.terms, month, thereIn(found)).length === 0;
  return status === 'final' && (value !== null || nothingAsked);
}

/** The last month that rests on final values, whatever the plan rests on. */
export function lastFinal(found: OracleCase): MonthCount | null {
  const { reportMonth } = found;
  const january = reportMonth - (reportMonth % 12);
  for (let month = reportMonth; month >= january; month--) if (isFinal(found, month)) return month;
  return null;
}
