import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import { drawChart } from '../../../../src/render/chart/draw-chart.ts';
import { chartPicture } from '../../../../src/render/chart/picture.ts';
import { picturedByChartJs } from './drawn-by-chart-js.ts';
import { jobPerspective, transitions } from './sample-charts.ts';
import { sampleDesign } from './sample-design.ts';

async function dots(png: Uint8Array) {
  const image = await loadImage(Buffer.from(png));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const at = (x: number, y: number) => [
    ...data.subarray(4 * (y * image.width + x), 4 * (y * image.width + x) + 4),
  ];
  return { width: image.width, height: image.height, data, at };
}

describe('the picture of a chart', () => {
  test('is a PNG of the size of the drawing, two dots for each point', async () => {
    const png = chartPicture(transitions, 487, sampleDesign);
    expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const { width, height } = await dots(png);
    const drawing = drawChart(transitions, 487, sampleDesign);
    expect([width, height]).toEqual([2 * drawing.width, 2 * drawing.height]);
  });

  test('has as many dots as it is asked for', async () => {
    const { width } = await dots(chartPicture(jobPerspective, 300, sampleDesign, 3));
    expect(width).toBe(900);
  });

  test('stands on opaque white', async () => {
    const { at, data } = await dots(chartPicture(transitions, 487, sampleDesign));
    expect(at(0, 0)).toEqual([255, 255, 255, 255]);
    expect(data.filter((_, index) => index % 4 === 3).every((alpha) => alpha === 255)).toBe(true);
  });

  test('has ink where the drawing has its columns', async () => {
    const { at } = await dots(chartPicture(jobPerspective, 487, sampleDesign, 1));
    const columns = drawChart(jobPerspective, 487, sampleDesign).marks.flatMap((mark) => {
      const [step] = mark.kind === 'area' ? mark.steps : [];
      return step?.[0] === 're' && step[4] > 30 ? [step] : [];
    });
    expect(columns).toHaveLength(7);
    for (const [, x, y, width, height] of columns)
      expect(at(Math.round(x + width / 2), Math.round(y + height - 10))).toEqual([0x3d, 0x46, 0x50, 255]);
  });

  test('is dot for dot the one that Chart.js draws from beginning to end', () => {
    for (const chart of [transitions, jobPerspective, { ...transitions, varianceTitle: null }]) {
      const picture = chartPicture(chart, 487, sampleDesign);
      expect(Buffer.from(picture).equals(picturedByChartJs(chart, 487, sampleDesign, 2))).toBe(true);
    }
  });

  test('is the same bytes each time', () => {
    const [once, again] = [1, 2].map(() => chartPicture(transitions, 487, sampleDesign));
    expect(once).toEqual(again);
  });
});

test('a font that cannot be read stops the picture', () => {
  const broken = { ...sampleDesign, fonts: { ...sampleDesign.fonts, italic: new Uint8Array([1, 2, 3]) } };
  expect(() => chartPicture(transitions, 487, broken)).toThrow(/italic/);
});

test('letters that the fonts lack are drawn by the fallback font and not by one of the machine', async () => {
  const fallbackFonts = { ...sampleDesign.fallbackFonts, regular: new Uint8Array([1, 2, 3]) };
  const broken = { ...sampleDesign, fallbackFonts };
  expect(() => chartPicture(transitions, 487, broken)).toThrow(/fallback-regular/);
  const [known, rare] = ['Quote', 'Ӝ'].map((title) =>
    chartPicture({ ...transitions, title }, 487, sampleDesign),
  );
  expect(rare).not.toEqual(known);
});
