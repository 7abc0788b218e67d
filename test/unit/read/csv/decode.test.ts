import { describe, expect, it } from 'vitest';
import { brokenEncoding } from '../../../../src/read/csv/broken-encoding.ts';
import { decode, markOf } from '../../../../src/read/csv/decode.ts';
import { fileOf } from '../../../support/exports.ts';

const TEXT = 'Merkmal;Wert\nÜbertritte „neu“;1 – 2 €\n';

function bytes(text: string, encoding: 'utf16le' | 'latin1'): Uint8Array {
  return new Uint8Array(Buffer.from(text, encoding));
}

function read(content: Uint8Array | string) {
  const outcome = decode(fileOf(content));
  return { text: outcome.ok ? outcome.value : null, found: outcome.diagnostics };
}

function swapped(source: Uint8Array): Uint8Array {
  return source.map((_, index) => source[index % 2 === 0 ? index + 1 : index - 1] ?? 0);
}

describe('decode', () => {
  it('reads UTF-8 with and without byte order mark, and drops the mark', () => {
    expect(read(TEXT)).toEqual({ text: TEXT, found: [] });
    expect(read(`\ufeff${TEXT}`)).toEqual({ text: TEXT, found: [] });
  });

  it('reads UTF-16 of both byte orders by its mark', () => {
    const little = bytes(`\ufeff${TEXT}`, 'utf16le');
    expect(read(little)).toEqual({ text: TEXT, found: [] });
    expect(read(swapped(little))).toEqual({ text: TEXT, found: [] });
  });

  it('takes what is not UTF-8 for Windows-1252 and says so at the first letter beyond ASCII', () => {
    const { text, found } = read(Buffer.from([0x61, 0x0a, 0x62, 0xfc, 0x80, 0x84, 0x96]));
    expect(text).toBe('a\nbü€„–');
    expect(found).toMatchObject([{ code: 'CSV-101', severity: 'notice', place: { line: 2, column: 2 } }]);
  });

  it('composes letters, so that ü typed on any machine is one letter', () => {
    expect(read('fu\u0308r').text).toBe('für');
  });

  it.each([
    ['Ã¼', 'ü', 'Für Ã¼ber'],
    ['ÃŸ', 'ß', 'MaÃŸnahme'],
    ['Â§', '§', 'Â§ 48b'],
    ['â‚¬', '€', '12 â‚¬'],
  ])('refuses double-encoded %s and names what was meant', (found, meant, text) => {
    const outcome = read(`Kopf\n${text}`);
    expect(outcome.text).toBeNull();
    const column = [...text].join('').indexOf(found) + 1;
    expect(outcome.found).toMatchObject([{ code: 'CSV-102', place: { line: 2, column } }]);
    expect(outcome.found[0]?.message).toContain(`„${meant}“`);
  });

  it('refuses a file in which UTF-8 and Windows-1252 are mixed', () => {
    const mixed = Buffer.concat([Buffer.from('Übertritte;'), Buffer.from([0xdc])]);
    expect(read(mixed).found.map(({ code }) => code)).toEqual(['CSV-101', 'CSV-102']);
  });

  it.each([
    ['a NUL', '\0', 'Nullzeichen'],
    ['a control character', '\u0007', 'U+0007'],
    ['a mark that turns the reading direction', '\u202e', 'Schreibrichtung'],
    ['an invisible space', '\u200b', 'unsichtbares'],
    ['a replacement character', '\ufffd', 'Ersatzzeichen'],
    ['a pile of marks', `a${'\u0302'.repeat(12)}`, 'aufgesetzten'],
  ])('refuses %s and points at it', (_, character, name) => {
    const outcome = read(`Zeile 1\r\nüü${character}`);
    expect(outcome.text).toBeNull();
    expect(outcome.found).toMatchObject([{ code: 'CSV-103', place: { line: 2 } }]);
    expect(outcome.found[0]?.place?.column).toBeGreaterThanOrEqual(3);
    expect(outcome.found[0]?.message).toContain(name);
  });

  it('takes UTF-16 without mark for what its NULs are', () => {
    for (const [order, found] of [
      ['LE', read(bytes(TEXT, 'utf16le'))],
      ['BE', read(swapped(bytes(TEXT, 'utf16le')))],
    ] as const) {
      expect(found.text).toBeNull();
      expect(found.found).toMatchObject([{ code: 'CSV-147', title: 'UTF-16 ohne Kennung' }]);
      expect(found.found[0]?.message).toContain(`UTF-16 (${order})`);
    }
  });

  it('takes a single NUL in an ordinary file for a NUL', () => {
    expect(read(`a\0b;c;d;e`).found).toMatchObject([{ code: 'CSV-103', place: { line: 1, column: 2 } }]);
  });

  it('refuses bytes that break the announced encoding, with the byte', () => {
    const broken = Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0xc3, 0x28]);
    expect(read(broken).found).toMatchObject([{ code: 'CSV-105' }]);
    expect(read(broken).found[0]?.message).toContain('Byte 6');
    expect(read(Buffer.from([0xff, 0xfe, 0x61, 0x00, 0x61])).found).toMatchObject([{ code: 'CSV-105' }]);
  });

  it('points at the place where the encoding breaks, in every encoding and size', () => {
    const [start, rest] = ['\ufeffMonat;Plätze\r\n€ 5;', 'x;y\nz'];
    const utf8 = Buffer.concat([Buffer.from(start), Buffer.from([0xfc]), Buffer.from(rest)]);
    const half = Buffer.from([0x00, 0xdc]); // the second half of a character, without the first
    const little = Buffer.concat([Buffer.from(start, 'utf16le'), half, Buffer.from(rest, 'utf16le')]);
    for (const bytes of [utf8, little, Buffer.from(little).swap16()]) {
      const place = { line: 2, column: 5 };
      expect(read(bytes).found).toMatchObject([{ code: 'CSV-105', place }]);
      const [mark] = [markOf(bytes)];
      const chunks = () => Array.from({ length: bytes.length }, (_, at) => bytes.subarray(at, at + 1));
      expect(mark && brokenEncoding({ file: 'a.csv', chunks }, mark)).toMatchObject({
        code: 'CSV-105',
        place,
      });
      expect(mark && brokenEncoding({ file: 'a.csv', chunks }, mark).message).toBe(
        read(bytes).found[0]?.message,
      );
    }
  });
});

