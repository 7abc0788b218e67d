import { createCanvas, loadImage } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { pngOf } from '../../../../src/render/chart/png.ts';

/** Words, edges and areas on paper: what a chart is made of. */
function painted() {
  const canvas = createCanvas(320, 160);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, 320, 160);
  for (const [index, colour] of ['#3d4650', '#0b4f8a', '#c9cfd6'].entries()) {
    context.fillStyle = colour;
    context.fillRect(20.3 + index * 90, 40.7, 55.5, 100);
    context.fillText('Soll 18,9 %', 20 + index * 90, 30.4);
    context.rotate(0.05);
  }
  return canvas;
}

async function dotsOf(png: Buffer): Promise<Buffer> {
  const image = await loadImage(png);
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  return canvas.data();
}

test('a PNG shows every dot as the canvas has it, in fewer bytes than the canvas itself would write', async () => {
  const canvas = painted();
  const [ours, skias] = [pngOf(canvas.data(), 320, 160), canvas.encodeSync('png')];
  expect((await dotsOf(ours)).equals(await dotsOf(skias))).toBe(true);
  expect((await dotsOf(ours)).equals(canvas.data())).toBe(true);
  expect(ours.length).toBeLessThan(skias.length);
});
