import type { Indicator } from '../../domain/agreement.ts';
import type { Assessment, Comparison } from '../../domain/assessment.ts';
import { type Decimal, decimal } from '../../domain/decimal.ts';
import type { Checked } from '../../domain/draft.ts';
import { areEstimatesOnly } from '../charts/estimates.ts';
import { isProvisional, outlookAt } from '../charts/goal-chart.ts';
import { stepAnchor } from '../derivation/anchor.ts';
import { bareDifference, bareValue, germanNumber, signedNumber } from '../format-german.ts';
import { isMissing } from '../gaps.ts';
import { forecastWord } from '../rating-words.ts';
import { differsByRounding } from './rounding-note.ts';
import { type Euros, type FigureRow, sideRows } from './side-rows.ts';

/** The figures of a goal month by month, each quantity a row. German: Monatswerte eines Ziels. */
export interface MonthRows {
  /** The month's own values. */
  readonly own: readonly FigureRow[];
  readonly plan: FigureRow;
  readonly first: FigureRow;
  readonly actual: FigureRow;
  readonly early: FigureRow;
  readonly outlook: FigureRow;
  readonly variance: FigureRow;
  readonly before: FigureRow;
  /** True where somebody who calculates with the printed figures comes to another result. */
  readonly rounded: boolean;
}

const THOUSAND = decimal(1000);

export function monthRows(assessment: Assessment, checked: Checked, euros: Euros): MonthRows {
  const { indicator, months } = assessment;
  const show = (value: Decimal | null) => shown(indicator, value, euros);
  const plan = line(planTitle(indicator), months, (month) => show(month.plan));
  const first = line('Soll, zuerst vereinbart', months, (month) => show(month.firstPlan ?? null), true);
  const actual = line('Ist', months, (month) =>
    isJudged(assessment, month) ? show(month.actual) : gap(assessment, month, checked),
  );
  const early = line(provisionalTitle(months), months, (month) =>
    !isJudged(assessment, month) && isProvisional(month) ? show(month.actual) : '',
  );
  const outlook = line('voraussichtlich', months, (month) =>
    show(outlookAt(assessment, month)?.value ?? null),
  );
  const variance = line(varianceTitle(indicator), months, (month) =>
    difference(indicator, shownVariance(assessment, month), euros),
  );
  const before = line('Vorjahr', months, (month) => show(month.priorYear), true);
  const varianceKey = (month: Comparison) =>
    isJudged(assessment, month) ? 'abweichung' : 'abweichungVoraussichtlich';
  const own = sideRows(assessment, checked, euros);
  const rounded = differsByRounding({
    actual: actual.werte.map((text, month) => text || early.werte[month] || outlook.werte[month] || ''),
    plan: plan.werte,
    variance: variance.werte,
    summands: indicator.formula.cumulative ? (own[0]?.werte ?? []) : [],
  });
  return {
    own,
    plan: derived(plan, assessment, () => 'soll'),
    first: { ...first, anchorAt: () => null },
    actual: derived(actual, assessment, () => 'ist'),
    early: derived(early, assessment, () => 'vorlaeufig'),
    outlook: derived(outlook, assessment, () => 'voraussichtlich'),
    variance: derived(variance, assessment, varianceKey),
    before: derived(before, assessment, () => 'vorjahr'),
    rounded,
  };
}

export function line(
  titel: string,
  months: readonly Comparison[],
  value: (month: Comparison) => string,
  leise = false,
): Line {
  return { titel, werte: months.map(value), leise };
}

type Line = Omit<FigureRow, 'anchorAt'>;

/** A row whose values are derived under these keys, month by month. */
export function derived(
  row: Line,
  { indicator, months }: Assessment,
  keyOf: (month: Comparison) => string,
): FigureRow {
  const anchorAt = (index: number) => {
    const month = months[index];
    return month === undefined ? null : stepAnchor(indicator.id, keyOf(month), month.month);
  };
  return { ...row, anchorAt };
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

export function isJudged(assessment: Assessment, month: Comparison): boolean {
  return assessment.reach.judged !== null && month.month <= assessment.reach.judged && month.actual !== null;
}

/** Of what is judged and of what is expected, as in the chart above; nothing provisional is compared. */
function shownVariance(assessment: Assessment, month: Comparison): Decimal | null {
  if (isJudged(assessment, month)) return month.variance;
  return outlookAt(assessment, month)?.variance ?? null;
}

/** A month that was due and did not come is named; a month to come stays empty. */
function gap(assessment: Assessment, { month }: Comparison, checked: Checked): string {
  return isMissing(assessment, month, checked.data) ? 'k. A.' : '';
}

export function shown(indicator: Indicator, value: Decimal | null, euros: Euros): string {
  if (value === null) return '';
  return inThousands(indicator, euros)
    ? germanNumber(value.div(THOUSAND), 0)
    : bareValue(value, indicator.unit, indicator.precision);
}

function difference(indicator: Indicator, value: Decimal | null, euros: Euros): string {
  if (value === null) return '';
  return inThousands(indicator, euros)
    ? signedNumber(value.div(THOUSAND), 0)
    : bareDifference(value, indicator.unit, indicator.precision);
}

function inThousands({ unit }: Indicator, euros: Euros): boolean {
  return unit.kind === 'euro' && euros === 'thousands';
}