describe('each of the 256 bytes', () => {
  const WESTERN = new Map(
    [...'€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'].map((sign, index) => [
      [...Array(32).keys()].filter((at) => ![1, 13, 15, 16, 29].includes(at))[index],
      sign,
    ]),
  );
  /** What a byte behind a letter that is no UTF-8 must become; null: refused. */
  function expected(byte: number): string | null {
    if (byte === 9 || byte === 10 || byte === 13) return String.fromCharCode(byte);
    if (byte < 0x20 || byte === 0x7f) return null;
    if (byte < 0x80 || byte > 0x9f) return String.fromCharCode(byte);
    return WESTERN.get(byte - 0x80) ?? null;
  }

  it.each([...Array(256).keys()])('is read as its letter or refused, never as another: %i', (byte) => {
    const outcome = read(new Uint8Array([0xfc, 0x3b, byte, 0x3b, 0x61]));
    const wanted = expected(byte);
    expect(outcome.text).toBe(wanted === null ? null : `ü;${wanted};a`);
    const codes = outcome.found.map(({ code }) => code);
    expect(codes).toEqual(wanted === null ? ['CSV-101', 'CSV-103'] : ['CSV-101']);
    expect(outcome.text ?? '').not.toMatch(/[\u007f-\u009f\ufffd]/u);
  });

  it.each([...Array(256).keys()])('alone in an ASCII file is a letter or refused: %i', (byte) => {
    const outcome = read(new Uint8Array([0x61, 0x3b, byte, 0x3b, 0x61]));
    const wanted = expected(byte);
    expect(outcome.text).toBe(wanted === null ? null : `a;${wanted};a`);
  });

  it('is refused as half of a character that UTF-16 announces', () => {
    for (const half of [0xd8, 0xdb, 0xdc, 0xdf]) {
      const lone = new Uint8Array([0xff, 0xfe, 0x61, 0x00, 0x00, half, 0x61, 0x00]);
      expect(read(lone)).toMatchObject({ text: null, found: [{ code: 'CSV-105' }] });
    }
  });
});

describe('the advice on a forbidden character', () => {
  const adviceFor = (file: string) =>
    decode({ file, bytes: bytesOf('a\u0007b'), sha256: '' }).diagnostics[0]?.hint;
  const bytesOf = (text: string) => new TextEncoder().encode(text);

  it('speaks of CSV for an export alone', () => {
    expect(adviceFor('data/exporte/2020-08/lza.csv')).toContain('„CSV UTF-8“');
    for (const file of ['data/kommentare/2020-08/I.1.md', 'data/berichte/2020-08.yaml', 'data/a.yml']) {
      expect(adviceFor(file)).not.toContain('CSV');
      expect(adviceFor(file)).toContain('als reinen Text einfügen');
    }
  });
});
