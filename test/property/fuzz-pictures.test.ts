import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPicture } from '../../src/read/pictures/picture-file.ts';
import { shelfOf } from '../../src/read/pictures/shelf.ts';
import { readPicture as printedPicture, UnfitPicture } from '../../src/render/page/picture-file.ts';
import { sampleAgreement } from '../support/agreement-text.ts';
import { throwMany } from '../support/fuzz.ts';
import { cameraNotes, pngChunk, pngOf, withSegment } from '../support/made-pictures.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { mutated } from '../support/mutator.ts';
import { jpegs, png } from '../support/pictures.ts';

const agreement = sampleAgreement();
const palette = pngChunk('PLTE', Buffer.from([0, 0, 0, 255, 255, 255]));
const PICTURES = [
  Buffer.from(png(9, 7, (x, y) => [x * 20, y * 30, 7, x * 25])),
  pngOf({ width: 3, height: 3, interlaced: true, rows: Buffer.alloc(33) }),
  pngOf({ colourType: 3, depth: 1, before: [palette, pngChunk('tRNS', Buffer.from([0]))] }),
  pngOf({ colourType: 0, depth: 16, width: 5 }),
  ...Object.values(jpegs).map((bytes) => Buffer.from(bytes)),
  withSegment(jpegs.colours, 0xe1, cameraNotes(6)),
];

/** What a comment that shows these bytes is told; throws where a message has no code or no remedy. */
function told(bytes: Uint8Array): readonly string[] {
  const markdown = '![Was es zeigt](bilder/a.png)';
  const input = { file: 'data/kommentare/2020-08/I.1.md', bytes: Buffer.from(markdown), sha256: '' };
  const shelf = shelfOf(agreement, memoryFiles('data', { 'bilder/a.png': bytes }));
  const diagnostics = shelf.fetch({ input, text: markdown }, markdown);
  const bad = diagnostics.find(
    ({ code, message, hint, place }) =>
      !/^DEF-15[89]$/.test(code) || !message || !hint || place?.column !== 1,
  );
  if (bad) throw new Error(`uncoded: ${JSON.stringify(bad)}`);
  if (diagnostics.length === shelf.pictures.length)
    throw new Error('neither a picture nor an error, or both');
  return diagnostics.map(({ code }) => code);
}

/** What was taken can be printed, or is refused with a reason of its own; and what is shown reads as the same picture. */
function printable(bytes: Uint8Array): boolean {
  const reading = readPicture(bytes);
  if (!('picture' in reading)) return false;
  const { mediaType, shown, width, height } = reading.picture;
  expect(readPicture(shown)).toEqual(reading);
  try {
    expect(printedPicture({ name: 'a.png', mediaType, bytes: shown })).toMatchObject({ width, height });
  } catch (error) {
    // A colour that the palette lacks is seen only while unpacking.
    if (!(error instanceof UnfitPicture)) throw error;
  }
  return true;
}

/** The picture with checksums that fit again, so that what was changed is looked at and not the checksum. */
function mended(bytes: Buffer): Buffer {
  const chunks: Buffer[] = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return bytes;
    const type = bytes.subarray(at + 4, at + 8).toString('latin1');
    chunks.push(pngChunk(type, bytes.subarray(at + 8, end - 4)));
    at = end;
  }
  return Buffer.concat(chunks);
}

describe('the files of pictures', () => {
  it('never crash, never hang, and are a picture or a message with a code', () => {
    const codes = new Set<string>();
    let taken = 0;
    throwMany({ short: 3_000, whole: 200_000 }, (dice) => {
      const whole = PICTURES[dice(PICTURES.length)] ?? Buffer.alloc(0);
      const spoilt = mutated(whole, dice, PICTURES);
      const bytes = dice(2) === 0 ? spoilt : mended(spoilt);
      for (const code of told(bytes)) codes.add(code);
      if (printable(bytes)) taken++;
    });
    expect([...codes].toSorted()).toEqual(['DEF-158', 'DEF-159']);
    expect(taken).toBeGreaterThan(100);
  }, 1_800_000);

  it('are taken or refused whatever their heads say', () => {
    const head = fc.record({
      width: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 0xffffffff })),
      height: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 0xffffffff })),
      depth: fc.constantFrom(0, 1, 2, 3, 4, 8, 16, 32),
      colourType: fc.integer({ min: 0, max: 7 }),
      interlaced: fc.boolean(),
      rows: fc.uint8Array({ maxLength: 400 }),
    });
    fc.assert(
      fc.property(head, (parts) => {
        told(pngOf(parts));
        printable(pngOf(parts));
      }),
    );
  });

  it('may be any bytes behind any beginning', () => {
    const begin = fc.constantFrom(
      '\x89PNG\r\n\x1a\n',
      '\xff\xd8\xff',
      '\xff\xd8\xff\xe1\0\x20Exif\0\0MM',
      'GIF89a',
      '',
    );
    fc.assert(
      fc.property(begin, fc.uint8Array({ maxLength: 300 }), (mark, rest) => {
        told(Buffer.concat([Buffer.from(mark, 'latin1'), rest]));
      }),
    );
  });
});
