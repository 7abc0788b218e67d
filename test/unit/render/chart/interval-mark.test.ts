import { describe, expect, test } from 'vitest';
import type { ChartSpec } from '../../../../src/domain/chart-spec.ts';
import { drawChart } from '../../../../src/render/chart/draw-chart.ts';
import type { LineMark } from '../../../../src/render/chart/drawing.ts';
import { collisions, strays, textsOf } from './drawing-texts.ts';
import { integrationRate, longTermStock, transitions } from './sample-charts.ts';
import { sampleDesign } from './sample-design.ts';

function spanned(spec: ChartSpec, low: number, high: number): ChartSpec {
  return { ...spec, interval: { index: 11, low, high, label: 'Spanne', text: '' } };
}

const draw = (spec: ChartSpec) => drawChart(spec, 487, sampleDesign);
const lineCount = (spec: ChartSpec) =>
  draw(spec).marks.filter((mark): mark is LineMark => mark.kind === 'line').length;

describe('the bracket of an interval', () => {
  test('is drawn once in the chart, in its white casing, and once in the legend', () => {
    expect(lineCount(spanned(integrationRate, 14.2, 16.6)) - lineCount(integrationRate)).toBe(3);
    const words = textsOf(draw(spanned(integrationRate, 14.2, 16.6))).map(({ content }) => content);
    expect(words.filter((word) => word === 'Spanne')).toHaveLength(1);
  });

  test('is not drawn, and not explained, where there is none', () => {
    const words = textsOf(draw({ ...integrationRate, interval: null })).map(({ content }) => content);
    expect(words).not.toContain('Spanne');
    expect(draw({ ...integrationRate, interval: null })).toEqual(draw(integrationRate));
  });

  test.each([
    ['a quota', integrationRate, 14.2, 16.6],
    ['a sum over its limit', transitions, 1180, 1310],
    ['a mean stock', longTermStock, 7300, 7450],
    ['an interval above everything', integrationRate, 10, 40],
    ['an interval of no width', integrationRate, 15.4, 15.4],
  ])('leaves every text legible: %s', (_, spec, low, high) => {
    const drawing = draw(spanned(spec, low, high));
    expect(collisions(drawing)).toEqual([]);
    expect(strays(drawing)).toEqual([]);
  });

  test('finds room: the highest mark of the scale is its upper end', () => {
    const label = textsOf(draw(spanned(integrationRate, 10, 40))).find(({ content }) => content === '15,4');
    expect(label?.y).toBeGreaterThan(60);
  });
});
