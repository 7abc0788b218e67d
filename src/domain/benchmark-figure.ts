import type { Decimal } from './decimal.ts';
import type { Gap } from './draft.ts';
import type { Month } from './month.ts';
import type { Observation } from './observation.ts';

/** The month value of § 48a that a report shows, from final values alone. */
export interface BenchmarkFigure {
  /** The last month of the year with a value; null when there is none. */
  readonly month: Month | null;
  readonly value: Decimal | null;
  /** The same twelve months before; null where nobody delivered that far back. */
  readonly priorYear: Decimal | null;
  /** Why there is no value for the month that follows; null at the report month. */
  readonly gap: Gap | null;
  readonly inputs: readonly Observation[];
}
