import type { Decimal } from './decimal.ts';
import type { Day, Month } from './month.ts';
import type { MetricId } from './observation.ts';
import type { ScopeMark } from './provider.ts';

/** A level that holds from its month until the next one. German: Zielstufe. */
export interface TargetStep {
  readonly from: Month;
  readonly level: Decimal;
}

/**
 * How a year's value is worded in the agreement. German: Zielvorgabe.
 *
 * level   an absolute value in the goal's unit
 * change  relative to the prior year's final value: `change` is 0.04 for +4,0 % (percent, not points); `permitted`
 *         where it was agreed as the greatest deterioration; `fixed` is the level the agreement states beside it
 * steps   levels that change within the year
 */
export type TargetTerms =
  | { readonly kind: 'level'; readonly level: Decimal }
  | {
      readonly kind: 'change';
      readonly change: Decimal;
      readonly permitted: boolean;
      readonly fixed: Decimal | null;
    }
  | { readonly kind: 'steps'; readonly steps: readonly TargetStep[] };

/** A plan that came month by month: twelve cumulated values, or a metric that brings them. German: gelieferter Plan. */
export type DeliveredPlan =
  | { readonly kind: 'values'; readonly values: readonly Decimal[] }
  | { readonly kind: 'metric'; readonly metric: MetricId; readonly monthly: boolean };

/**
 * How the agreement wants the plan to run. German: Vorgabe des Sollverlaufs.
 *
 * `years` are the reference years asked for; null leaves the choice to the three latest complete ones that are not
 * `excluded`. `automatic` takes the first that is possible: delivered, reference years, linear.
 */
export interface PlanTerms {
  readonly kind: 'automatic' | 'delivered' | 'reference-years' | 'prior-year-shares' | 'linear' | 'none';
  readonly delivered: DeliveredPlan | null;
  readonly years: readonly number[] | null;
  readonly excluded: readonly number[];
}

/**
 * What the plan of a version rests on, after it was looked at which data there are. German: Grundlage des Sollverlaufs.
 *
 * delivered        cumulated values January to December, null where none came
 * reference-years  the mean of these years' shares
 * linear           twelfths; a stock holds its level
 * steps            the level of the step in force
 * none             no plan before December
 */
export type PlanBasis =
  | {
      readonly kind: 'delivered';
      readonly values: readonly (Decimal | null)[];
      readonly metric: MetricId | null;
    }
  | { readonly kind: 'reference-years'; readonly years: readonly number[] }
  | { readonly kind: 'linear' | 'steps' | 'none' };

/** The prior year's value a change refers to; `final` is false while it rests on provisional data. */
export interface TargetBase {
  readonly year: number;
  readonly value: Decimal | null;
  readonly final: boolean;
}

/** The year's value as it holds from a month on, with its plan. German: Zielstand. */
export interface TargetVersion {
  readonly from: Month;
  /** In the goal's unit; null while the prior year's value is not there. */
  readonly level: Decimal | null;
  readonly terms: TargetTerms;
  /** Null where the level does not come from the prior year. */
  readonly base: TargetBase | null;
  /** The amendment that brought this version; null for the agreement itself. */
  readonly amendment: Amendment | null;
  readonly basis: PlanBasis;
}

/** What an amendment changes at one goal; what is absent stays as it was. */
export interface AmendedGoal {
  readonly indicator: string;
  readonly target?: TargetTerms;
  readonly plan?: PlanTerms;
  readonly validity?: { readonly from: Month; readonly until: Month };
}

/** A later change of an agreement, dated and signed. It never touches months before `from`. German: Nachtrag. */
export interface Amendment {
  readonly id: string;
  /** Of title and wording; absent where nobody marked them. */
  readonly scope?: ScopeMark;
  readonly title: string;
  /** Day of the last signature. A report of an earlier day does not know it. */
  readonly signed: Day;
  readonly signatures: readonly { readonly party: string; readonly day: Day }[];
  /** First month that is judged by it. */
  readonly from: Month;
  /** In its own words, as Markdown (paragraphs and bold only); empty where an edition may not quote them. */
  readonly wording: string;
  readonly goals: readonly AmendedGoal[];
}
