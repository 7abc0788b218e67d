import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Tokens } from '../../../../src/domain/design.ts';
import { drawChart } from '../../../../src/render/chart/draw-chart.ts';
import { chartTheme } from '../../../../src/render/chart/theme.ts';
import { SAMPLE_CHARTS, transitions } from './sample-charts.ts';
import { sampleDesign } from './sample-design.ts';

const { tokens } = sampleDesign;

test('letters and colours of a chart come from the design tokens', () => {
  const theme = chartTheme(tokens);
  expect(theme.value).toEqual({
    face: 'regular',
    size: tokens.type.chartLabel.size,
    colour: tokens.colour.ink,
  });
  expect(theme.unfavourable.face).toBe('semibold');
  expect(theme.month.size).toBe(tokens.type.chartAxis.size);
  expect(theme.title.size).toBe(tokens.type.chartTitle.size);
  expect([theme.good, theme.bad, theme.target]).toEqual([
    tokens.colour.good,
    tokens.colour.bad,
    tokens.colour.target,
  ]);
});

test('another token paints another chart', () => {
  const other: Tokens = { ...tokens, colour: { ...tokens.colour, bad: '#ABCDEF' } };
  const colours = (design: Tokens) =>
    drawChart(transitions, 487, { ...sampleDesign, tokens: design }).marks.flatMap((mark) =>
      mark.kind === 'area' ? [mark.colour] : [],
    );
  expect(colours(tokens)).not.toContain('#ABCDEF');
  expect(colours(other)).toContain('#ABCDEF');
  expect(colours(other)).not.toContain(tokens.colour.bad);
});

test('a chart uses no colour beside the tokens', () => {
  const known = new Set(Object.values(tokens.colour).map((colour) => colour.toUpperCase()));
  for (const spec of SAMPLE_CHARTS)
    for (const mark of drawChart(spec, 487, sampleDesign).marks)
      expect(known).toContain(mark.kind === 'line' ? mark.stroke.colour : mark.colour);
});

test('no file of the room writes a colour of its own', () => {
  const room = new URL('../../../../src/render/chart/', import.meta.url);
  const written = readdirSync(room)
    .filter((file) => /#[0-9a-f]{6}\b/i.test(readFileSync(new URL(file, room), 'utf8')))
    .toSorted();
  expect(written).toEqual(['vector-state.ts']);
});
