import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readValue } from '../../../../src/sign/pdf/parser.ts';
import {
  array,
  dictionary,
  name,
  type PdfValue,
  reference,
  string,
} from '../../../../src/sign/pdf/pdf-value.ts';
import { Scanner } from '../../../../src/sign/pdf/scanner.ts';
import { UnreadablePdf } from '../../../../src/sign/pdf/unreadable-pdf.ts';
import { writeValue } from '../../../../src/sign/pdf/write-value.ts';

function read(text: string): PdfValue {
  return readValue(new Scanner(Buffer.from(text, 'latin1')));
}

const BYTES = fc
  .array(fc.integer({ min: 0, max: 255 }), { maxLength: 20 })
  .map((all) => String.fromCharCode(...all));
const NAME = fc
  .array(fc.integer({ min: 1, max: 255 }), { maxLength: 8 })
  .map((all) => String.fromCharCode(...all));
const NUMBER = fc.oneof(
  fc.integer(),
  fc.integer({ min: -1e9, max: 1e9 }).map((all) => all / 1000),
  fc.constantFrom(0.0000001, -0.00000025, 1e21, 12345678901),
);

const { value: ANY } = fc.letrec<{ value: PdfValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(null, true, false),
    NUMBER,
    NAME.map(name),
    BYTES.map(string),
    fc.tuple(fc.nat(9_999_999), fc.nat(65535)).map(([id, generation]) => reference(id, generation)),
    fc.array(tie('value'), { maxLength: 5 }).map(array),
    fc
      .array(fc.tuple(NAME, tie('value')), { maxLength: 5 })
      .map((entries) => dictionary(Object.fromEntries(entries))),
  ),
}));

describe('an object of a PDF', () => {
  it('is read as it was written, whatever it is', () => {
    fc.assert(
      fc.property(ANY, (value) => {
        expect(read(writeValue(value))).toEqual(value);
      }),
    );
  });

  it('ends where it ends, whatever follows', () => {
    fc.assert(
      fc.property(ANY, ANY, (one, other) => {
        const scanner = new Scanner(
          Buffer.from(`${writeValue(one)} ${writeValue(array([other]))} endobj`, 'latin1'),
        );
        expect([readValue(scanner), readValue(scanner)]).toEqual([one, array([other])]);
        scanner.expect('endobj');
      }),
    );
  });

  it('is read in the ways other programs write it', () => {
    expect(read('<</A#20B/C/D(a\\(b\\)\\\\ \\101\\7x\\\r\nz)/E[1 2 0 R -.5 +3.]/F<4 1 4>>>')).toEqual(
      dictionary({
        'A B': name('C'),
        D: string('a(b)\\ A\x07xz'),
        E: array([1, reference(2), -0.5, 3]),
        F: string('A@'),
      }),
    );
    expect(read('% a remark\n[(a(b)c)\t(one\r\ntwo\rthree)%end\ntrue]')).toEqual(
      array([string('a(b)c'), string('one\ntwo\nthree'), true]),
    );
  });

  it('that is damaged is refused, not guessed', () => {
    for (const text of [
      '',
      '<< /A',
      '[1 2',
      '(abc',
      '<41',
      '<4x>',
      '<< 1 2 >>',
      ')',
      '}',
      'obj',
      '>>',
      ']',
    ]) {
      expect(() => read(text)).toThrow(UnreadablePdf);
    }
    expect(() => read('['.repeat(100_000))).toThrow(/zu tief verschachtelt/);
  });

  it('never hangs the reader or breaks it, whatever bytes stand there', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'[]<>()/%\\0123 R\n.-+#ab', '<<', '>>', '\xff'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, (bytes) => {
        try {
          read(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadablePdf);
        }
      }),
    );
  });
});
