import type { ChartRow, ChartSpec } from '../../domain/chart-spec.ts';
import type { Scenario } from './scenario-mark.ts';
import type { Theme } from './theme.ts';

export type Series = 'prior' | 'plan' | 'actual' | 'variance';

/** One series of columns; lists hold one entry for each month. */
export interface Dataset {
  readonly series: Series;
  readonly yAxisID: 'value' | 'variance';
  readonly data: readonly (number | null)[];
  readonly scenario: readonly Scenario[];
  readonly colour: readonly string[];
  readonly paper: string;
  readonly shift: number;
  readonly lift: number;
  readonly barPercentage: number;
  readonly categoryPercentage: number;
  /** The smaller, the nearer to the eye. */
  readonly order: number;
}

/** Axis lines of a variance are double; marks begin outside of them. */
export const DOUBLE_AXIS = 1.2;

/** Vorjahr behind Soll behind Ist, each a little to the right; places show their plan as a line instead. */
export function datasetsOf(spec: ChartSpec, theme: Theme): readonly Dataset[] {
  const { rows, priorYear } = spec;
  const common = { paper: theme.paper, lift: 0, yAxisID: 'value', ...MONTH } as const;
  const series = (
    name: Series,
    scenario: Scenario,
    colour: string,
  ): Pick<Dataset, 'series' | 'scenario' | 'colour'> => ({
    series: name,
    scenario: rows.map(() => scenario),
    colour: rows.map(() => colour),
  });
  const shapes = SHAPES[priorYear ? 'withPrior' : spec.form];
  const prior = { ...common, ...series('prior', 'prior', theme.prior), ...shapes.prior, order: 3 };
  const plan = { ...common, ...series('plan', 'plan', theme.line), ...shapes.plan, order: 2 };
  return [
    ...(priorYear ? [{ ...prior, data: priorYear.values }] : []),
    ...(spec.form === 'places' ? [] : [{ ...plan, data: rows.map((row) => row.plan) }]),
    {
      ...common,
      ...series('actual', 'actual', theme.actual),
      ...shapes.actual,
      scenario: rows.map(scenarioOf),
      data: rows.map(drawnValue),
      order: 1,
    },
    ...(spec.varianceTitle === null ? [] : [variances(spec, theme)]),
  ];
}

/** The share of a month that its columns may take. */
const MONTH = { categoryPercentage: 0.86 } as const;

/** Widths as a share of the month, shifts as a share of the width. */
const SHAPES = {
  'plan-actual': {
    prior: { shift: 0, barPercentage: 0 },
    plan: { shift: -0.11, barPercentage: 0.77 },
    actual: { shift: 0.11, barPercentage: 0.77 },
  },
  places: {
    prior: { shift: 0, barPercentage: 0 },
    plan: { shift: 0, barPercentage: 0 },
    actual: { shift: 0, barPercentage: 0.8 },
  },
  withPrior: {
    prior: { shift: -0.2, barPercentage: 0.7 },
    plan: { shift: -0.02, barPercentage: 0.7 },
    actual: { shift: 0.18, barPercentage: 0.7 },
  },
} as const;

function variances(spec: ChartSpec, theme: Theme): Dataset {
  return {
    series: 'variance',
    yAxisID: 'variance',
    data: spec.rows.map((row) => row.variance),
    scenario: spec.rows.map(scenarioOf),
    colour: spec.rows.map((row) => toneColour(row, spec.better, theme)),
    paper: theme.paper,
    shift: 0,
    lift: DOUBLE_AXIS,
    ...MONTH,
    barPercentage: 0.77,
    order: 1,
  };
}

/** Favourable or not by the effect on the goal, never by the sign alone. German: günstig, ungünstig. */
export function isUnfavourable(row: ChartRow, better: ChartSpec['better']): boolean {
  return (row.variance ?? 0) * better < 0;
}

function toneColour(row: ChartRow, better: ChartSpec['better'], theme: Theme): string {
  if (better === 0 || !row.variance) return theme.actual;
  return isUnfavourable(row, better) ? theme.bad : theme.good;
}

function scenarioOf({ status }: ChartRow): Scenario {
  return status === 'provisional' || status === 'outlook' ? status : 'actual';
}

/** Missing, suppressed and future months have no column, whatever their value says. */
function drawnValue({ status, value }: ChartRow): number | null {
  return status === 'final' || status === 'provisional' || status === 'outlook' ? value : null;
}
