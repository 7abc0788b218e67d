import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawChart } from '../../src/render/chart/draw-chart.ts';
import { anyChart, MONTHS } from '../support/any-chart.ts';
import { drawnByChartJs } from '../unit/render/chart/drawn-by-chart-js.ts';
import { sampleDesign } from '../unit/render/chart/sample-design.ts';

const months = fc.constantFrom(
  MONTHS,
  MONTHS.map((name) => `${name}.`),
  MONTHS.map((name) => `${name} 2020`),
);
const other = {
  ...sampleDesign.tokens,
  chart: { ...sampleDesign.tokens.chart, titleColumn: 91, places: 140 },
};
const designs = [sampleDesign, { ...sampleDesign, tokens: other }];

/** Shapes come in any order, so a scaffold that was kept for the wrong shape would show. */
test('a chart on a scaffold that was laid out before is mark for mark the one that Chart.js draws', () => {
  fc.assert(
    fc.property(
      anyChart,
      months,
      fc.constantFrom(487, 300, 231.5),
      fc.constantFrom(0, 1),
      (chart, names, width, dress) => {
        const design = designs[dress] ?? sampleDesign;
        const spec = { ...chart, months: names };
        expect(drawChart(spec, width, design)).toEqual(drawnByChartJs(spec, width, design));
      },
    ),
    { numRuns: 60, seed: 53 },
  );
});
