import type { Decimal } from './decimal.ts';
import type { Month } from './month.ts';

/** One side of a quotient and what its change does to the value. */
export interface Side {
  /** German noun as printed: `Integrationen`, `eLb im Mittel`. */
  readonly label: string;
  /** Its share of the deviation, in the indicator's unit; ratios 0..1. */
  readonly effect: Decimal;
  /** How far it lies from its reference, in its own unit; the sign says more or fewer. */
  readonly change: Decimal;
}

/** The deviation of a quotient, split so that both effects add up to it. German: Zählereffekt, Nennereffekt. */
export interface Effects {
  readonly difference: Decimal;
  readonly numerator: Side;
  readonly denominator: Side;
}

/** Where a deviation came from; no months where it spread over most of them. German: Treiber. */
export interface Drivers {
  /** Sum of what every month added: in the unit of the metric, a mean stock times its months. */
  readonly difference: Decimal;
  readonly months: readonly Month[];
}

/** Why a goal deviates, from final values alone; what does not apply is null. German: Erklärung. */
export interface Explanation {
  readonly effects: { readonly plan: Effects | null; readonly priorYear: Effects | null };
  readonly drivers: { readonly plan: Drivers | null; readonly priorYear: Drivers | null };
  /** Sites behind the change against the prior year; none where a cell may not be told. */
  readonly sites: readonly string[];
}

/** What the controller writes in place of the generated sentence. German: Erläuterung. */
export interface OwnExplanation {
  readonly indicator: string;
  readonly text: string;
  /** Body or function: `Controlling`. */
  readonly author: string;
}
