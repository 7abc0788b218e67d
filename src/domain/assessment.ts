import type { Indicator, Reading } from './agreement.ts';
import type { BackTest, ComputedMethod, Interval } from './back-test.ts';
import type { BenchmarkFigure } from './benchmark-figure.ts';
import type { Decimal } from './decimal.ts';
import type { Estimate, Reach } from './draft.ts';
import type { Explanation } from './explanation.ts';
import type { Part, SiteFigure } from './formula.ts';
import type { Month } from './month.ts';
import type { DataStatus, Observation } from './observation.ts';
import type { SubgroupsFigure } from './subgroup-figure.ts';

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
  /** The plan of this month alone; absent unless the plan came month by month. German: Monatssoll. */
  readonly monthPlan?: Decimal | null;
  readonly actual: Decimal | null;
  /** actual − plan, unrounded. German: Abweichung. */
  readonly variance: Decimal | null;
  /** variance ÷ plan. */
  readonly relativeVariance: Decimal | null;
  /** 1 = plan met; null when unrated or the plan is zero. German: Zielerreichungsgrad. */
  readonly attainment: Decimal | null;
  readonly rating: Rating;
  /** Set where the plan rests on values that are not final, so that nothing is rated against it. German: vorläufiges Soll. */
  readonly openPlan?: true;
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
  /** The method behind the computed value; null where nothing was computed. */
  readonly method: ComputedMethod | null;
  /** As wide as the method erred in past years; null where too few of them can be tried. */
  readonly interval: Interval | null;
  /** Each method that may be used, tried on past years; empty where there is nothing to compute. */
  readonly backTests: readonly BackTest[];
  /** True where the year runs so unlike the prior one that its shares say little. German: Musterbruch. */
  readonly patternBroken: boolean;
  /** The management's own estimate, which comes first in print. */
  readonly estimate: Estimate | null;
  /** True when the estimate (or, without one, the computed value) misses the target; null when unknown. */
  readonly missesTarget: boolean | null;
  /** What each remaining month must bring to reach the target. German: Restbedarf. */
  readonly requiredPerMonth: Decimal | null;
  /** What is counted, where the need is told in cases and the goal is a quotient. */
  readonly requiredOf: RequiredOf | null;
  readonly remainingMonths: number;
}

/** A need told in cases of the numerator, with the denominator it was computed for. */
export interface RequiredOf {
  /** `BG` */
  readonly noun: string;
  /** Assumed for each remaining month: `4 Coaches`. */
  readonly driver: Part;
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
  /** Null where nothing can be judged. */
  readonly explanation: Explanation | null;
  readonly readings: readonly { readonly reading: Reading; readonly judged: Comparison | null }[];
  /** The month value of § 48a SGB II; null or absent where the goal has none. */
  readonly benchmark?: BenchmarkFigure | null;
  readonly subgroups?: SubgroupsFigure | null;
  /** Values changed by a later delivery since the prior report month. German: Revision. */
  readonly revisions: readonly { readonly before: Observation; readonly after: Observation }[];
}
