import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawChart } from '../../src/render/chart/draw-chart.ts';
import { anyChart } from '../support/any-chart.ts';
import { collisions, strays, textsOf } from '../unit/render/chart/drawing-texts.ts';
import { sampleDesign } from '../unit/render/chart/sample-design.ts';

test('whatever the figures are, every label is printed, whole and apart from all others', () => {
  fc.assert(
    fc.property(anyChart, (chart) => {
      const drawing = drawChart(chart, 487, sampleDesign);
      expect(collisions(drawing)).toEqual([]);
      expect(strays(drawing)).toEqual([]);
      const printed = textsOf(drawing).map(({ content }) => content);
      for (const { label, varianceLabel, gapLabel } of chart.rows)
        for (const word of [label, chart.varianceTitle === null ? null : varianceLabel, gapLabel])
          if (word !== null) expect(printed).toContain(word);
    }),
    { numRuns: 60, seed: 48 },
  );
});
