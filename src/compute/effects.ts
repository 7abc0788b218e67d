import type { Comparison } from '../domain/assessment.ts';
import type { Decimal } from '../domain/decimal.ts';
import type { Effects } from '../domain/explanation.ts';
import type { Part } from '../domain/formula.ts';

/**
 * The deviation of a quotient from a reference, split into its two sides. German: Zählereffekt, Nennereffekt.
 *
 *   numerator effect    Z ÷ N₀ − reference      what the numerator alone would have done
 *   denominator effect  Z ÷ N − Z ÷ N₀          what the denominator adds to that
 *
 * Both add up to Z ÷ N − reference exactly. N₀ is the prior year's denominator, also against the plan: an
 * agreement names a ratio and not what it is divided by. Null where the value is no quotient of its parts.
 * Source: docs/handbuch.md, "Erklärung".
 */
export function effectsAgainst(reference: Decimal | null, judged: Comparison): Effects | null {
  const [numerator, denominator] = judged.parts;
  const base = judged.priorYearParts[1];
  if (!reference || !judged.actual || !numerator || !denominator || !base) return null;
  if (!isQuotient(judged.actual, judged.parts) || base.value.eq('0')) return null;
  const withBase = numerator.value.div(base.value);
  return {
    difference: judged.actual.minus(reference),
    numerator: {
      label: numerator.label,
      effect: withBase.minus(reference),
      change: numerator.value.minus(reference.times(base.value)),
    },
    denominator: {
      label: denominator.label,
      effect: judged.actual.minus(withBase),
      change: denominator.value.minus(base.value),
    },
  };
}

function isQuotient(value: Decimal, [numerator, denominator, ...more]: readonly Part[]): boolean {
  if (!numerator || !denominator || more.length > 0 || denominator.value.eq('0')) return false;
  return numerator.value.div(denominator.value).eq(value);
}
