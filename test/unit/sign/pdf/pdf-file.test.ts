import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeStream } from '../../../../src/sign/pdf/filters.ts';
import { PdfFile } from '../../../../src/sign/pdf/pdf-file.ts';
import { dictionary, isDictionary, name } from '../../../../src/sign/pdf/pdf-value.ts';
import { UnreadablePdf } from '../../../../src/sign/pdf/unreadable-pdf.ts';
import {
  FORM_OBJECTS,
  formPdf,
  LAYOUTS,
  type Objects,
  smallPdf,
  streamText,
  updatedPdf,
} from '../small-pdf.ts';

/** The entry V of an object, which tests use to tell versions apart. */
function versionOf(pdf: Uint8Array, id: number): unknown {
  const value = new PdfFile(pdf).object(id);
  return isDictionary(value) ? (value.entries.get('V') ?? 'none') : value;
}

const plain: Objects = { 1: '<< /Type /Catalog /V 1 >>', 10: '<< /V 1 >>', 11: '<< /V 1 >>' };

/** The file with cross-references behind it that say in which stream these objects are packed. */
function withPacked(
  pdf: Uint8Array,
  objects: readonly (readonly [id: number, stream: number])[],
): Uint8Array {
  const start = /startxref\n(\d+)/.exec(Buffer.from(pdf).toString('latin1'))?.[1];
  const index = objects.map(([id]) => `${id} 1`).join(' ');
  const entries = `/Type /XRef /Size 41 /W [1 1 1] /Index [${index}] /Root 1 0 R /Prev ${start}`;
  const rows = Buffer.from(objects.flatMap(([, stream]) => [2, stream, 0]));
  const text = `40 0 obj\n${streamText(entries, rows)}\nendobj\nstartxref\n${pdf.length}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(text, 'latin1')]);
}

describe('a PDF file', () => {
  it.each(LAYOUTS)('gives its objects when it was written as %s', (layout) => {
    const file = new PdfFile(smallPdf(plain, layout));
    expect(file.object(10)).toEqual(dictionary({ V: 1 }));
    expect(file.object(1)).toEqual(dictionary({ Type: name('Catalog'), V: 1 }));
    expect(file.object(99)).toBe(null);
  });

  it.each(LAYOUTS.flatMap((first) => LAYOUTS.map((second) => [first, second] as const)))(
    'written as %s and changed as %s gives the newest version of each object',
    (first, second) => {
      const pdf = updatedPdf(smallPdf(plain, first), { 10: '<< /V 2 >>', 12: '<< /V 2 >>' }, second);
      expect([10, 11, 12].map((id) => versionOf(pdf, id))).toEqual([2, 1, 2]);
      const again = updatedPdf(pdf, { 10: '<< /V 3 >>' }, first);
      expect([10, 11, 12].map((id) => versionOf(again, id))).toEqual([3, 1, 2]);
    },
  );

  it('has an object no more that a later version has freed', () => {
    const pdf = Buffer.from(smallPdf(plain));
    const start = /startxref\n(\d+)/.exec(pdf.toString('latin1'))?.[1];
    const freed = `xref\n10 1\n0000000000 00001 f \ntrailer\n<< /Root 1 0 R /Size 12 /Prev ${start} >>\n`;
    const file = Buffer.concat([pdf, Buffer.from(`${freed}startxref\n${pdf.length}\n%%EOF`)]);
    expect([versionOf(file, 10), versionOf(file, 11)]).toEqual([null, 1]);
  });

  it('may keep the length of a stream in another object', () => {
    const content = Buffer.from('20 0 << /V 7 >>');
    const bytes = deflateSync(content).toString('latin1');
    const entries = '/Type /ObjStm /N 1 /First 5 /Filter [/FlateDecode] /DecodeParms [null] /Length 31 0 R';
    const pack = `<< ${entries} >>\nstream\n${bytes}\nendstream`;
    const pdf = withPacked(smallPdf({ 1: '<< >>', 30: pack, 31: String(bytes.length) }), [[20, 30]]);
    expect(versionOf(pdf, 20)).toBe(7);
  });

  it('finds an object in the stream that the named one extends', () => {
    const inner = streamText('/Type /ObjStm /N 1 /First 5', Buffer.from('20 0 << /V 7 >>'));
    const outer = streamText('/Type /ObjStm /N 1 /First 5 /Extends 30 0 R', Buffer.from('21 0 << /V 8 >>'));
    const file = withPacked(smallPdf({ 1: '<< >>', 30: inner, 31: outer }), [
      [20, 31],
      [21, 31],
    ]);
    expect([versionOf(file, 20), versionOf(file, 21)]).toEqual([7, 8]);
  });

  it('that is encrypted is refused', () => {
    expect(() => new PdfFile(smallPdf(plain, 'table', '/Encrypt 11 0 R'))).toThrow(/verschlüsselt/);
  });

  it('that is none, is cut off or runs in circles is refused', () => {
    const pdf = Buffer.from(smallPdf(plain));
    const refusal = (bytes: Uint8Array) => {
      try {
        return versionOf(bytes, 10);
      } catch (error) {
        return error instanceof UnreadablePdf ? error.reason : error;
      }
    };
    expect(refusal(Buffer.from('PK\x03\x04'))).toBe('am Anfang fehlt „%PDF-“');
    expect(refusal(pdf.subarray(0, 120))).toBe('am Ende fehlt der Verweis auf das Inhaltsverzeichnis');
    const circle = pdf.toString('latin1').replace('/Root', `/Prev ${pdf.indexOf('xref')} /Root`);
    expect(refusal(Buffer.from(circle, 'latin1'))).toBe('die Querverweise laufen im Kreis');
    expect(refusal(smallPdf({ ...plain, 10: '<< /Length 10 0 R >>\nstream\nabc\nendstream' }))).toBe(
      'Objekt 10 verweist auf sich selbst',
    );
    const shifted = pdf.toString('latin1').replace('10 0 obj', '11 0 obj');
    expect(refusal(Buffer.from(shifted, 'latin1'))).toBe('an der Stelle von Objekt 10 steht Objekt 11');
  });

  it('with any damage is read or refused, and never hangs or crashes', () => {
    const files = LAYOUTS.map((layout) => updatedPdf(formPdf(layout), { 5: FORM_OBJECTS[5] ?? '' }, layout));
    const damage = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.constantFrom(...files), damage, fc.nat(), (file, hits, end) => {
        const bytes = Uint8Array.from(file);
        for (const [at, byte] of hits) bytes[at % bytes.length] = byte;
        const cut = end % 4 === 0 ? bytes.subarray(0, end % bytes.length) : bytes;
        try {
          const read = new PdfFile(cut);
          for (const id of read.references.locations.keys()) read.object(id);
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadablePdf);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('a packed stream', () => {
  const rows = [
    [0, 10, 20, 30],
    [1, 10, 10, 10],
    [2, 1, 2, 3],
    [3, 5, 5, 5],
    [4, 1, 1, 1],
  ];

  it('is unpacked by each of the PNG predictors', () => {
    const bytes = deflateSync(Buffer.from(rows.flat()));
    const parameters = dictionary({ Predictor: 15, Columns: 3 });
    const stream = {
      kind: 'stream',
      dictionary: dictionary({ Filter: name('FlateDecode'), DecodeParms: parameters }),
      bytes,
    } as const;
    expect([...decodeStream(stream, (value) => value)]).toEqual([
      10, 20, 30, 10, 20, 30, 11, 22, 33, 10, 21, 32, 11, 22, 33,
    ]);
  });

  it('is refused when it is packed in a way that no table uses', () => {
    const packed = (entries: Parameters<typeof dictionary>[0], bytes: Uint8Array) => () =>
      decodeStream({ kind: 'stream', dictionary: dictionary(entries), bytes }, (value) => value);
    expect(packed({ Filter: name('LZWDecode') }, Buffer.from('abc'))).toThrow(/unüblich verpackt/);
    expect(packed({ Filter: name('FlateDecode') }, Buffer.from('abc'))).toThrow(/beschädigt/);
    const tiff = dictionary({ Predictor: 2, Columns: 3 });
    expect(
      packed({ Filter: name('FlateDecode'), DecodeParms: tiff }, deflateSync(Buffer.from('abc'))),
    ).toThrow(/unüblich verpackt/);
    const wide = dictionary({ Predictor: 12, Columns: 1_000_000_000 });
    expect(
      packed({ Filter: name('FlateDecode'), DecodeParms: wide }, deflateSync(Buffer.from('abc'))),
    ).toThrow(/keine ganzen Zeilen/);
  });
});
