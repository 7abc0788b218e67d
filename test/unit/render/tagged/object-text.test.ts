import fc from 'fast-check';
import { expect, test } from 'vitest';
import { objectText } from '../../../../src/render/tagged/object-text.ts';
import { PDFDocument } from '../../../../src/render/tagged/pdfmake.ts';

/** pdfkit as it is, with what it writes. */
class Plain extends PDFDocument {
  declare lines: string[] | undefined;

  constructor() {
    super({}, {}, {}, {}, { autoFirstPage: false, font: null }, null, () => false);
  }

  protected override _write(data: Uint8Array | string): void {
    this.lines ??= [];
    this.lines.push(String(data));
  }
}

/** What pdfkit itself writes for an object, between `1 0 obj` and `endobj`. */
function byPdfkit(data: Record<string, unknown>): string | undefined {
  const document = new Plain();
  document.ref(data).end();
  return document.lines?.at(-2);
}

const name = fc.stringMatching(/^[A-Za-z0-9]{1,8}$/);
const words = fc.string({ unit: 'binary' }).map((text) => new String(text));
const leaf = fc.oneof(
  name,
  words,
  fc.double({ min: -1e9, max: 1e9, noNaN: true }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.uint8Array({ maxLength: 20 }).map((bytes) => Buffer.from(bytes)),
  fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(name, tie('value'), { noNullPrototype: true }),
  ),
}));

test('every object is written as pdfkit writes it, byte for byte', () => {
  fc.assert(
    fc.property(fc.dictionary(name, value, { noNullPrototype: true }), (data) => {
      expect(objectText(data)).toBe(byPdfkit(data));
    }),
    { numRuns: 200, seed: 53 },
  );
});

test('a number beyond all PDFs is refused', () => {
  expect(() => objectText({ Length: Number.NaN })).toThrow('no number');
  expect(() => objectText([1e21])).toThrow('no number');
});
