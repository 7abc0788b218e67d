import { describe, expect, test } from 'vitest';
import type { ColourToken } from '../../../../src/domain/design.ts';
import { contrast } from '../../../../src/render/html/contrast.ts';
import { darkPalette, type Palette } from '../../../../src/render/html/palette.ts';
import { testDesign } from '../../../support/design.ts';

const light = testDesign().tokens.colour;
const palettes: readonly (readonly [string, Palette])[] = [
  ['light', light],
  ['dark', darkPalette(light)],
];

const WORDS: readonly ColourToken[] = ['ink', 'muted', 'accent', 'target', 'good', 'bad', 'notice'];
const DRAWN: readonly ColourToken[] = ['rule', 'actual', 'priorYear', 'target', 'good', 'bad'];

describe('contrast', () => {
  test('is 21 between black and white and 1 between equals', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2);
    expect(contrast('#1F2933', '#1F2933')).toBe(1);
  });
});

describe.each(palettes)('the %s palette', (_name, colour) => {
  test.each(WORDS)('%s can be read on paper and panel', (token) => {
    expect(contrast(colour[token], colour.white)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour[token], colour.panel)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(DRAWN)('%s can be seen in a chart', (token) => {
    expect(contrast(colour[token], colour.white)).toBeGreaterThanOrEqual(3);
  });

  test('labels on a column of actual values can be read', () => {
    expect(contrast(colour.white, colour.actual)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('the dark palette', () => {
  test('follows the design: other colours, as readable as ours', () => {
    const loud = darkPalette({ ...light, accent: '#FFEE00', bad: '#400000', ink: '#000000' });
    for (const token of WORDS) expect(contrast(loud[token], loud.panel)).toBeGreaterThanOrEqual(4.5);
    expect(loud.accent).not.toBe(darkPalette(light).accent);
  });

  test('is dark', () => {
    expect(contrast(darkPalette(light).white, '#000000')).toBeLessThan(1.3);
  });
});
