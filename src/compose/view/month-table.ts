import type { Indicator, Metric } from '../../domain/agreement.ts';
import type { Assessment, Comparison } from '../../domain/assessment.ts';
import { type Decimal, decimal } from '../../domain/decimal.ts';
import type { Checked } from '../../domain/draft.ts';
import { type Month, yearToDate } from '../../domain/month.ts';
import type { MetricId, Observation } from '../../domain/observation.ts';
import { metricsOf } from '../../domain/standing.ts';
import { isProvisional, outlookAt } from '../charts/goal-chart.ts';
import { bareDifference, bareValue, germanNumber, monthShort, signedNumber } from '../format-german.ts';
import { isMissing } from '../gaps.ts';
import { forecastWord } from '../rating-words.ts';
import { DASH } from './figures.ts';

/** The figures behind a chart: months as columns, so that the table reads like the picture above it. */
export interface MonthTable {
  readonly titel: string;
  readonly monate: readonly string[];
  readonly zeilen: readonly {
    readonly titel: string;
    readonly werte: readonly string[];
    readonly leise: boolean;
  }[];
}

const THOUSAND = decimal(1000);

export function monthTable(assessment: Assessment, checked: Checked): MonthTable {
  const { indicator, months } = assessment;
  const rows = [
    ...metricRows(assessment, checked),
    line(planTitle(indicator), months, (month) => show(indicator, month.plan)),
    line('Soll, zuerst vereinbart', months, (month) => show(indicator, month.firstPlan ?? null), true),
    line('Ist', months, (month) =>
      isJudged(assessment, month) ? show(indicator, month.actual) : gap(assessment, month, checked),
    ),
    line(provisionalTitle(months), months, (month) => provisional(assessment, month)),
    line('voraussichtlich', months, (month) => show(indicator, outlookAt(assessment, month)?.value ?? null)),
    line(varianceTitle(indicator), months, (month) =>
      difference(indicator, shownVariance(assessment, month)),
    ),
    line('Vorjahr', months, (month) => show(indicator, month.priorYear), true),
  ];
  return {
    titel: `${indicator.measure} ${unitNote(indicator)}`,
    monate: months.map(({ month }) => monthShort(month)),
    zeilen: rows.filter((row) => row.werte.some((value) => value !== '' && value !== DASH)),
  };
}

function line(
  titel: string,
  months: readonly Comparison[],
  value: (month: Comparison) => string,
  leise = false,
): MonthTable['zeilen'][number] {
  return { titel, werte: months.map(value), leise };
}

function planTitle(indicator: Indicator): string {
  return indicator.nature === 'forecast' ? `${forecastWord(indicator)}, anteilig` : 'Soll';
}

function varianceTitle(indicator: Indicator): string {
  return indicator.nature === 'forecast' ? `Abw. zum ${forecastWord(indicator)}` : 'Abweichung zum Soll';
}

function provisionalTitle(months: readonly Comparison[]): string {
  const incomplete = months.some(({ status, actual }) => status === 'provisional' && actual !== null);
  return incomplete ? 'vorl., unvollständig' : 'vorläufig';
}

function isJudged(assessment: Assessment, month: Comparison): boolean {
  return assessment.reach.judged !== null && month.month <= assessment.reach.judged && month.actual !== null;
}

/** Of what is judged and of what is expected, as in the chart above; nothing provisional is compared. */
function shownVariance(assessment: Assessment, month: Comparison): Decimal | null {
  if (isJudged(assessment, month)) return month.variance;
  return outlookAt(assessment, month)?.variance ?? null;
}

function provisional(assessment: Assessment, month: Comparison): string {
  return !isJudged(assessment, month) && isProvisional(month) ? show(assessment.indicator, month.actual) : '';
}

/** A month that was due and did not come is named; a month to come stays empty. */
function gap(assessment: Assessment, { month }: Comparison, checked: Checked): string {
  return isMissing(assessment, month, checked.data) ? 'k. A.' : '';
}

function show(indicator: Indicator, value: Decimal | null): string {
  if (value === null) return '';
  return indicator.unit.kind === 'euro'
    ? germanNumber(value.div(THOUSAND), 0)
    : bareValue(value, indicator.unit, indicator.precision);
}

function difference(indicator: Indicator, value: Decimal | null): string {
  if (value === null) return '';
  return indicator.unit.kind === 'euro'
    ? signedNumber(value.div(THOUSAND), 0)
    : bareDifference(value, indicator.unit, indicator.precision);
}

/** `kumuliert, in Tsd. €`, `Jahresmittel`, `kumuliert, in %`. */
function unitNote(indicator: Indicator): string {
  const unit = { euro: ', in Tsd. €', ratio: ', in %', count: '' }[indicator.unit.kind];
  return `${indicator.formula.stock ? '(Mittel seit Jahresbeginn' : '(kumuliert'}${unit})`;
}

/** The month's own values: what adds up, or the stock; for a quota also what it is divided by. */
function metricRows(assessment: Assessment, checked: Checked): MonthTable['zeilen'] {
  return printedMetrics(assessment.indicator, checked.month).flatMap((id) => {
    const metric = checked.agreement.metrics.find((candidate) => candidate.id === id);
    return metric === undefined ? [] : [metricRow(metric, assessment, checked)];
  });
}

/** The metrics whose month values stand above the figures that are made of them. */
export function printedMetrics({ formula, unit }: Indicator, until: Month): readonly MetricId[] {
  return metricsOf(formula, yearToDate(until)).slice(0, unit.kind === 'ratio' ? 2 : 1);
}

function metricRow(
  metric: Metric,
  { indicator, months }: Assessment,
  checked: Checked,
): MonthTable['zeilen'][number] {
  const title = indicator.unit.kind === 'ratio' ? `${metric.label} im Monat` : 'im Monat';
  const inThousands = metric.unit.kind === 'euro';
  const value = (month: Month) =>
    month > checked.month ? '' : cell(checked.data.newest(metric.id, month), inThousands);
  return line(title, months, ({ month }) => value(month), true);
}

/** A delivered value, provisional ones with their mark: `109 v`. */
export function cell(observation: Observation | undefined, inThousands = false): string {
  if (observation === undefined) return '';
  if (observation.status === 'suppressed') return '*';
  if (observation.value === null) return 'k. A.';
  const value = inThousands ? observation.value.div(THOUSAND) : observation.value;
  const mark = observation.status === 'provisional' || observation.status === 'extrapolated' ? '\u00a0v' : '';
  return germanNumber(value, 0) + mark;
}
