import type { Indicator } from '../../domain/agreement.ts';
import type { Assessment, Comparison } from '../../domain/assessment.ts';
import type { ChartRow, ChartSpec } from '../../domain/chart-spec.ts';
import type { Decimal } from '../../domain/decimal.ts';
import { monthTotals } from '../../domain/month-totals.ts';
import type { ReportedData } from '../../domain/observation.ts';
import { germanNumber, monthShort } from '../format-german.ts';
import { isMissing } from '../gaps.ts';
import { forecastWord } from '../rating-words.ts';
import { agreedPlaces } from '../view/figures.ts';
import { goalAlt } from './alt-text.ts';
import { goalTable } from './chart-table.ts';
import { type ChartScale, chartScale } from './chart-values.ts';
import { areEstimatesOnly } from './estimates.ts';
import { outlookInterval } from './outlook-interval.ts';

/**
 * Plan against actual over the year: final values, provisional ones apart, and the outlook from the
 * month that is judged. Provisional months carry no deviation, because nothing provisional is judged.
 */
export function goalChart(assessment: Assessment, data: ReportedData): ChartSpec {
  const { indicator } = assessment;
  const scale = chartScale(indicator);
  const rows = assessment.months.map((comparison) => row(assessment, comparison, scale, data));
  const stock = thinLineValues(assessment, data);
  const chart = {
    id: indicator.id,
    form: 'plan-actual' as const,
    months: assessment.months.map((comparison) => monthShort(comparison.month)),
    rows,
    better: tone(indicator),
    title: chartTitle(indicator),
    subtitle: subtitle(indicator, scale),
    varianceTitle: hasVarianceTier(indicator, rows) ? varianceTitle(indicator) : null,
    varianceSubtitle: scale.varianceUnit,
    limit: limitLine(indicator, scale),
    thinLine: thinLine(stock, scale),
    interval: outlookInterval(assessment, scale),
    priorYear: priorYearMarks(assessment, scale),
    planLabel: indicator.nature === 'forecast' ? `${forecastWord(indicator)}, anteilig` : 'Soll',
    provisionalWords: provisionalWords(assessment),
    alt: goalAlt(assessment, data),
  };
  return { ...chart, table: goalTable({ chart, months: assessment.months, scale, thinLine: stock }) };
}

/** Small numbers need no tier of their own: their columns stand side by side with the plan. */
function hasVarianceTier(indicator: Indicator, rows: readonly ChartRow[]): boolean {
  return !indicator.smallNumbers && rows.some((entry) => entry.variance !== null);
}

function varianceTitle(indicator: Indicator): string {
  return indicator.nature === 'forecast'
    ? `Abweichung zum ${forecastWord(indicator)}`
    : 'Abweichung zum Soll';
}

function row(
  assessment: Assessment,
  comparison: Comparison,
  scale: ChartScale,
  data: ReportedData,
): ChartRow {
  const plan = comparison.plan === null ? null : scale.ink(comparison.plan);
  const judged = assessment.reach.judged;
  if (judged !== null && comparison.month <= judged && comparison.actual !== null) {
    return column(plan, 'final', comparison.actual, comparison.variance, scale);
  }
  if (isProvisional(comparison)) {
    return column(plan, 'provisional', comparison.actual, null, scale);
  }
  const outlook = outlookAt(assessment, comparison);
  if (outlook) return column(plan, 'outlook', outlook.value, outlook.variance, scale);
  return column(plan, gapStatus(assessment, comparison, data), null, null, scale);
}

/** What a month will probably bring, and its distance from the plan; null where a figure is known already. */
export function outlookAt(
  { outlookPath, reach: { judged } }: Assessment,
  comparison: Comparison,
): { readonly value: Decimal; readonly variance: Decimal | null } | null {
  const { month, plan, actual } = comparison;
  const known = isProvisional(comparison) || (judged !== null && month <= judged && actual !== null);
  const point = known ? undefined : outlookPath.find((each) => each.month === month);
  return point ? { value: point.value, variance: plan && point.value.minus(plan) } : null;
}

