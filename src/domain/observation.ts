import type { Decimal } from './decimal.ts';
import type { Day, Month } from './month.ts';
import { cellName, type Place, placeIn } from './place.ts';

/** What is counted or summed month by month, named by its key in the agreement: `integrationen`. German: Messgröße. */
export type MetricId = string;

/**
 * How firm a delivered value is. German: Datenstand.
 *
 * final        endgültig
 * provisional  vorläufig und unvollständig (a flow still being reported)
 * extrapolated vorläufig, hochgerechnet (a stock or an amount near its final value)
 * estimated    geschätzt: the sender put a value where none could be counted
 * suppressed   gesperrt aus Gründen der statistischen Geheimhaltung
 * missing      nicht geliefert, though the month was due
 *
 * „Revidiert“ is none of them: it is a relation between two deliveries of one month (`revision.ts`).
 */
export type DataStatus = 'final' | 'provisional' | 'extrapolated' | 'estimated' | 'suppressed' | 'missing';

/** The cell a value was read from. German: Herkunft. */
export interface Origin {
  readonly place: Place;
  /** The cell as it stands in the file. */
  readonly raw: string;
  /** The cell that names the metric for the whole column or row; absent where every line names its own. */
  readonly head?: Place;
  /**
   * Set where the line holds a cell that may not be told: columns of its neighbours would tell how many digits that
   * has. `place` is then the beginning of the line.
   */
  readonly wholeLine?: true;
}

/** Null where it may not be told. */
export function columnOf({ place, wholeLine }: Origin): number | null {
  return wholeLine ? null : place.column;
}

/** `Tabelle1!C7` of a value in a workbook; null in any other file, and where the column may not be told. */
export function nameOfCell({ place, wholeLine }: Origin): string | null {
  return wholeLine ? null : cellName(place);
}

/** The origin with its line alone, and another text in the cell where one is given. */
export function withoutColumn({ place, raw }: Origin, instead: string = raw): Origin {
  const line = placeIn(place.file, place.line);
  const kept = place.sheet === undefined ? line : { ...line, sheet: place.sheet };
  return { place: kept, raw: instead, wholeLine: true };
}

/**
 * One delivered monthly value. German: Monatswert.
 *
 * `value` is null when suppressed or missing; and where an earlier report told it that may not be repeated.
 */
export interface Observation {
  readonly metric: MetricId;
  readonly month: Month;
  readonly value: Decimal | null;
  readonly status: DataStatus;
  /** Day of the delivery the value came with. German: Lieferung. */
  readonly delivery: Day;
  readonly origin: Origin;
  /** Why a later delivery changed the value, where the sender said so. German: Grund der Berichtigung. */
  readonly reason?: string;
}

/** Every delivered value, the newest delivery first in line. Built by `check`. */
export interface ReportedData {
  /** The value of the newest delivery, or undefined when none was ever delivered. */
  newest(metric: MetricId, month: Month): Observation | undefined;
  /** All deliveries of one month, oldest first. */
  history(metric: MetricId, month: Month): readonly Observation[];
  readonly metrics: readonly MetricId[];
  /**
   * What was known at the end of a day: later deliveries are left out, nothing else changes. What is true of
   * the newest values is true of these, so a figure can be computed again as it stood then. The data itself where no delivery
   * is later. German: Kenntnisstand.
   */
  asOf(day: Day): ReportedData;
  /**
   * What a sum over a breakdown may take for a withheld value: only the sum of all stand-ins is true. Undefined for a
   * value that is not withheld, or that no sum may use. German: Platzhalter.
   */
  standIn?(breakdown: readonly MetricId[], metric: MetricId, month: Month): Observation | undefined;
}
