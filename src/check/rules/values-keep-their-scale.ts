import { scaleChanged } from '../../diagnostic/catalogue/check-plausible.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { germanMonth } from '../../diagnostic/german-text.ts';
import { type Decimal, decimal, ZERO } from '../../domain/decimal.ts';
import type { MetricId } from '../../domain/observation.ts';
import { type Surprise, surprises } from '../expected-value.ts';
import { type Case, metricLabel, metricValue, type Rule } from '../finding.ts';
import { isWatched } from '../jump-limits.ts';

const SMALL = 20;
const RESTLESS = 0.25;

interface Scale {
  readonly power: number;
  readonly words: string;
  readonly factor: Decimal;
}

const SCALES: readonly Scale[] = [
  { power: 3, words: 'tausendmal', factor: decimal('1000') },
  { power: 2, words: 'hundertmal', factor: decimal('100') },
  { power: -2, words: 'ein Hundertstel', factor: decimal('0.01') },
  { power: -3, words: 'ein Tausendstel', factor: decimal('0.001') },
];

/** Percent as fractions, thousands read as decimals, thousands of euros: a value keeps its order of magnitude. */
export const valuesKeepTheirScale: Rule = (found) =>
  [...found.series].flatMap(([metric, points]) => {
    if (!isWatched(metric, found.draft)) return [];
    const off = surprises(points).flatMap((one) => {
      const scale = scaleOf(one, found, metric);
      return scale ? [{ one, scale }] : [];
    });
    const [first] = off;
    return first ? finding(metric, first, off.length, found) : [];
  });

/** The power of ten that explains the value; null where none does, and where the numbers are too small to tell. */
export function scaleOf(
  { point, expected, distance, usual }: Surprise,
  { draft }: Case,
  metric: MetricId,
): Scale | null {
  const ratio = draft.agreement.metrics.find(({ id }) => id === metric)?.unit.kind === 'ratio';
  // Of small numbers, and of a series that doubles and halves from month to month, nobody can tell the scale.
  if ((!ratio && expected < SMALL) || usual > RESTLESS || point.value.eq(ZERO)) return null;
  if (!ratio && Math.max(expected, expected * Math.exp(distance)) < 100) return null;
  const room = Math.min(0.9, Math.max(0.36, 4 * usual));
  return SCALES.find(({ power }) => Math.abs(distance - power * Math.LN10) <= room) ?? null;
}

function finding(
  metric: MetricId,
  { one: { point, expected }, scale }: { readonly one: Surprise; readonly scale: Scale },
  months: number,
  { draft }: Case,
): readonly Diagnostic[] {
  return [
    scaleChanged(point.observation.origin.place, {
      metric: metricLabel(draft, metric),
      month: germanMonth(point.month),
      value: metricValue(draft, metric, point.value),
      factor: scale.words,
      reference: metricValue(draft, metric, threeDigits(expected)),
      reading: metricValue(draft, metric, point.value.div(scale.factor)),
      months,
    }),
  ];
}

/** A value to compare with, to three digits; a longer one to whole ones. */
export function threeDigits(value: number): Decimal {
  const places = Math.min(FINEST, Math.max(0, 2 - Math.floor(Math.log10(value))));
  return decimal(value.toFixed(places));
}

/** Decimal places beyond which nothing is compared. */
const FINEST = 12;
