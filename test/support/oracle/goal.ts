/** A month counted as year × 12 + month − 1. */
export type MonthCount = number;

/** A block `berechnung:` as an agreement writes it. */
export interface Terms {
  readonly art: string;
  readonly [term: string]: unknown;
}

export type Status = 'final' | 'provisional' | 'extrapolated' | 'estimated' | 'suppressed' | 'missing';

/** A delivered cell: its digits, none where it is suppressed or empty. */
export interface Cell {
  readonly digits: string | null;
  readonly status: Status;
}

/** How the year's value is worded; percent as people write them, `-4.2`. */
export type OracleTarget =
  | { readonly form: 'level'; readonly value: string }
  | {
      readonly form: 'change' | 'deterioration';
      readonly percent: string;
      readonly fixed: string | null;
    }
  | {
      readonly form: 'steps';
      readonly steps: readonly { readonly from: MonthCount; readonly value: string }[];
    };

/** How the plan is to run. */
export interface OraclePlan {
  readonly path: 'automatic' | 'delivered' | 'reference-years' | 'prior-year-shares' | 'linear' | 'none';
  readonly years: readonly number[] | null;
  readonly excluded: readonly number[];
  /** Twelve cumulated values, or the cells of the metric `plan`. */
  readonly delivered: readonly string[] | 'cumulated' | 'monthly' | null;
}

/** A later change; what it does not name goes on as it was. */
export interface OracleAmendment {
  readonly signed: string;
  readonly from: MonthCount;
  readonly target: OracleTarget | null;
  readonly plan: OraclePlan | null;
}

/** A goal of the oracle: what an agreement says about it, in plain words and texts. */
export interface OracleGoal {
  readonly terms: Terms;
  readonly nature: 'target' | 'forecast' | 'none' | 'qualitative';
  readonly direction: 'at-least' | 'at-most' | 'none';
  readonly unit: 'ratio' | 'euro' | 'count';
  /** Decimal places as shown; of the percentage for a ratio. */
  readonly precision: number;
  readonly target: OracleTarget | null;
  readonly plan: OraclePlan;
  readonly amendments: readonly OracleAmendment[];
  readonly outlook: 'prior-year-shares' | 'run-rate' | 'automatic' | 'none';
  /** Compared unrounded. */
  readonly exact: boolean;
  /** The degree of a limit is Soll ÷ Ist. */
  readonly reciprocal: boolean;
  /** The forecast is called Erwartungswert. */
  readonly expectation: boolean;
  /** Percent. */
  readonly nearThreshold: string;
}

/** One random calculation of a year: a goal, its data, and the month that is reported. */
export interface OracleCase {
  readonly goal: OracleGoal;
  readonly reportMonth: MonthCount;
  /** Amendments signed later are not known. */
  readonly reportDay: string;
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
