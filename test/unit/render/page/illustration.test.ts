import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { render } from '../../../../src/render/render.ts';
import { MarkupError } from '../../../../src/render/tree/markup-error.ts';
import { testDesign } from '../../../support/design.ts';
import { keptPdf } from '../../../support/keep-pdf.ts';
import { illustrations, jpegs, png } from '../../../support/pictures.ts';
import { contentsOf } from '../../../support/raw-pdf.ts';
import { elementsIn, type ReadPdf, readPdf } from '../../../support/read-pdf.ts';
import { reportOf } from '../../../support/report-of.ts';

const opaque = png(40, 20, (x, y) => [x, y, 200, 255]);
const glassy = png(40, 20, (x) => [10, 20, 30, x * 6]);
const FILES = { 'bilder/logo.png': opaque, 'bilder/glas.png': glassy, 'bilder/foto.jpg': jpegs.colours };

async function bytesOf(html: string, files: Readonly<Record<string, Uint8Array>> = FILES): Promise<Buffer> {
  const report = reportOf(`<h1>Titel</h1>${html}`, { illustrations: illustrations(files) });
  return Buffer.from(keptPdf('bilder', (await render(report, testDesign())).bytes));
}

async function readOf(html: string): Promise<ReadPdf> {
  return readPdf(await bytesOf(html));
}

/** Dictionaries of the pictures in a file; a mask is one of them. */
function imagesIn(bytes: Buffer): readonly string[] {
  return bytes.toString('latin1').match(/<<[^>]*\/Subtype \/Image[^>]*>>/g) ?? [];
}

/** Width and height of each picture on the page. */
function places(bytes: Buffer): readonly (readonly number[])[] {
  const [content = ''] = contentsOf(bytes);
  return [...content.matchAll(/q ([\d.]+) 0 0 -([\d.]+) [\d.]+ [\d.]+ cm \/I\d+ Do Q/g)].map((match) =>
    match.slice(1).map(Number),
  );
}

describe('what is read aloud', () => {
  test('a picture is a Figure with its words', async () => {
    const figures = elementsIn(
      await readOf('<img src="bilder/logo.png" alt="Wappen des Landkreises">'),
      'Figure',
    );
    expect(figures).toMatchObject([{ alt: 'Wappen des Landkreises', children: [] }]);
  });

  test('an ornament is painted and not read', async () => {
    const bytes = await bytesOf('<img src="bilder/logo.png" alt="">');
    expect(elementsIn(await readPdf(bytes), 'Figure')).toEqual([]);
    expect(contentsOf(bytes)[0]).toMatch(/\/Artifact <<\/Type \/Layout>> BDC\s+q [^\n]* Do Q\s+EMC/);
  });

  test('a picture in another language says so', async () => {
    const figures = elementsIn(
      await readOf('<img src="bilder/logo.png" alt="Coat of arms" lang="en">'),
      'Figure',
    );
    expect(figures).toMatchObject([{ alt: 'Coat of arms', lang: 'en' }]);
  });
});

describe('the size of a picture', () => {
  test('is that of its dots, 96 to the inch', async () => {
    expect(places(await bytesOf('<img src="bilder/logo.png" alt="x">'))).toEqual([[30, 15]]);
  });

  test('is as wide as its author says, and never wider than its column', async () => {
    const [narrow, wide] = places(
      await bytesOf(
        '<img src="bilder/logo.png" alt="x" data-breite="120"><img src="bilder/logo.png" alt="x" data-breite="9000">',
      ),
    );
    expect(narrow).toEqual([120, 60]);
    const { left, right } = testDesign().tokens.page.margin;
    expect(wide?.[0]).toBeCloseTo(595.28 - left - right, 1);
  });

  test('holds in a column that is as wide as what stands in it', async () => {
    const table =
      '<table data-widths="auto,*"><tbody><tr><td><img src="bilder/logo.png" alt="x"></td><td>Wort</td></tr></tbody></table>';
    expect(places(await bytesOf(table))).toEqual([[30, 15]]);
  });

  test.each(['0', 'breit', '-5', '12pt', '1,5'])('is no "%s"', async (width) => {
    await expect(bytesOf(`<img src="bilder/logo.png" alt="x" data-breite="${width}">`)).rejects.toMatchObject(
      {
        reason: { kind: 'widthUnfit', name: 'data-breite', value: width },
      },
    );
  });
});

