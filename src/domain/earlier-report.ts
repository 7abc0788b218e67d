import type { Rating } from './assessment.ts';
import type { Decimal } from './decimal.ts';
import type { Delivery, Edition } from './draft.ts';
import type { EarlierAction } from './follow-up.ts';
import type { Day, Month } from './month.ts';
import type { Observation } from './observation.ts';

/** One goal as an earlier report judged it. German: Ziel im Vorbericht. */
export interface EarlierGoal {
  readonly id: string;
  /** Zielwert or Prognosewert of the year, in the indicator's unit, and as it was printed; null for none. */
  readonly agreed: { readonly value: Decimal; readonly text: string } | null;
  /** Last month that was judged; null when there was none. */
  readonly judged: Month | null;
  readonly rating: Rating;
  /** The rating as it was printed: `knapp über der Obergrenze`. */
  readonly ratingText: string;
}

/** `sha256` is null where the report does not name it, because a value of the file was withheld. */
export interface EarlierDelivery {
  readonly file: string;
  readonly day: Day;
  readonly sha256: string | null;
}

/**
 * True for the file of today that an earlier report was made of: the same content, whatever it is called now.
 *
 * Without a digest, file name and delivery day have to do: that such a file was changed in place cannot be told.
 */
export function isThatDelivery(earlier: EarlierDelivery, { file, day, sha256 }: Delivery): boolean {
  return earlier.sha256 === null ? earlier.file === file && earlier.day === day : earlier.sha256 === sha256;
}

/**
 * The approved report that this one is compared with, as its archived `bericht.json` tells it. German: Vorbericht.
 *
 * It is an input of the report: which one it was stands in the chain, so the same inputs give the same bytes.
 */
export interface EarlierReport {
  readonly reportId: string;
  readonly month: Month;
  readonly edition: Edition;
  readonly version: number;
  readonly day: Day;
  readonly goals: readonly EarlierGoal[];
  /** Absent where the programme that made the report did not name them yet. */
  readonly actions?: readonly EarlierAction[];
  /** Every delivery it was made of. */
  readonly deliveries: readonly EarlierDelivery[];
  /** Every value it computed with, each once, as it stood then. */
  readonly observations: readonly Observation[];
}
