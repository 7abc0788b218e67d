/** A month counted as year × 12 + month − 1. */
export type MonthCount = number;

/** A block `berechnung:` as an agreement writes it. */
export interface Terms {
  readonly art: string;
  readonly [term: string]: unknown;
}

export type Status = 'final' | 'provisional' | 'extrapolated' | 'suppressed' | 'missing';

/** A delivered cell: its digits, none where it is suppressed or empty. */
export interface Cell {
  readonly digits: string | null;
  readonly status: Status;
}

/** A goal of the oracle: what an agreement says about it, in plain words and texts. */
export interface OracleGoal {
  readonly terms: Terms;
  readonly nature: 'target' | 'forecast' | 'none' | 'qualitative';
  readonly direction: 'at-least' | 'at-most' | 'none';
  readonly unit: 'ratio' | 'euro' | 'count';
  /** Decimal places as shown; of the percentage for a ratio. */
  readonly precision: number;
  readonly target: string | null;
  readonly planPath: 'prior-year-shares' | 'linear' | 'none';
  readonly outlook: 'prior-year-shares' | 'none';
  /** Percent. */
  readonly nearThreshold: string;
}

/** One random calculation of a year: a goal, its data, and the month that is reported. */
export interface OracleCase {
  readonly goal: OracleGoal;
  readonly reportMonth: MonthCount;
  readonly yearEnd: boolean;
  /** By `metric month`. */
  readonly cells: ReadonlyMap<string, Cell>;
}

export const cellKey = (metric: string, month: MonthCount): string => `${metric} ${month}`;

/** January up to the month. */
export function sinceJanuary(month: MonthCount): readonly MonthCount[] {
  const months: MonthCount[] = [];
  for (let each = month - (month % 12); each <= month; each++) months.push(each);
  return months;
}
