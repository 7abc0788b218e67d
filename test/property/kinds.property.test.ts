import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimal, decimalText, roundHalfAway } from '../../src/domain/decimal.ts';
import type { Reported } from '../../src/domain/formula.ts';
import { month, yearToDate } from '../../src/domain/month.ts';
import { parseGermanNumber } from '../../src/kinds/german-number.ts';
import { formulaFrom } from '../support/goal-fixture.ts';

const march = yearToDate(month('2020-03'));
const counts = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 3, maxLength: 3 });

/** Flow of January to March; stock of the months before each. */
function reported(flow: readonly number[], stock: readonly number[]): Reported {
  const first = march[0] ?? month('2020-01');
  return (metric, at) => decimal((metric === 'flow' ? flow[at - first] : stock[at - first + 1]) ?? 0);
}

test('a number in German notation reads back', () => {
  const german = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 2 });
  const separators = fc.constantFrom('.', ' ', '\u00A0', '\u2009', '\u202F');
  const minuses = fc.constantFrom('-', '−', '-  ');
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), separators, minuses, (cents, separator, minus) => {
      const text = german
        .format(cents / 100)
        .replaceAll('.', separator)
        .replace('-', minus);
      const read = parseGermanNumber(text);
      expect(read && decimalText(read)).toBe(decimalText(decimal(cents).div('100')));
    }),
  );
});

test('a decimal reads back from its text with a comma', () => {
  fc.assert(
    fc.property(fc.integer(), fc.nat({ max: 8 }), (digits, places) => {
      const value = decimal(digits).div(decimal(10 ** places));
      expect(parseGermanNumber(decimalText(value).replace('.', ','))?.eq(value)).toBe(true);
    }),
  );
});

test('a number in English notation with thousands and decimals is always refused', () => {
  const english = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2 });
  fc.assert(
    fc.property(fc.integer({ min: 100_000, max: 1e12 }), (cents) => {
      expect(parseGermanNumber(english.format(cents / 100))).toBeNull();
    }),
  );
});

test('scaling a flow scales its sum', () => {
  const sum = formulaFrom({ art: 'fluss-kumuliert', messgroesse: 'flow' });
  fc.assert(
    fc.property(counts, fc.integer({ min: 0, max: 1000 }), (flow, factor) => {
      const once = sum.actual(reported(flow, []), march);
      const scaled = sum.actual(
        reported(
          flow.map((each) => each * factor),
          [],
        ),
        march,
      );
      expect(once && scaled?.eq(once.times(decimal(factor)))).toBe(true);
    }),
  );
});

test('a later step leaves the places of earlier months alone', () => {
  const steps = fc.array(fc.record({ at: fc.integer({ min: 1, max: 9 }), places: fc.nat({ max: 500 }) }), {
    minLength: 1,
    maxLength: 5,
  });
  const formula = (all: readonly { at: number; places: number }[]) =>
    formulaFrom({
      art: 'plaetze-gestuft',
      standorte: [
        {
          name: 'A',
          belegt: 'a',
          stufen: all.map(({ at, places }) => ({ ab: `2020-0${at}`, plaetze: String(places) })),
        },
      ],
    });
  fc.assert(
    fc.property(steps, fc.nat({ max: 500 }), (known, places) => {
      const [before, after] = [formula(known), formula([...known, { at: 9, places }])];
      const august = yearToDate(month('2020-08'));
      expect(august.map((each) => String(after.capacity?.(each)))).toEqual(
        august.map((each) => String(before.capacity?.(each))),
      );
    }),
  );
});

test('a half reached by way of endless fractions is rounded as a half', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -10_000, max: 10_000 }),
      fc.integer({ min: 1, max: 997 }),
      (odd, divisor) => {
        const half = decimal(2 * odd + 1).div('2');
        const roundabout = half.div(decimal(divisor)).times(decimal(divisor));
        expect(decimalText(roundHalfAway(roundabout, 0))).toBe(decimalText(roundHalfAway(half, 0)));
      },
    ),
  );
});
