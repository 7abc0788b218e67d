import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { readPicture } from '../../../../src/read/pictures/picture-file.ts';
import { cameraNotes, pngChunk, pngOf, withSegment } from '../../../support/made-pictures.ts';
import { jpegs, png } from '../../../support/pictures.ts';

const read = (bytes: Uint8Array) => {
  const reading = readPicture(bytes);
  return 'picture' in reading ? reading.picture : reading.unusable;
};
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
/** The JPEG with another byte behind the marker of its frame. */
const frameByte = (at: number, value: number) => {
  const bytes = Buffer.from(jpegs.colours);
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]));
  bytes[frame + at] = value;
  return bytes;
};

describe('a PNG', () => {
  const opaque = png(30, 20, (x, y) => [x * 8, y * 12, 90, 255]);

  test('is known by its bytes, with its size', () => {
    expect(read(opaque)).toMatchObject({ mediaType: 'image/png', width: 30, height: 20 });
  });

  test('may have any colours, 16 bits, be transparent or interlaced', () => {
    const palette = pngChunk('PLTE', Buffer.from([0, 0, 0, 255, 255, 255]));
    for (const parts of [
      { colourType: 0, depth: 1 },
      { colourType: 0, depth: 16 },
      { colourType: 2, depth: 16 },
      { colourType: 3, depth: 2, before: [palette] },
      { colourType: 4 },
      { colourType: 6, depth: 16 },
      // 3 by 3 dots in passes 1, 4, 5, 6 and 7: six rows, nine dots
      { width: 3, height: 3, interlaced: true, rows: Buffer.alloc(6 + 27) },
    ]) {
      expect(read(pngOf(parts)), JSON.stringify(parts)).toMatchObject({ mediaType: 'image/png' });
      // The library that prints it agrees.
      expect(PNG.sync.read(pngOf(parts)).width).toBe(parts.width ?? 2);
    }
  });

  test('is shown without what was written about it, and dot for dot the same', () => {
    const notes = [
      pngChunk('tEXt', 'Author\0A. Muster'),
      pngChunk('eXIf', 'MM'),
      pngChunk('tIME', 'xxxxxxx'),
    ];
    const picture = read(Buffer.concat([opaque.subarray(0, 33), ...notes, opaque.subarray(33)]));
    if (!('shown' in picture)) throw new Error(JSON.stringify(picture));
    expect(latin(picture.shown)).not.toContain('Muster');
    expect(PNG.sync.read(Buffer.from(picture.shown)).data).toEqual(PNG.sync.read(Buffer.from(opaque)).data);
  });

  test('that moves is refused', () => {
    expect(read(pngOf({ before: [pngChunk('acTL', '\0\0\0\x02\0\0\0\0')] }))).toEqual({ flaw: 'animated' });
  });

  test('beyond 4,000 dots is refused by its head, before anything is unpacked', () => {
    expect(read(pngOf({ width: 4_001, rows: new Uint8Array() }))).toEqual({
      flaw: 'tooLarge',
      width: 4_001,
      height: 2,
    });
    expect(read(pngOf({ width: 0 }))).toEqual({ flaw: 'noDots' });
  });

  test('that unpacks to more than its head announces is not unpacked to the end', () => {
    const bomb = pngOf({ rows: new Uint8Array(200_000_000) });
    expect(bomb.length).toBeLessThan(250_000);
    const before = process.memoryUsage().arrayBuffers;
    expect(read(bomb)).toEqual({ flaw: 'damaged', kind: 'PNG' });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
  });

  test.each([
    ['cut off', opaque.subarray(0, 60)],
    ['its mark alone', opaque.subarray(0, 8)],
    ['a wrong checksum', Buffer.from(opaque).fill(1, 45, 46)],
    ['rows that are missing', pngOf({ rows: new Uint8Array(3) })],
    ['a row written in no known way', pngOf({ rows: Buffer.alloc(14, 9) })],
    ['no known colours', pngOf({ colourType: 5 })],
    ['a palette that is missing', pngOf({ colourType: 3, rows: new Uint8Array(6) })],
    ['two heads', pngOf({ before: [pngOf().subarray(8, 33)] })],
  ])('with %s is damaged', (_, bytes) => {
    expect(read(bytes)).toEqual({ flaw: 'damaged', kind: 'PNG' });
  });
});