function column(
  plan: number | null,
  status: ChartRow['status'],
  value: Decimal | null,
  variance: Decimal | null,
  scale: ChartScale,
): ChartRow {
  return {
    plan,
    value: value === null ? null : scale.ink(value),
    status,
    label: value === null ? null : scale.label(value),
    variance: variance === null ? null : scale.ink(variance),
    varianceLabel: variance === null ? null : scale.varianceLabel(variance),
    gapLabel: status === 'missing' ? 'k. A.' : status === 'suppressed' ? '*' : null,
  };
}

export function isProvisional(comparison: Comparison): boolean {
  return (
    comparison.actual !== null &&
    (comparison.status === 'provisional' ||
      comparison.status === 'extrapolated' ||
      comparison.status === 'estimated')
  );
}

function gapStatus(assessment: Assessment, comparison: Comparison, data: ReportedData): ChartRow['status'] {
  if (comparison.status === 'suppressed') return 'suppressed';
  return isMissing(assessment, comparison.month, data) ? 'missing' : 'none';
}

function tone(indicator: Indicator): 1 | -1 | 0 {
  if (indicator.nature !== 'target') return 0;
  return indicator.direction === 'at-most' ? -1 : 1;
}

/** A flow still being reported is not only provisional, it is incomplete. */
function provisionalWords({ months }: Assessment): readonly string[] {
  const incomplete = months.some(({ status, actual }) => status === 'provisional' && actual !== null);
  if (areEstimatesOnly(months)) return ['geschätzt', 'gesch.'];
  return [...(incomplete ? ['vorläufig, noch unvollständig'] : []), 'vorläufig', 'vorl.'];
}

function subtitle(indicator: Indicator, scale: ChartScale): string {
  if (indicator.formula.inBrief !== undefined) return indicator.formula.inBrief;
  if (indicator.formula.stock) return 'Mittel seit Januar';
  return scale.unit === indicator.shortName ? 'kumuliert' : `${scale.unit}, kumuliert`;
}

function chartTitle(indicator: Indicator): string {
  return indicator.shortName;
}

function limitLine(indicator: Indicator, scale: ChartScale): ChartSpec['limit'] {
  if (indicator.target === null) return null;
  const word = { target: limitWord(indicator), forecast: forecastWord(indicator), none: '', qualitative: '' }[
    indicator.nature
  ];
  return {
    value: scale.ink(indicator.target),
    label: `${word} ${agreedLabel(indicator, indicator.target, scale)}`,
  };
}

function agreedLabel(indicator: Indicator, target: Decimal, scale: ChartScale): string {
  const whole = indicator.unit.kind === 'count' && agreedPlaces(indicator, target) === 0;
  return whole ? germanNumber(target, 0) : scale.label(target);
}

function limitWord(indicator: Indicator): string {
  return { 'at-most': 'Obergrenze', 'at-least': 'Mindestwert', none: 'Zielwert' }[indicator.direction];
}

/** The month's own stock beside the running mean; empty for a goal without such a line. */
function thinLineValues({ indicator, months }: Assessment, data: ReportedData): readonly (Decimal | null)[] {
  const { formula } = indicator;
  if (formula.thinLine === undefined) return [];
  return monthTotals(
    formula,
    data,
    formula.thinLine,
    months.map(({ month }) => month),
  );
}

function thinLine(stock: readonly (Decimal | null)[], scale: ChartScale): ChartSpec['thinLine'] {
  if (stock.length === 0) return null;
  return {
    values: stock.map((value) => (value === null ? null : scale.ink(value))),
    label: 'Bestand im Monat',
  };
}

function priorYearMarks(assessment: Assessment, scale: ChartScale): ChartSpec['priorYear'] {
  const values = assessment.months.map(({ priorYear }) => (priorYear === null ? null : scale.ink(priorYear)));
  return values.every((value) => value === null) ? null : { values, label: 'Vorjahr' };
}
