import { type Decimal, ONE } from './decimal.ts';

/** A method that computes the year's end. */
export type ComputedMethod = 'prior-year-shares' | 'run-rate';

/** What a method would have said of a past year, and what that year brought. */
export interface BackTestYear {
  readonly year: number;
  /** Said of December at the month that is judged today. */
  readonly said: Decimal;
  /** The year's final value. */
  readonly came: Decimal;
  /** |said − came| ÷ |came|, so 0,05 is five percent; of a change to the prior year ÷ |1 + came|, its level. */
  readonly error: Decimal;
}

/** A method tried on past years, the newest first. German: Rückrechnung. */
export interface BackTest {
  readonly method: ComputedMethod;
  readonly years: readonly BackTestYear[];
}

/** From where to where the computed value may lie. German: Spanne. */
export interface Interval {
  readonly from: Decimal;
  readonly until: Decimal;
  /** Mean of the errors it is as wide as. */
  readonly meanError: Decimal;
}

/**
 * What an error is measured by. A change to the prior year is small beside what it changes: 2 % instead of 1 % is no error
 * of a hundred percent, since 102 came where 101 was said.
 */
export function measuredBy(value: Decimal, { change }: { readonly change?: boolean }): Decimal {
  return change ? ONE.plus(value) : value;
}
