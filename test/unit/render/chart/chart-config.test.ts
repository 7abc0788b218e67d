import { describe, expect, test } from 'vitest';
import type { ChartSpec } from '../../../../src/domain/chart-spec.ts';
import { chartConfig } from '../../../../src/render/chart/chart-config.ts';
import type { Dataset, Series } from '../../../../src/render/chart/datasets.ts';
import { layoutChart } from '../../../../src/render/chart/layout.ts';
import { chartTheme } from '../../../../src/render/chart/theme.ts';
import {
  benefits,
  everyStatus,
  exits,
  integrationRate,
  longTermStock,
  stabilisation,
  transitions,
} from './sample-charts.ts';
import { sampleDesign } from './sample-design.ts';

const { tokens } = sampleDesign;
const theme = chartTheme(tokens);

function datasets(spec: ChartSpec): readonly Dataset[] {
  return chartConfig(spec, layoutChart(spec, 487, tokens), theme).data.datasets;
}

function dataset(spec: ChartSpec, series: Series): Dataset {
  const found = datasets(spec).find((candidate) => candidate.series === series);
  if (!found) throw new Error(`no series ${series}`);
  return found;
}

describe('the series of a chart', () => {
  test('are Soll, Ist and variance; the Vorjahr where it is given', () => {
    expect(datasets(integrationRate).map(({ series }) => series)).toEqual(['plan', 'actual', 'variance']);
    expect(datasets(benefits).map(({ series }) => series)).toEqual(['prior', 'plan', 'actual', 'variance']);
  });

  test('of places are the occupied ones alone: their number is a line', () => {
    expect(datasets(stabilisation).map(({ series }) => series)).toEqual(['actual']);
  });

  test('put the Ist before the Soll and the Soll before the Vorjahr', () => {
    const order = (series: Series) => dataset(exits, series).order;
    expect(order('actual')).toBeLessThan(order('plan'));
    expect(order('plan')).toBeLessThan(order('prior'));
  });
});

describe('each status', () => {
  test('speaks in its own scenario', () => {
    const scenarios = dataset(integrationRate, 'actual').scenario;
    expect(scenarios.slice(0, 5)).toEqual(Array(5).fill('actual'));
    expect(scenarios.slice(5, 8)).toEqual(Array(3).fill('provisional'));
    expect(scenarios.slice(8)).toEqual(Array(4).fill('outlook'));
  });

  test('without a figure has no column, while the Soll stays', () => {
    const [actual, plan] = [dataset(everyStatus, 'actual').data, dataset(everyStatus, 'plan').data];
    expect([actual[2], actual[3], actual[11]]).toEqual([null, null, null]);
    expect([plan[2], plan[3], plan[11]]).toEqual([40, 60, 220]);
  });

  test('missing draws nothing even if a value is handed over', () => {
    const rows = everyStatus.rows.map((row) => ({ ...row, value: 50 }));
    const { data } = dataset({ ...everyStatus, rows }, 'actual');
    expect([data[2], data[3], data[11]]).toEqual([null, null, null]);
    expect(data[0]).toBe(50);
  });

  test('provisional flows are drawn and not compared', () => {
    expect(dataset(integrationRate, 'actual').data[6]).toBeGreaterThan(7);
    expect(dataset(integrationRate, 'variance').data[6]).toBeNull();
  });
});

describe('the tone of a variance', () => {
  test('follows the effect on the goal, not the sign', () => {
    const rate = dataset(integrationRate, 'variance').colour;
    expect([rate[0], rate[4]]).toEqual([theme.good, theme.bad]);
    const limit = dataset(transitions, 'variance').colour;
    expect([limit[0], limit[7]]).toEqual([theme.good, theme.bad]);
  });

  test('is neutral where nothing is better', () => {
    expect(new Set(dataset(benefits, 'variance').colour)).toEqual(new Set([theme.actual]));
  });

  test('is neutral for a variance of zero', () => {
    expect(dataset(everyStatus, 'variance').colour[5]).toBe(theme.actual);
  });
});

describe('the scale', () => {
  const range = (spec: ChartSpec) => layoutChart(spec, 487, tokens).value;

  test('of values begins at zero, also where all values lie close together', () => {
    for (const spec of [integrationRate, longTermStock, transitions, exits, benefits, stabilisation])
      expect(range(spec).min).toBe(0);
  });

  test('of variances is called magnified where it is', () => {
    expect(layoutChart(integrationRate, 487, tokens).varianceMagnified).toBe(true);
    const even = { ...exits, rows: exits.rows.map((row) => ({ ...row, variance: -(row.value ?? 0) })) };
    expect(layoutChart(even, 487, tokens).varianceMagnified).toBe(false);
  });

  test('holds every variance with room for its label', () => {
    const tier = layoutChart(exits, 487, tokens).variance;
    const lowest = Math.min(...exits.rows.map((row) => row.variance ?? 0));
    if (!tier) throw new Error('no variance tier');
    const below = ((lowest - tier.min) / (tier.max - tier.min)) * tier.height;
    expect(below).toBeGreaterThan(10);
  });
});

test('a chart without variances has a height of its own', () => {
  expect(layoutChart(exits, 487, tokens).height).toBe(tokens.chart.twoTiers);
  for (const spec of [stabilisation, { ...exits, varianceTitle: null }]) {
    expect(layoutChart(spec, 487, tokens)).toMatchObject({ height: tokens.chart.places, variance: null });
  }
});
