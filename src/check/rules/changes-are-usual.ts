import { unusualChange } from '../../diagnostic/catalogue/check-plausible.ts';
import { germanMonth } from '../../diagnostic/german-text.ts';
import type { Decimal } from '../../domain/decimal.ts';
import type { Unit } from '../../domain/unit.ts';
import { type Surprise, surprises } from '../expected-value.ts';
import { metricLabel, metricValue, type Rule } from '../finding.ts';
import { jumpLimit } from '../jump-limits.ts';
import { roughly } from '../series.ts';
import { scaleOf, threeDigits } from './values-keep-their-scale.ts';

/** A change below a fifth is worth no look, however quiet a series was. */
const FLOOR = Math.log(1.2);
/** Beyond so many usual changes a value is unusual. */
const TIMES = 8;
/** Counts below this are left to chance. */
const SMALL = 20;

/** A value stays within what its own history makes usual; beyond, somebody should have looked. */
export const changesAreUsual: Rule = (found) =>
  [...found.series].flatMap(([metric, points]) => {
    const limit = jumpLimit(metric, found.draft);
    if (limit === 'off') return [];
    const unit = found.draft.agreement.metrics.find(({ id }) => id === metric)?.unit.kind;
    return surprises(points)
      .filter((one) => isUnusual(one, limit, unit) && scaleOf(one, found, metric) === null)
      .map(({ point, expected }) =>
        unusualChange(point.observation.origin.place, {
          metric: metricLabel(found.draft, metric),
          month: germanMonth(point.month),
          value: metricValue(found.draft, metric, point.value),
          reference: metricValue(found.draft, metric, threeDigits(expected)),
        }),
      );
  });

function isUnusual(
  { point, expected, distance, usual }: Surprise,
  limit: Decimal | null,
  unit: Unit['kind'] | undefined,
): boolean {
  const value = roughly(point.value);
  if (limit !== null) return Math.abs(value - expected) > roughly(limit) * expected;
  // Cases come by chance: their number spreads like its square root.
  const chance = unit === 'count' ? 5 * Math.sqrt(Math.max(value, expected)) : 0;
  if (unit === 'count' && (Math.max(value, expected) < SMALL || Math.abs(value - expected) <= chance))
    return false;
  return Math.abs(distance) > Math.max(FLOOR, TIMES * usual);
}
