import type { Indicator } from '../../domain/agreement.ts';
import type { Assessment, Comparison } from '../../domain/assessment.ts';
import { type Decimal, decimal } from '../../domain/decimal.ts';
import type { Checked, Estimate } from '../../domain/draft.ts';
import type { Part, SiteFigure } from '../../domain/formula.ts';
import { lastDay, type Month } from '../../domain/month.ts';
import { targetAt } from '../../domain/target-versions.ts';
import {
  bareValue,
  differenceText,
  germanDay,
  germanNumber,
  millionEuro,
  monthYear,
  percent,
  signedPercent,
  valueText,
} from '../format-german.ts';

/**
 * The figures of one indicator as finished German text. Absent figures become a dash, never a zero.
 * Places are written „33 von 45“, since no occupancy was agreed that could be reached or missed.
 */
export const DASH = '–';

const MILLION = decimal(1_000_000);

export function isPlaces(indicator: Indicator): boolean {
  return indicator.formula.sites !== undefined && indicator.nature === 'none';
}

/** Municipal goals stand together, each as a block of one chapter. German: kommunales Programm. */
export function isProgramme(indicator: Indicator): boolean {
  return indicator.owner === 'Kommune';
}

export function figure(indicator: Indicator, value: Decimal | null): string {
  return value === null ? DASH : valueText(value, indicator.unit, indicator.precision);
}

/** `≥ 18,9 %`, `≤ 7.331`, `38.219.839 €`, `45 Plätze`, `ohne Zahl`. */
export function targetText(indicator: Indicator, month: Month): string {
  const target = targetAt(indicator, month);
  if (target !== null) return sign(indicator) + agreedFigure(indicator, target);
  if (isPlaces(indicator)) return capacityText(indicator, month);
  return indicator.nature === 'qualitative' ? 'ohne Zahl' : 'ohne Zielwert';
}

/** A value people named: a whole count stays whole, „20“ and not „20,0“. */
export function agreedFigure(indicator: Indicator, value: Decimal): string {
  return valueText(value, indicator.unit, agreedPlaces(indicator, value));
}

export function agreedPlaces(indicator: Indicator, value: Decimal): number {
  return indicator.unit.kind === 'count' && value.eq(value.round(0)) ? 0 : indicator.precision;
}

function sign(indicator: Indicator): string {
  if (indicator.nature !== 'target') return '';
  if (indicator.direction === 'at-least') return '≥\u00a0';
  return indicator.direction === 'at-most' ? '≤\u00a0' : '';
}

function capacityText(indicator: Indicator, month: Month): string {
  const capacity = indicator.formula.capacity?.(month);
  return capacity === undefined ? 'ohne Zielwert' : `${germanNumber(capacity, 0)}\u00a0Plätze`;
}

export function planText(indicator: Indicator, comparison: Comparison | null): string {
  return figure(indicator, comparison?.plan ?? null);
}

/** `5,8 %`; places as `33 von 45`. */
export function actualText(indicator: Indicator, comparison: Comparison | null): string {
  if (!comparison?.actual) return DASH;
  return isPlaces(indicator)
    ? ofCapacity(comparison.actual, comparison.capacity)
    : figure(indicator, comparison.actual);
}

export function priorYearText(indicator: Indicator, comparison: Comparison | null): string {
  if (!comparison?.priorYear) return DASH;
  return isPlaces(indicator)
    ? ofCapacity(comparison.priorYear, comparison.priorYearCapacity)
    : figure(indicator, comparison.priorYear);
}

function ofCapacity(occupied: Decimal | null, capacity: Decimal | null): string {
  const taken = occupied === null ? '*' : germanNumber(occupied, 0);
  return capacity === null ? taken : `${taken} von ${germanNumber(capacity, 0)}`;
}

/** `73,3 %`, or nothing without a capacity. */
export function occupancyText(occupied: Decimal | null, capacity: Decimal | null): string {
  return occupied === null || capacity === null || capacity.eq(decimal(0))
    ? ''
    : percent(occupied.div(capacity));
}

/** `Sangerhausen 11 von 15, Eisleben & Hettstedt 22 von 30`. */
export function sitesText(sites: readonly SiteFigure[]): string {
  const withheld = sites.some(({ occupied }) => occupied === null);
  const note = withheld ? '; * aus Gründen der statistischen Geheimhaltung gesperrt' : '';
  return sites.map((site) => `${site.name} ${ofCapacity(site.occupied, site.capacity)}`).join(', ') + note;
}

