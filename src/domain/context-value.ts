import type { Decimal } from './decimal.ts';
import type { Day, Month } from './month.ts';
import type { Place } from './place.ts';
import type { ScopeMark } from './provider.ts';
import type { Unit } from './unit.ts';

/** The group of similar Jobcenters that a median belongs to, and when. German: Vergleichstyp. */
export interface ComparisonType {
  /** `IIb` */
  readonly name: string;
  readonly from: Month;
  /** Null while the end is open. */
  readonly until: Month | null;
  /** The type of the same month of the prior year; null where nobody said. German: Vergleichstyp im Vorjahr. */
  readonly priorYear: string | null;
}

/**
 * A figure from outside the agreement that helps to read the others, with its source. German: Umfeldwert.
 *
 * It is compared with nothing and rated by nobody; ranks are refused when it is read.
 */
export interface ContextValue {
  /** `Arbeitslosenquote im Landkreis` */
  readonly label: string;
  readonly scope?: ScopeMark;
  /** In its unit; ratios are 0..1. */
  readonly value: Decimal;
  readonly unit: Unit;
  /** Decimal places as written. */
  readonly precision: number;
  /** The day it stands for, or the period in words. German: Stichtag oder Zeitraum. */
  readonly when: Day | string;
  readonly source: string;
  /** Set for the median of a comparison type. */
  readonly comparisonType: ComparisonType | null;
  readonly place: Place;
}
