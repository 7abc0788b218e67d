import type { Indicator } from '../../domain/agreement.ts';
import type { Assessment, Comparison } from '../../domain/assessment.ts';
import { type Decimal, decimal } from '../../domain/decimal.ts';
import type { Checked } from '../../domain/draft.ts';
import { areEstimatesOnly } from '../charts/estimates.ts';
import { isProvisional, outlookAt } from '../charts/goal-chart.ts';
import { anchorList, stepAnchor } from '../derivation/anchor.ts';
import { bareDifference, bareValue, germanNumber, monthShort, signedNumber } from '../format-german.ts';
import { isMissing } from '../gaps.ts';
import { forecastWord } from '../rating-words.ts';
import { DASH } from './figures.ts';
import { differsByRounding, ROUNDING_NOTE } from './rounding-note.ts';
import { type MonthRow, sideRows } from './side-rows.ts';

/** The figures behind a chart: months as columns, so that the table reads like the picture above it. */
export interface MonthTable {
  readonly titel: string;
  readonly monate: readonly string[];
  readonly zeilen: readonly MonthRow[];
}

const THOUSAND = decimal(1000);

export function monthTable(assessment: Assessment, checked: Checked): MonthTable {
  const { indicator, months } = assessment;
  const plan = line(planTitle(indicator), months, (month) => show(indicator, month.plan));
  const first = line(
    'Soll, zuerst vereinbart',
    months,
    (month) => show(indicator, month.firstPlan ?? null),
    true,
  );
  const actual = line('Ist', months, (month) =>
    isJudged(assessment, month) ? show(indicator, month.actual) : gap(assessment, month, checked),
  );
  const early = line(provisionalTitle(months), months, (month) => provisional(assessment, month));
  const outlook = line('voraussichtlich', months, (month) =>
    show(indicator, outlookAt(assessment, month)?.value ?? null),
  );
  const variance = line(varianceTitle(indicator), months, (month) =>
    difference(indicator, shownVariance(assessment, month)),
  );
  const before = line('Vorjahr', months, (month) => show(indicator, month.priorYear), true);
  const varianceKey = (month: Comparison) =>
    isJudged(assessment, month) ? 'abweichung' : 'abweichungVoraussichtlich';
  const own = sideRows(assessment, checked);
  const rounded = differsByRounding({
    actual: actual.werte.map((text, month) => text || early.werte[month] || outlook.werte[month] || ''),
    plan: plan.werte,
    variance: variance.werte,
    summands: indicator.formula.cumulative ? (own[0]?.werte ?? []) : [],
  });
  const rows = [
    ...own,
    derived(plan, assessment, () => 'soll'),
    { ...first, rechenwege: anchorList(months.map(() => null)) },
    derived(actual, assessment, () => 'ist'),
    derived(early, assessment, () => 'vorlaeufig'),
    derived(outlook, assessment, () => 'voraussichtlich'),
    derived(variance, assessment, varianceKey),
    derived(before, assessment, () => 'vorjahr'),
  ];
  return {
    titel: `${indicator.measure} (${[unitNote(indicator), rounded ? ROUNDING_NOTE : ''].filter(Boolean).join('; ')})`,
    monate: months.map(({ month }) => monthShort(month)),
    zeilen: rows.filter((row) => row.werte.some((value) => value !== '' && value !== DASH)),
  };
}

function line(
  titel: string,
  months: readonly Comparison[],
  value: (month: Comparison) => string,
  leise = false,
): Line {
  return { titel, werte: months.map(value), leise };
}

type Line = Omit<MonthRow, 'rechenwege'>;

/** A row whose values are derived under these keys, month by month. */
function derived(
  row: Line,
  { indicator, months }: Assessment,
  keyOf: (month: Comparison) => string,
): MonthRow {
  const anchors = months.map((month) => stepAnchor(indicator.id, keyOf(month), month.month));
  return { ...row, rechenwege: anchorList(anchors) };
}

function planTitle(indicator: Indicator): string {
  return indicator.nature === 'forecast' ? `${forecastWord(indicator)}, anteilig` : 'Soll';
}

function varianceTitle(indicator: Indicator): string {
  return indicator.nature === 'forecast' ? `Abw. zum ${forecastWord(indicator)}` : 'Abweichung zum Soll';
}

function provisionalTitle(months: readonly Comparison[]): string {
  const incomplete = months.some(({ status, actual }) => status === 'provisional' && actual !== null);
  if (areEstimatesOnly(months)) return 'geschätzt';
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

/** `kumuliert, in Tsd. €`, `Mittel seit Jahresbeginn`, `kumuliert, in %`. */
function unitNote(indicator: Indicator): string {
  const unit = { euro: ', in Tsd. €', ratio: ', in %', count: '' }[indicator.unit.kind];
  const { stock, inBrief = stock ? 'Mittel seit Jahresbeginn' : 'kumuliert' } = indicator.formula;
  return `${inBrief}${unit}`;
}
