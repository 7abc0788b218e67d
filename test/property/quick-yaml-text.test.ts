import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Written } from '../../src/domain/agreement.ts';
import { yamlText } from '../../src/read/agreement/quick-yaml-text.ts';
import { times } from '../support/faults/share.ts';

const word = fc.oneof(
  fc.stringMatching(/^[A-Za-zäöüß0-9.,%€„“()§–-]{1,30}$/u),
  fc.constantFrom(
    '-',
    '- x',
    '?',
    ': ',
    'a: b',
    'a #b',
    '---',
    '...',
    'x:',
    ' y',
    'z ',
    "'",
    '"',
    '|',
    'null',
    '~',
    '1',
    '𝄞',
    '\u00a0',
  ),
);
const text = fc.oneof(
  word,
  fc.array(word, { maxLength: 40 }).map((words) => words.join(' ')),
  fc.array(fc.stringMatching(/^[a-zä]{1,14}$/u), { maxLength: 60 }).map((words) => words.join(' ')),
  fc.array(word, { minLength: 2, maxLength: 6 }).map((words) => words.join('\n')),
  fc.stringMatching(/^[a-z ]{80,260}$/u),
  fc.constantFrom('', 'a\n', 'a\n\nb', '\n', 'a\tb', 'a  b'),
);
const key = fc.oneof(
  fc.stringMatching(/^[a-zä][a-zä0-9-]{0,20}$/u),
  fc.constantFrom('a b', '1', '-', 'x:', '', '__proto__', 'k'.repeat(87), 'k'.repeat(88), 'k'.repeat(89)),
);
const { value } = fc.letrec<{ value: Written }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'medium' },
    text,
    text,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

describe('the quick writer of YAML', () => {
  test('writes what the library writes, to the letter', () => {
    fc.assert(
      fc.property(fc.dictionary(key, value, { maxKeys: 5, noNullPrototype: true }), (data) => {
        expect(yamlText(data)).toBe(stringify(data, { schema: 'failsafe', lineWidth: 110 }));
      }),
      { numRuns: times(1_000, 200_000) },
    );
  });
});