describe('the file', () => {
  test('is in the document once, however often it is shown', async () => {
    const bytes = await bytesOf(
      '<img src="bilder/logo.png" alt="x"><p>und</p><img src="bilder/logo.png" alt="y">',
    );
    expect(places(bytes)).toHaveLength(2);
    expect(imagesIn(bytes)).toHaveLength(1);
  });

  test('of a PNG has its dots in red, green and blue, and a mask only where it is glassy', async () => {
    const [plain, ...none] = imagesIn(await bytesOf('<img src="bilder/logo.png" alt="x">'));
    expect(plain).toContain('/ColorSpace /DeviceRGB');
    expect(plain).not.toContain('/SMask');
    expect(none).toEqual([]);
    const [mask, masked] = imagesIn(await bytesOf('<img src="bilder/glas.png" alt="x">'));
    expect(mask).toContain('/ColorSpace /DeviceGray');
    expect(masked).toContain('/SMask');
  });

  test.each([
    ['grey', { colorType: 0 as const, inputHasAlpha: true }],
    ['grey with alpha', { colorType: 4 as const }],
    ['of 16 bits', { bitDepth: 16 as const, inputColorType: 6 as const, colorType: 6 as const }],
  ])('of a PNG may be %s', async (_, options) => {
    const width = 4;
    const sixteen = 'bitDepth' in options;
    const picture = new PNG({ width, height: 2 });
    picture.data = Buffer.alloc(width * 2 * 4 * (sixteen ? 2 : 1), 200);
    const file = PNG.sync.write(picture, options);
    const bytes = await bytesOf('<img src="bilder/a.png" alt="x">', { 'bilder/a.png': file });
    expect(imagesIn(bytes).at(-1)).toMatch(
      /\/Width 4\n\/Height 2\n\/BitsPerComponent 8\n\/ColorSpace \/DeviceRGB/,
    );
  });

  test.each([
    ['colours', 'DeviceRGB'],
    ['progressive', 'DeviceRGB'],
    ['grey', 'DeviceGray'],
  ] as const)('of a JPEG (%s) goes in as it is', async (kind, colours) => {
    const bytes = await bytesOf('<img src="bilder/a.jpg" alt="x">', { 'bilder/a.jpg': jpegs[kind] });
    const [image] = imagesIn(bytes);
    expect(image).toContain(`/ColorSpace /${colours}\n/Filter /DCTDecode`);
    expect(image).toContain('/Width 8\n/Height 6');
    expect(bytes.includes(Buffer.from(jpegs[kind]))).toBe(true);
  });
});

describe('a picture that cannot be printed is named', () => {
  test.each([
    ['unknown', 'bilder/fremd.png', {}, { kind: 'pictureUnknown', known: [] }],
    ['no PNG', 'bilder/a.png', { 'bilder/a.png': jpegs.colours }, { fault: { fault: 'noPng' } }],
    [
      'a PNG cut off',
      'bilder/a.png',
      { 'bilder/a.png': opaque.subarray(0, 60) },
      { fault: { fault: 'brokenPng' } },
    ],
    [
      'a PNG of wrong sums',
      'bilder/a.png',
      { 'bilder/a.png': damaged(opaque, 30) },
      { fault: { fault: 'brokenPng' } },
    ],
    [
      'too large',
      'bilder/a.png',
      { 'bilder/a.png': damaged(opaque, 17, 0xff) },
      { fault: { fault: 'tooLarge' } },
    ],
    ['no JPEG', 'bilder/a.jpg', { 'bilder/a.jpg': opaque }, { fault: { fault: 'brokenJpeg' } }],
    [
      'a JPEG cut off',
      'bilder/a.jpg',
      { 'bilder/a.jpg': jpegs.colours.subarray(0, -2) },
      { fault: { fault: 'brokenJpeg' } },
    ],
    [
      'in printing inks',
      'bilder/a.jpg',
      { 'bilder/a.jpg': jpegs.inks },
      { fault: { fault: 'printingInks' } },
    ],
    ['empty', 'bilder/a.jpg', { 'bilder/a.jpg': new Uint8Array() }, { fault: { fault: 'brokenJpeg' } }],
  ])('%s', async (_, src, files, reason) => {
    const refused = bytesOf(`<img src="${src}" alt="x">`, files as Readonly<Record<string, Uint8Array>>);
    await expect(refused).rejects.toThrow(MarkupError);
    await expect(refused).rejects.toMatchObject({ reason, found: { element: 'img', words: src } });
  });

  test('without alternative text', async () => {
    await expect(bytesOf('<img src="bilder/logo.png">')).rejects.toMatchObject({
      reason: { kind: 'alternativeMissing', what: 'Bild', name: 'bilder/logo.png' },
    });
  });
});

function damaged(file: Uint8Array, at: number, value = 0): Uint8Array {
  const copy = new Uint8Array(file);
  copy[at] = value === 0 ? (copy[at] ?? 0) ^ 0x55 : value;
  return copy;
}
