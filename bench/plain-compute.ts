import type { Indicator } from '../src/domain/agreement.ts';
import type { Checked } from '../src/domain/draft.ts';
import { addMonths, type Month, monthNumber, monthOf, yearOf, yearToDate } from '../src/domain/month.ts';
import type { MetricId } from '../src/domain/observation.ts';

/**
 * The peer of `compute`: the same figures in floating point, as they are usually written.
 *
 * Actual, plan, deviation, degree, rating and prior year of each month; no outlook, no gaps, no status, no parts,
 * no provenance.
 */
export interface PlainMonth {
  readonly actual: number;
  readonly plan: number | null;
  readonly variance: number | null;
  readonly relative: number | null;
  readonly attainment: number | null;
  readonly rating: string;
  readonly priorYear: number;
  readonly change: number;
}

export type Values = (metric: MetricId, month: Month) => number;
type Actual = (values: Values, month: Month) => number;

/** The newest values as plain numbers. */
export function plainValues({ data }: Checked, from: Month, until: Month): Values {
  const tables = new Map(
    data.metrics.map((metric) => {
      const months = Array.from({ length: until - from + 1 }, (_, at) => addMonths(from, at));
      return [metric, months.map((month) => Number(String(data.newest(metric, month)?.value)))] as const;
    }),
  );
  return (metric, month) => tables.get(metric)?.[month - from] ?? Number.NaN;
}

/** January to December of every goal. */
export function plainCompute(
  { agreement, month }: Checked,
  values: Values,
): readonly (readonly PlainMonth[])[] {
  return agreement.indicators.map((indicator) => {
    const actual = ACTUALS[indicator.id] ?? (() => Number.NaN);
    const year = yearToDate(monthOf(yearOf(month), 12));
    return year.map((each) => plainMonth(indicator, actual, values, each));
  });
}

function plainMonth(indicator: Indicator, actualOf: Actual, values: Values, month: Month): PlainMonth {
  const actual = actualOf(values, month);
  const priorYear = actualOf(values, addMonths(month, -12));
  const plan = planOf(indicator, actualOf, values, month);
  const variance = plan === null ? null : actual - plan;
  const relative = variance === null || !plan ? null : variance / plan;
  const rated = indicator.nature === 'target' && relative !== null;
  const attainment = rated ? 1 + (indicator.direction === 'at-most' ? -relative : relative) : null;
  const rating =
    attainment === null ? 'unrated' : attainment >= 1 ? 'met' : attainment >= 0.95 ? 'near' : 'clear';
  return { actual, plan, variance, relative, attainment, rating, priorYear, change: actual - priorYear };
}

function planOf(
  { target, formula }: Indicator,
  actualOf: Actual,
  values: Values,
  month: Month,
): number | null {
  if (target === null) return null;
  const goal = Number(String(target));
  if (monthNumber(month) === 12) return goal;
  const december = monthOf(yearOf(month) - 1, 12);
  const plan = (goal * actualOf(values, addMonths(month, -12))) / actualOf(values, december);
  return formula.cumulative ? Math.round(plan) : plan;
}

const total = (values: Values, metric: MetricId, months: readonly Month[]) =>
  months.reduce((so, month) => so + values(metric, month), 0);
const mean = (values: Values, metric: MetricId, months: readonly Month[]) =>
  total(values, metric, months) / months.length;

const flow =
  (metric: MetricId): Actual =>
  (values, month) =>
    total(values, metric, yearToDate(month));
const average =
  (metric: MetricId): Actual =>
  (values, month) =>
    mean(values, metric, yearToDate(month));
const quota =
  (above: MetricId, below: MetricId): Actual =>
  (values, month) => {
    const months = yearToDate(month);
    const before = months.map((each) => addMonths(each, -1));
    return total(values, above, months) / mean(values, below, before);
  };

/** The twelve goals of `many-agreements.ts`. */
const ACTUALS: Readonly<Record<string, Actual>> = {
  'I.1': quota('integrationen', 'elb'),
  'I.2': quota('integrationen_frauen', 'elb_frauen'),
  'I.3': quota('integrationen_maenner', 'elb_maenner'),
  'I.4': average('lzb'),
  'I.5': average('elb'),
  II: flow('llu'),
  'III.1': flow('uebertritte'),
  'III.2': flow('abgaenge'),
  'IV.1': (values, month) => flow('bg')(values, month) / average('coaches')(values, month),
  'IV.2': (values, month) => values('bg_betreut', month) / values('coaches', month),
  'IV.3': (values, month) => values('belegt_a', month) + values('belegt_b', month),
  'IV.4': (values, month) => values('teilnehmende', month),
};