/** The deviation in its unit, and in percent where percent means something. */
export function varianceTexts(
  indicator: Indicator,
  comparison: Comparison | null,
): { readonly value: string; readonly unit: string; readonly relative: string } {
  if (comparison && isPlaces(indicator)) return { value: freePlaces(comparison), unit: '', relative: '' };
  if (!comparison?.variance) return { value: DASH, unit: '', relative: '' };
  const relative =
    indicator.smallNumbers || comparison.relativeVariance === null
      ? ''
      : signedPercent(comparison.relativeVariance);
  const ratio = indicator.unit.kind === 'ratio';
  const text = differenceText(comparison.variance, indicator.unit, indicator.precision);
  return {
    value: ratio ? (text.split('\u00a0')[0] ?? text) : text,
    unit: ratio ? 'Prozentpunkte' : '',
    relative,
  };
}

/** `12 frei`; more participants than places is an overhang, not a mistake. */
function freePlaces(comparison: Comparison): string {
  if (comparison.actual === null || comparison.capacity === null) return DASH;
  const free = comparison.capacity.minus(comparison.actual);
  return free.lt(decimal(0))
    ? `${germanNumber(free.abs(), 0)} über Kapazität`
    : `${germanNumber(free, 0)} frei`;
}

/** The deviation in one phrase: `−1,3 Prozentpunkte (−18,7 %)`. */
export function variancePhrase(indicator: Indicator, comparison: Comparison): string {
  const { value, unit, relative } = varianceTexts(indicator, comparison);
  const main = unit === '' ? value : `${value}\u00a0${unit}`;
  return relative === '' ? main : `${main} (${relative})`;
}

/** `16,0 bis 16,5 %`, `rund 205`: the management's estimate comes first. */
export function estimateText(indicator: Indicator, estimate: Estimate): string {
  const until = outlookFigure(indicator, estimate.until, 1, agreedPlaces(indicator, estimate.until));
  if (estimate.from.eq(estimate.until)) return until;
  return `${bareFigure(indicator, estimate.from, agreedPlaces(indicator, estimate.from))} bis ${until}`;
}

/** `15,4 %`, and amounts of millions as `38,67 Mio. €`. */
export function computedText(indicator: Indicator, value: Decimal): string {
  return outlookFigure(indicator, value, 2, indicator.precision);
}

/** The same without its unit, as the lower end of a span. */
export function bareComputed(indicator: Indicator, value: Decimal): string {
  const large = indicator.unit.kind === 'euro' && value.gte(MILLION);
  return large ? germanNumber(value.div(MILLION), 2) : bareValue(value, indicator.unit, indicator.precision);
}

function outlookFigure(indicator: Indicator, value: Decimal, millionPlaces: number, places: number): string {
  const large = indicator.unit.kind === 'euro' && value.gte(MILLION);
  return large ? millionEuro(value, millionPlaces) : valueText(value, indicator.unit, places);
}

function bareFigure(indicator: Indicator, value: Decimal, places: number): string {
  const large = indicator.unit.kind === 'euro' && value.gte(MILLION);
  return large ? germanNumber(value.div(MILLION), 1) : bareValue(value, indicator.unit, places);
}

/** What the year will probably bring, in two lines for a table cell. */
export function outlookTexts(assessment: Assessment): { readonly value: string; readonly note: string } {
  const { indicator, outlook } = assessment;
  const computed = outlook.computed === null ? '' : computedText(indicator, outlook.computed);
  if (outlook.estimate) {
    return {
      value: estimateText(indicator, outlook.estimate),
      note: computed === '' ? '' : `rechnerisch ${computed}`,
    };
  }
  return { value: computed === '' ? DASH : computed, note: '' };
}

/** `579 Integrationen, Durchschnittsbestand 9.930`: quantities behind the value. */
export function partsText(parts: readonly Part[]): string {
  return parts.map((part) => `${valueText(part.value, part.unit, part.precision)} ${part.label}`).join(', ');
}

/** `bis Mai 2020, endgültig`; a level at a day: `am 31.08.2020`. */
export function periodText(assessment: Assessment, month: Month): string {
  const { indicator } = assessment;
  const { level, sites } = indicator.formula;
  return level || sites !== undefined || indicator.nature === 'qualitative'
    ? `am\u00a0${germanDay(lastDay(month))}`
    : `bis\u00a0${monthYear(month)}`;
}

/** The short marks of what is open at a goal: „Lesart A, mit den Partnern zu bestätigen“. */
export function openMarks(indicator: Indicator, checked: Checked): readonly string[] {
  const marks = checked.agreement.openPoints
    .filter((point) => point.indicator === indicator.id)
    .map((point) => point.mark);
  return [...new Set(marks)];
}

export function relativeChange(change: Decimal | null, base: Decimal | null): string {
  return change === null || base === null || base.eq(decimal(0)) ? '' : signedPercent(change.div(base));
}
