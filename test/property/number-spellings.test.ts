import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseGermanNumber } from '../../src/kinds/german-number.ts';

const DIGITS = '0123456789';
const BLANKS = ' \u00a0\u2009\u202f';

/** The grammar once more, sign by sign and without a regular expression: digits and where the comma stands, or null. */
function byGrammar(text: string): string | null {
  let rest = text.trim();
  const minus = rest.startsWith('-') || rest.startsWith('−');
  if (minus) rest = rest.slice(1).trimStart();
  const [whole = '', fraction, ...more] = rest.split(',');
  if (more.length > 0 || fraction === '' || !all(fraction ?? '', DIGITS)) return null;
  const digits = wholeOf(whole);
  if (digits === null) return null;
  const value = `${digits}.${fraction ?? ''}`;
  return (minus ? '-' : '') + value;
}

function wholeOf(whole: string): string | null {
  if (whole === '') return null;
  if (all(whole, DIGITS)) return whole;
  for (const parting of ['.', BLANKS]) {
    if (!all(whole, DIGITS + parting)) continue;
    const parted = [...whole].map((sign) => (parting.includes(sign) ? '|' : sign)).join('');
    const [first = '', ...groups] = parted.split('|');
    const fits = first.length >= 1 && first.length <= 3 && !first.startsWith('0');
    if (fits && groups.every(({ length }) => length === 3)) return [first, ...groups].join('');
  }
  return null;
}

function all(text: string, allowed: string): boolean {
  return [...text].every((sign) => allowed.includes(sign));
}

/** Digits of another script, whose letters look like numbers to people. */
const SCRIPTS: readonly ((digit: string) => string)[] = [
  (digit) => digit,
  (digit) => String.fromCodePoint(0x660 + Number(digit)),
  (digit) => String.fromCodePoint(0xff10 + Number(digit)),
  (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? digit,
];

const SIGN = fc.constantFrom(
  '',
  '',
  '',
  '',
  '',
  '',
  '',
  '',
  '',
  '',
  '-',
  '−',
  '- ',
  '-\u00a0',
  '–',
  '+',
  '--',
  '(',
  "'",
  '~',
  '$',
  '=',
);
const PARTING = fc.constantFrom(
  '',
  '.',
  '.',
  '.',
  ' ',
  '\u00a0',
  '\u202f',
  '\u2009',
  "'",
  '’',
  ',',
  '_',
  '٬',
  '  ',
);
const COMMA = fc.constantFrom('', '', ',', '.', '٫', '，');
const TAIL = fc.constantFrom(
  '',
  '',
  '',
  '-',
  ' -',
  '%',
  ' %',
  'e3',
  'E+05',
  ')',
  ' Fälle',
  '*',
  'r',
  '\t',
  'x10^3',
);

const THREE = fc.stringMatching(/^\d{3}$/u);

const spelling = fc
  .record({
    sign: SIGN,
    groups: fc.array(fc.oneof(THREE, THREE, THREE, fc.stringMatching(/^\d{1,4}$/u)), {
      minLength: 1,
      maxLength: 4,
    }),
    parting: fc.array(PARTING, { minLength: 3, maxLength: 3 }),
    mixed: fc.boolean(),
    comma: COMMA,
    fraction: fc.stringMatching(/^\d{0,4}$/u),
    tail: TAIL,
    script: fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 1, 2, 3),
  })
  .map(({ sign, groups, parting, mixed, comma, fraction, tail, script }) => {
    const [head = '', ...more] = groups;
    const joined = more.reduce(
      (text, group, index) => text + (parting[mixed ? index : 0] ?? '') + group,
      head,
    );
    const written = `${joined}${comma}${comma === '' ? '' : fraction}`;
    return sign + written.replace(/\d/gu, SCRIPTS[script] ?? String) + tail;
  });

function sameNumber(value: string, digits: string): boolean {
  const plain = (text: string) => {
    const [, minus = '', whole = '', fraction = ''] = /^(-?)(\d+)\.?(\d*)$/u.exec(text) ?? [];
    const number = `${whole.replace(/^0+(?=\d)/u, '')}.${fraction.replace(/0+$/u, '')}`;
    return number === '0.' ? number : minus + number;
  };
  return plain(value) === plain(digits);
}

describe('the reader never guesses', () => {
  it('reads each spelling of a number as exactly one value, or refuses it', () => {
    let read = 0;
    fc.assert(
      fc.property(spelling, (text) => {
        const [found, meant] = [parseGermanNumber(text), byGrammar(text)];
        expect(found === null, text).toBe(meant === null);
        if (found === null || meant === null) return;
        expect(sameNumber(found.toFixed(), meant), text).toBe(true);
        read++;
      }),
      { numRuns: 20_000 },
    );
    expect(read).toBeGreaterThan(500);
  });

  it.each([
    ...[
      '1,234.50',
      '1.23',
      '1.2345',
      '0.234',
      '1e3',
      '1,2E+05',
      '+5',
      '5-',
      '5 -',
      '(5)',
      "1'234",
      '1 2345',
      '１２',
    ],
    ...[
      '٣',
      '1.234 567',
      '1,',
      ',5',
      '½',
      '1–2',
      '1_000',
      '0x10',
      'NaN',
      'Infinity',
      '--5',
      '5 Fälle',
      '1.234.56',
    ],
  ])('refuses %j', (text) => expect(parseGermanNumber(text)).toBeNull());

  it.each([
    ['1.132', '1132'],
    ['1 132', '1132'],
    ['1\u00a0132', '1132'],
    ['1\u202f132,5', '1132.5'],
    ['-  12', '-12'],
    ['−12,50', '-12.5'],
    ['007', '7'],
    ['  5 ', '5'],
  ])('reads %j as %s', (text, value) => expect(parseGermanNumber(text)?.toFixed()).toBe(value));
});