describe('a JPEG', () => {
  test('is baseline, grey or progressive', () => {
    for (const bytes of [jpegs.colours, jpegs.grey, jpegs.progressive])
      expect(read(bytes)).toMatchObject({ mediaType: 'image/jpeg', width: 8, height: 6 });
  });

  test('is shown without places, remarks, colour profiles and what hangs behind its end', () => {
    const noted = [0xe1, 0xe2, 0xed, 0xfe].reduce<Uint8Array>(
      (jpeg, marker) => withSegment(jpeg, marker, Buffer.from('Beispielstadt')),
      jpegs.colours,
    );
    const picture = read(Buffer.concat([noted, Buffer.from('angehängt')]));
    expect('shown' in picture && latin(picture.shown)).toBe(latin(jpegs.colours));
  });

  test('keeps the mark that says how its colours are to be read', () => {
    const adobe = withSegment(jpegs.colours, 0xee, Buffer.from('Adobe\0d\0\0\0\0\0'));
    const picture = read(adobe);
    expect('shown' in picture && latin(picture.shown)).toBe(latin(adobe));
  });

  test('in printing inks, on its side, with 12 bits or lossless is refused', () => {
    expect(read(jpegs.inks)).toEqual({ flaw: 'printingInks' });
    expect(read(frameByte(4, 12))).toEqual({ flaw: 'bits', bits: 12 });
    expect(read(frameByte(1, 0xc3))).toEqual({ flaw: 'coding' });
    for (const little of [false, true])
      expect(read(withSegment(jpegs.colours, 0xe1, cameraNotes(6, little)))).toEqual({ flaw: 'turned' });
  });

  test('that a camera calls upright is taken', () => {
    expect(read(withSegment(jpegs.colours, 0xe1, cameraNotes(1)))).toMatchObject({ width: 8 });
  });

  test('beyond 4,000 dots is refused, and one without height', () => {
    expect(read(frameByte(5, 0x20))).toMatchObject({ flaw: 'tooLarge', width: 8, height: 0x2006 });
    expect(read(frameByte(6, 0))).toEqual({ flaw: 'noDots' });
  });

  test('that breaks off anywhere is damaged', () => {
    for (let end = 3; end < jpegs.colours.length - 1; end += 7)
      expect(read(jpegs.colours.subarray(0, end))).toEqual({ flaw: 'damaged', kind: 'JPEG' });
  });
});

describe('any other file is named for what it is', () => {
  test.each([
    ['eine GIF-Datei', 'GIF89a'],
    ['eine SVG-Datei', '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'],
    ['eine WebP-Datei', 'RIFF\x10\0\0\0WEBPVP8 '],
    ['eine BMP-Datei', 'BM\0\0'],
    ['eine TIFF-Datei', 'II*\0'],
    ['eine HEIC-Datei', '\0\0\0\x18ftypheic'],
    ['eine AVIF-Datei', '\0\0\0\x18ftypavif'],
    ['eine PDF-Datei', '%PDF-1.7'],
    ['eine Office- oder ZIP-Datei', 'PK\x03\x04'],
    ['eine ältere Office-Datei', '\xd0\xcf\x11\xe0'],
    ['eine leere Datei', ''],
    ['eine Datei anderer Art', 'Monat;Wert\n2020-08;7\n'],
  ])('%s', (what, bytes) => {
    expect(read(Buffer.from(bytes, 'latin1'))).toEqual({ flaw: 'kind', what });
  });
});
