import type { Indicator } from '../domain/agreement.ts';
import type { Rating } from '../domain/assessment.ts';
import { type Decimal, HUNDRED, ONE, roundHalfAway, ZERO } from '../domain/decimal.ts';

const TWO = ONE.plus(ONE);

/** Rounds to what the reader sees: a precision of one place is 0,001 for a ratio, which is shown in percent. */
export function asShown(value: Decimal, { unit, precision }: Pick<Indicator, 'unit' | 'precision'>): Decimal {
  return roundHalfAway(value, unit.kind === 'ratio' ? precision + 2 : precision);
}

/** True where a value is as good as the one it is held against, both as shown (or exact); equality counts. */
export function isMet(value: Decimal, against: Decimal, indicator: Indicator): boolean {
  const seen = (each: Decimal) => (indicator.exact ? each : asShown(each, indicator));
  const [shown, limit] = [seen(value), seen(against)];
  return indicator.direction === 'at-most' ? shown.lte(limit) : shown.gte(limit);
}

/**
 * Degree of attainment, 1 = plan met. German: Zielerreichungsgrad.
 *
 *   at-least  actual ÷ plan
 *   at-most   2 − actual ÷ plan, so that ten percent over the limit are 0,9; or, where the agreement says so for
 *             the whole report, the reciprocal plan ÷ actual
 *
 * A change to the prior year is attained by its level: 1 + actual against 1 + plan.
 * Null for a goal that is not rated, and where nothing can be divided: a plan of zero, or the reciprocal of zero.
 */
export function attainmentOf(
  actual: Decimal,
  plan: Decimal,
  { nature, direction, formula, reciprocal }: Indicator,
): Decimal | null {
  if (nature !== 'target' || direction === 'none') return null;
  const [reached, wanted] = formula.change ? [ONE.plus(actual), ONE.plus(plan)] : [actual, plan];
  if (wanted.eq(ZERO)) return null;
  if (direction === 'at-least') return reached.div(wanted);
  if (reciprocal) return reached.eq(ZERO) ? null : wanted.div(reached);
  return TWO.minus(reached.div(wanted));
}

/** What a rating looks at. `final` is false for values that may not be rated; `closing` for the year-end edition. */
export interface Evidence {
  readonly actual: Decimal | null;
  readonly plan: Decimal | null;
  readonly attainment: Decimal | null;
  readonly final: boolean;
  readonly closing: boolean;
}

/**
 * The word of the rating. German: Bewertung.
 *
 * Within the year the plan decides, then the threshold for „knapp“; at the year's end the target alone.
 * Source: docs/handbuch.md, "Bewertung".
 */
export function rate(indicator: Indicator, { actual, plan, attainment, final, closing }: Evidence): Rating {
  if (indicator.nature === 'qualitative') return 'unrated';
  if (actual === null) return 'not-computable';
  if (indicator.nature !== 'target' || indicator.direction === 'none' || !final) return 'unrated';
  if (plan === null) return indicator.planPath === 'none' ? 'unrated' : 'not-computable';
  const met = isMet(actual, plan, indicator);
  if (closing) return met ? 'reached' : 'missed';
  if (met) return 'on-plan';
  return attainment?.times(HUNDRED).gte(indicator.nearThreshold) ? 'near' : 'clear';
}
