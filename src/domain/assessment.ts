import type { Indicator, Reading } from './agreement.ts';
import type { Decimal } from './decimal.ts';
import type { Estimate, Reach } from './draft.ts';
import type { Part, SiteFigure } from './formula.ts';
import type { Month } from './month.ts';
import type { DataStatus, Observation } from './observation.ts';

/**
 * The word of the rating; `compose` writes the German with the direction. German: Bewertung.
 *
 * Within the year: on-plan (im Soll), near (knapp …), clear (deutlich …).
 * At the year's end only: reached (erreicht), missed (nicht erreicht).
 * Otherwise: unrated (ohne Bewertung: no target or Monitoring), not-computable (with the reason).
 */
export type Rating = 'on-plan' | 'near' | 'clear' | 'reached' | 'missed' | 'unrated' | 'not-computable';

/** Plan against actual at one month. Quantities in the indicator's unit; ratios 0..1. */
export interface Comparison {
  readonly month: Month;
  readonly plan: Decimal | null;
  /** The plan before any amendment; absent where none is in force. German: zuerst vereinbartes Soll. */
  readonly firstPlan?: Decimal | null;
  readonly actual: Decimal | null;
  /** actual − plan, unrounded. German: Abweichung. */
  readonly variance: Decimal | null;
  /** variance ÷ plan. */
  readonly relativeVariance: Decimal | null;
  /** 1 = plan met; null when unrated or the plan is zero. German: Zielerreichungsgrad. */
  readonly attainment: Decimal | null;
  readonly rating: Rating;
  /** The same month of the prior year, by the same formula. German: Vorjahr. */
  readonly priorYear: Decimal | null;
  /** actual − priorYear. */
  readonly priorYearChange: Decimal | null;
  /** Weakest status among the values behind `actual`. */
  readonly status: DataStatus;
  readonly capacity: Decimal | null;
  readonly parts: readonly Part[];
  readonly priorYearParts: readonly Part[];
  readonly sites: readonly SiteFigure[];
  readonly priorYearSites: readonly SiteFigure[];
  /** Capacity in force in the same month of the prior year. */
  readonly priorYearCapacity: Decimal | null;
  /** Every observation behind `actual`, for the provenance. German: Herkunft. */
  readonly inputs: readonly Observation[];
}

/** Where the year will probably end. German: voraussichtlich. */
export interface Outlook {
  /** The computed value, null where no method applies. */
  readonly computed: Decimal | null;
  readonly method: Indicator['outlook'];
  /** The management's own estimate, which comes first in print. */
  readonly estimate: Estimate | null;
  /** True when the estimate (or, without one, the computed value) misses the target; null when unknown. */
  readonly missesTarget: boolean | null;
  /** What each remaining month must bring to reach the target. German: Restbedarf. */
  readonly requiredPerMonth: Decimal | null;
  readonly remainingMonths: number;
}

/** Everything the report says about one indicator. */
export interface Assessment {
  readonly indicator: Indicator;
  readonly reach: Reach;
  /** At the last final month: what is judged. Null when nothing can be judged. */
  readonly judged: Comparison | null;
  /** January to December of the report year; later months have only a plan (and the outlook path). */
  readonly months: readonly Comparison[];
  /** Cumulated outlook per month after the judged one, for the chart; empty without a method. */
  readonly outlookPath: readonly { readonly month: Month; readonly value: Decimal }[];
  readonly outlook: Outlook;
  readonly readings: readonly { readonly reading: Reading; readonly judged: Comparison | null }[];
  /** Values changed by a later delivery since the prior report month. German: Revision. */
  readonly revisions: readonly { readonly before: Observation; readonly after: Observation }[];
}
