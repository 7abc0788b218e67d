import type { Decimal } from './decimal.ts';
import type { Month } from './month.ts';
import type { MetricId } from './observation.ts';
import type { Unit } from './unit.ts';

/** A value a formula cannot do without. */
export interface Need {
  readonly metric: MetricId;
  readonly month: Month;
}

/** Gives the reported quantity; asked only for what `needs` named. */
export type Reported = (metric: MetricId, month: Month) => Decimal;

/** A quantity behind the value that the report names beside it: `579 Integrationen`. German: Bestandteil. */
export interface Part {
  readonly key: string;
  /** German noun as printed behind the number: `Integrationen`, `Coaches im Mittel`. */
  readonly label: string;
  readonly value: Decimal;
  readonly unit: Unit;
  readonly precision: number;
}

/** Places at one site. German: Standort. `occupied` and `capacity` in places; capacity null when none was agreed. */
export interface SiteFigure {
  readonly name: string;
  /** The metric that reports the occupied places. */
  readonly metric: MetricId;
  /** Null where the value is withheld. */
  readonly occupied: Decimal | null;
  readonly capacity: Decimal | null;
}

/** A metric that delivers the places of one site, and the places agreed for it in a month. */
export interface ReportedPlaces {
  readonly site: string;
  readonly metric: MetricId;
  agreed(month: Month): Decimal;
}

/**
 * The arithmetic of one indicator. German: Berechnungsvorschrift.
 *
 * `months` is always the year to date, January up to the month asked for; all quantities share the indicator's unit.
 */
export interface Formula {
  needs(months: readonly Month[]): readonly Need[];
  /** The indicator's value at the last of `months`; null for a goal without figures. */
  actual(reported: Reported, months: readonly Month[]): Decimal | null;
  /** Quantities behind the value, in printing order. */
  parts?(reported: Reported, months: readonly Month[]): readonly Part[];
  /** Places in force in a month, over all sites. German: Kapazität. */
  capacity?(month: Month): Decimal;
  /** Occupied places per site at the last of `months`. */
  sites?(reported: Reported, months: readonly Month[]): readonly SiteFigure[];
  /**
   * What the value is divided by, with the metric it comes from; absent where nothing is divided.
   * Where it is zero the value cannot be computed. German: Nenner.
   */
  divisor?(
    reported: Reported,
    months: readonly Month[],
  ): { readonly metric: MetricId; readonly value: Decimal };
  /** Metrics that enter the value through their sum alone: a breakdown of it. German: Aufgliederung. */
  readonly addsUp?: readonly MetricId[];
  /** Metrics that report the places of a site, to be held against the steps agreed. German: gelieferte Plätze. */
  readonly reportedPlaces?: readonly ReportedPlaces[];
  /** True when the value adds up over the year, so that the cumulated plan path of a count is rounded. */
  readonly cumulative: boolean;
  /** True when the value is the mean or level of a stock, so that the outlook continues the stock. */
  readonly stock: boolean;
  /** The metric whose month values a chart may draw as a thin line behind a mean. */
  readonly thinLine?: MetricId;
  /** The formula in German words, for the annex: `Summe der Integrationen ÷ …`. */
  readonly wording: string;
}
