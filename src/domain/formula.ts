import type { Decimal } from './decimal.ts';
import type { Day, Month } from './month.ts';
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
  /** The metrics that are added up, where there are several; `key` is made of all of them then. */
  readonly summands?: readonly MetricId[];
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

/** One step of a goal that is met by doing things, as it stands at the end of a month. German: Meilenstein. */
export interface Milestone {
  readonly title: string;
  readonly due: Day;
  /** Null while it is open at the end of the month asked for. */
  readonly done: Day | null;
  /** Due by then, and not done. */
  readonly overdue: boolean;
  /** What the agreement's partners say about it. */
  readonly remark: string | null;
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
 * `needs` may name months before them: the stock of the previous December, the same months of the prior year.
 */
export interface Formula {
  needs(months: readonly Month[]): readonly Need[];
  /** The indicator's value at the last of `months`; null for a goal without figures. */
  actual(reported: Reported, months: readonly Month[]): Decimal | null;
  /** Quantities behind the value, in printing order; of a quotient its numerator and then its denominator. */
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
  /**
   * What the value is made of in each month, in printing order: of a quotient its numerator and then its denominator. The
   * metrics of one side are added up. Absent where each metric is a side of its own. German: Seite der Rechnung.
   */
  readonly sides?: readonly (readonly MetricId[])[];
  /** Lists of metrics, each of which enters the value through its sum in a month alone. German: Aufgliederung. */
  readonly addsUp?: readonly (readonly MetricId[])[];
  /** Metrics that report the places of a site, to be held against the steps agreed. German: gelieferte Plätze. */
  readonly reportedPlaces?: readonly ReportedPlaces[];
  /** True when the value adds up over the year, so that the cumulated plan path of a count is rounded. */
  readonly cumulative: boolean;
  /** True when the value is the mean or level of a stock, so that the outlook continues the stock. */
  readonly stock: boolean;
  /** True when the value is that of its month alone: „am 31.08.2020“, not „bis August 2020“. */
  readonly level?: boolean;
  /** True when the value is a change to the prior year; what is held against another is then 1 + value. */
  readonly change?: boolean;
  /** How the value comes about, in few German words for heads of tables: `Summen seit Januar`. */
  readonly inBrief?: string;
  /** The plan where the formula itself knows it; the goal's path is not asked then. */
  plan?(month: Month): Decimal;
  /** The steps of the goal as they stand at the end of the month, in their order. */
  milestones?(month: Month): readonly Milestone[];
  /**
   * The same formula over the months that were delivered, where the agreement lets a mean leave months out.
   * `there` tells whether a value was.
   */
  delivered?(there: (need: Need) => boolean): Formula;
  /**
   * True when the value is made of movements though it does not grow with them, as a rate or the change of a sum. The
   * rest of the year then goes on at their monthly mean, not at their last value.
   */
  readonly movement?: boolean;
  /** The metrics whose month values, added up, a mean is taken of; a chart may draw them as a thin line behind it. */
  readonly thinLine?: readonly MetricId[];
  /** The formula in German words, for the annex: `Summe der Integrationen ÷ …`. */
  readonly wording: string;
}
