import type { Comparison } from '../domain/assessment.ts';
import { type Decimal, ZERO } from '../domain/decimal.ts';

/**
 * Actual ÷ plan, whichever side is better; null without one of them. German: Ist in Prozent des Solls.
 *
 * The degree of attainment rates; this share only says how much of the plan there is.
 */
export function shareOfPlan({ actual, plan }: Comparison): Decimal | null {
  return actual && plan && !plan.eq(ZERO) ? actual.div(plan) : null;
}
