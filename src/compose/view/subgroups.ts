import type { Indicator } from '../../domain/agreement.ts';
import type { Assessment } from '../../domain/assessment.ts';
import { decimal } from '../../domain/decimal.ts';
import type { Discrepancy } from '../../domain/subgroup.ts';
import type { SubgroupFigure, SubgroupsFigure } from '../../domain/subgroup-figure.ts';
import { differenceText, germanNumber, listed, monthYear, valueText } from '../format-german.ts';
import { gapText } from '../sentences.ts';

/**
 * The subgroups of a goal in one sentence or two: `Frauen 5,2 % (Vorjahr 6,6 %), Männer 6,4 % (Vorjahr 7,9 %);
 * Frauen −1,2 Prozentpunkte gegenüber Männer.` Where their counts are not the whole it says so. German: Teilgruppen.
 */
export function subgroupText({ indicator, subgroups }: Assessment): string {
  if (!subgroups) return '';
  const groups = subgroups.groups.map((group) => groupText(indicator, group)).join(', ');
  return `${groups}${distanceText(indicator, subgroups)}.${discrepancyText(subgroups)}`;
}

function groupText(
  { unit, precision }: Indicator,
  { title, actual, priorYear, gap }: SubgroupFigure,
): string {
  if (actual === null) {
    const why = gap === null ? '' : ` (${gapText(gap).replace(/\.$/, '')})`;
    return `${title} nicht berechenbar${why}`;
  }
  const before = priorYear === null ? '' : ` (Vorjahr ${valueText(priorYear, unit, precision)})`;
  return `${title} ${valueText(actual, unit, precision)}${before}`;
}

/** The distance is computed from unrounded values, and quotas lie Prozentpunkte apart. */
function distanceText({ unit, precision }: Indicator, { distance, groups }: SubgroupsFigure): string {
  const [first, second] = groups;
  if (distance === null || !first || !second) return '';
  return `; Abstand ${first.title} zu ${second.title}: ${differenceText(distance, unit, precision)}`;
}

/** Told once for the first month, with the number of others. */
function discrepancyText({ discrepancies, groups }: SubgroupsFigure): string {
  const [first, ...others] = discrepancies;
  if (first === undefined) return '';
  const names = listed(groups.map(({ title }) => title));
  const count = others.length === 1 ? 'einer weiteren Angabe' : `${others.length} weiteren Angaben`;
  const more = others.length === 0 ? '' : ` und in ${count}`;
  return ` ${names} ergeben im ${monthYear(first.month)}${more} zusammen nicht den Gesamtwert (${counts(first)}); gerechnet wird mit den gelieferten Werten.`;
}

function counts({ together, total }: Discrepancy): string {
  const places = (value: Discrepancy['total']) => (value.eq(value.round(0)) ? 0 : 2);
  const difference = together.minus(total);
  const sign = difference.gt(decimal(0)) ? '+' : '−';
  return `${germanNumber(together, places(together))} statt ${germanNumber(total, places(total))}, ${sign}${germanNumber(difference.abs(), places(difference))}`;
}
