import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal, roundHalfAway } from '../../src/domain/decimal.ts';
import { placeIn } from '../../src/domain/place.ts';
import { readValue } from '../../src/read/agreement/agreed-value.ts';
import { editDistance } from '../../src/read/near-miss.ts';
import { parseYaml } from '../../src/read/yaml/document.ts';

describe('reading a definition', () => {
  test('never fails but with a diagnostic inside the file', () => {
    const piece = fc.constantFrom(
      'a',
      'ä',
      '𝄞',
      ':',
      ': ',
      '- ',
      '\n',
      '  ',
      '\t',
      '"',
      "'",
      '{',
      '}',
      '[',
      ']',
      '&a',
      '*a',
      '!b',
      '|',
      '#',
      '---\n',
      '\r\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const lines = text.split('\n');
        for (const { place } of parseYaml({ file: 'x', text }).diagnostics) {
          const line = lines[(place?.line ?? 0) - 1];
          expect(line).toBeDefined();
          expect(place?.column).toBeLessThanOrEqual([...(line ?? '')].length + 1);
        }
      }),
    );
  });

  test('gives back every plain text under every key', () => {
    const word = fc
      .stringMatching(/^[A-Za-zäöü0-9.,%€-]{1,12}$/)
      .filter((text) => /^[A-Za-zäöü0-9]/.test(text));
    fc.assert(
      fc.property(fc.dictionary(word, word, { noNullPrototype: true }), (entries) => {
        const text = Object.entries(entries)
          .map(([key, value]) => `${key}: ${value}\n`)
          .join('');
        const outcome = parseYaml({ file: 'x', text });
        expect(outcome.ok && outcome.value.value).toEqual(text === '' ? '' : entries);
      }),
    );
  });
});

test('a percentage reads back as its hundredth part', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9999 }), (tenths) => {
      const text = `${Math.floor(tenths / 10)},${tenths % 10} %`.replace(/^(\d)(\d{3}),/, '$1.$2,');
      const outcome = readValue(text, { unit: { kind: 'ratio' }, precision: 1 }, placeIn('x'));
      expect(outcome.ok && roundHalfAway(outcome.value.times(decimal(1000)), 6).toFixed()).toBe(
        String(tenths),
      );
    }),
  );
});

test('the distance of two names is the same from either side, and none to itself', () => {
  const name = fc.stringMatching(/^[a-d]{0,6}$/);
  fc.assert(
    fc.property(name, name, (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, b) === 0).toBe(a === b);
      expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
  );
});
