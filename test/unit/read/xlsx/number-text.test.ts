import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '../../../../src/domain/decimal.ts';
import { parseGermanNumber } from '../../../../src/kinds/german-number.ts';
import { numberText } from '../../../../src/read/xlsx/number-text.ts';

describe('a stored number', () => {
  it.each([
    ['0', '0'],
    ['-0', '0'],
    ['118', '118'],
    ['0.1', '0,1'],
    ['-12.50', '-12,5'],
    ['18.899999999999999', '18,9'],
    ['0.30000000000000004', '0,3'],
    ['118.99999999999999', '119'],
    ['1E3', '1000'],
    ['1.2E-5', '0,000012'],
    ['-1.5e-7', '-0,00000015'],
    ['3.4235230000000002E6', '3423523'],
    ['1E21', '1000000000000000000000'],
    ['12345678901234567', '12345678901234567'],
  ])('%s is written %s', (stored, text) => {
    expect(numberText(stored)).toBe(text);
  });

  it.each(['', 'abc', '1,5', '0x10', 'INF', 'NaN', '1E999', '1E-999', '1 000', '--1'])(
    '%j is none',
    (stored) => {
      expect(numberText(stored)).toBeNull();
    },
  );

  it.each([
    ['0.189', '18,9'],
    ['0.57', '57'],
    ['1', '100'],
    ['1E-4', '0,01'],
    ['-0.005', '-0,5'],
  ])('%s as a percentage is %s, without any binary noise', (stored, text) => {
    expect(numberText(stored, 2)).toBe(text);
  });

  it('with up to 15 digits is read back as exactly the decimal that was typed', () => {
    fc.assert(
      fc.property(fc.bigInt(-999_999_999_999_999n, 999_999_999_999_999n), fc.nat(12), (digits, places) => {
        const typed = Number(`${digits}e-${places}`);
        // Excel writes up to 17 digits of the binary number, others the shortest.
        for (const stored of [typed.toString(), typed.toPrecision(17)]) {
          const text = numberText(stored) ?? '';
          expect(
            parseGermanNumber(text)
              ?.times(decimal(String(10 ** places)))
              .toFixed(),
          ).toBe(String(digits));
        }
      }),
    );
  });
});
