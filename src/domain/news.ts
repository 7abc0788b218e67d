import type { Rating } from './assessment.ts';
import type { EarlierReport } from './earlier-report.ts';
import type { Month } from './month.ts';
import type { Overtaken } from './overtaken-comment.ts';
import type { Change } from './revision.ts';

/** A month of a goal that has a value it did not have, or whose value became final. German: neuer Monat. */
export interface NewMonth {
  readonly month: Month;
  readonly final: boolean;
  /** True where a value that was shown as provisional became final. */
  readonly known: boolean;
}

/** What is new at one goal. German: Neues zum Ziel. */
export interface GoalNews {
  readonly indicator: string;
  /** True for a goal that the earlier report did not have. */
  readonly added: boolean;
  readonly months: readonly NewMonth[];
  /** The agreed value as it was printed, where it is another one now; null for none. German: bisheriger Zielwert. */
  readonly agreedBefore: { readonly text: string | null } | null;
  /** The rating as it was printed, where it is another one now. */
  readonly ratingBefore: { readonly rating: Rating; readonly text: string } | null;
  readonly overtaken: readonly Overtaken[];
}

/** A value that a later delivery changed, and the goals that use it, in the order of the agreement. German: geänderter Wert. */
export interface RevisedValue extends Change {
  readonly goals: readonly string[];
}

/** What is new against the last approved report of the same agreement. German: Neuigkeiten, Was ist neu. */
export interface News {
  /** Null for the first report: then each delivery is compared with the one before it. */
  readonly against: EarlierReport | null;
  /** Files that the earlier report did not have, in the order of deliveries; all of them for the first report. */
  readonly newDeliveries: readonly string[];
  /** One entry per goal, in the order of the agreement. */
  readonly goals: readonly GoalNews[];
  /** Ids of goals the earlier report had and this one has not. */
  readonly dropped: readonly string[];
  /** In the order of the goals, then of months. A provisional value that only moves on is none. */
  readonly revised: readonly RevisedValue[];
  /** Provisional values that moved on and are provisional still. German: fortgeschriebene Werte. */
  readonly moved: readonly RevisedValue[];
}
