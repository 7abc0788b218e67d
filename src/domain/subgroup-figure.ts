import type { Decimal } from './decimal.ts';
import type { Gap } from './draft.ts';
import type { Part } from './formula.ts';
import type { Month } from './month.ts';
import type { Observation } from './observation.ts';
import type { Discrepancy } from './subgroup.ts';

/** One subgroup at the month that is judged. Null with its gap where it cannot be told from final values. */
export interface SubgroupFigure {
  readonly title: string;
  readonly actual: Decimal | null;
  readonly priorYear: Decimal | null;
  readonly parts: readonly Part[];
  readonly gap: Gap | null;
  readonly inputs: readonly Observation[];
}

/** The subgroups of a goal at its judged month. */
export interface SubgroupsFigure {
  readonly month: Month;
  readonly groups: readonly SubgroupFigure[];
  /** First − second of two groups: Prozentpunkte for quotas. Null for other numbers of groups. German: Abstand. */
  readonly distance: Decimal | null;
  /** Where their counts do not add up to the whole. Told, never repaired. */
  readonly discrepancies: readonly Discrepancy[];
}
