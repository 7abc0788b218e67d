import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ContentBytes } from '../../../../src/render/tagged/content-bytes.ts';
import { coordinate } from '../../../../src/render/tagged/operands.ts';
import { bytesOf } from '../../../conformance/page-content.ts';

function written(put: (content: ContentBytes) => void): string {
  const content = new ContentBytes();
  put(content);
  return Buffer.from(content.take()).toString('latin1');
}

test('short and long texts stand one behind the other, byte for byte', () => {
  const long = 'ü'.repeat(70_000);
  const put = (content: ContentBytes) => {
    for (const text of ['a', long, '\n', long]) content.put(text);
  };
  expect(written(put)).toBe(`a${long}\n${long}`);
});

test('a coordinate is the hundredth of a point next to the number', () => {
  const anywhere = fc.oneof(
    fc.double({ min: -3000, max: 3000, noNaN: true }),
    fc.integer().map((n) => n / 100),
    fc.constantFrom(-0, 99_999.994, 99_999.995, 1e21),
  );
  fc.assert(
    fc.property(anywhere, (value) => {
      const expected = String(Math.round(value * 100) / 100);
      expect(coordinate(value)).toBe(expected);
      expect(written((content) => content.putCoordinate(value))).toBe(`${expected} `);
    }),
  );
});

test('integers and references have their digits', () => {
  const numbers = [0, 9, 10, 99, 100, 2_547, 1_000_000, Number.MAX_SAFE_INTEGER];
  for (const number of numbers) {
    expect(written((content) => content.putInteger(number))).toBe(String(number));
    expect(written((content) => content.putReference(number))).toBe(`${number} 0 R`);
  }
});

test('a code has two bytes', () => {
  const put = (content: ContentBytes) => {
    for (const code of [0, 0x41, 0x20ac, 0xffff]) content.putCode(code);
  };
  expect(written(put)).toBe('\0\0\0A\x20\xac\xff\xff');
});

test.each([
  ['(', 0x28, '\0\\('],
  [')', 0x29, '\0\\)'],
  ['backslash', 0x5c, '\0\\\\'],
  ['carriage return', 0x0d, '\0\\r'],
  ['both bytes of a code', 0x280d, '\\(\\r'],
  ['the first byte of a code', 0x5c41, '\\\\A'],
  ['line feed, which stands for itself', 0x0a, '\0\n'],
])('what would end or change a literal string stands behind a backslash: %s', (_, code, bytes) => {
  expect(written((content) => content.putCode(code))).toBe(bytes);
});

test('every code is read back from a literal string as the standard says', () => {
  const codes = Array.from({ length: 0x10000 }, (_, code) => code);
  const text = written((content) => {
    for (const code of codes) content.putCode(code);
  });
  const read = Buffer.from(bytesOf(`(${text})`), 'latin1');
  expect(codes.every((code) => read.readUInt16BE(code * 2) === code)).toBe(true);
  expect(read).toHaveLength(2 * codes.length);
});

test('what is put after taking begins a new page', () => {
  const content = new ContentBytes();
  content.put('first');
  expect(content.take()).toHaveLength(5);
  content.put('2');
  expect(Buffer.from(content.take()).toString()).toBe('2');
  expect(content.take()).toHaveLength(0);
});
