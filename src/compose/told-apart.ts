import type { Indicator } from '../domain/agreement.ts';
import type { Decimal } from '../domain/decimal.ts';
import { bareValue } from './format-german.ts';

/** Beyond them two values are one for every reader. */
const MOST_FURTHER = 6;

/**
 * A goal that is compared exactly, with as many places as tell its value from what it is held against: 18,89 % and 18,90 %,
 * since „18,9 %, knapp unter 18,9 %“ contradicts itself. Every other goal keeps the places of its agreed value.
 */
export function toldApart(
  indicator: Indicator,
  value: Decimal | null | undefined,
  reference: Decimal | null | undefined,
): Indicator {
  const { exact, unit, precision } = indicator;
  if (!exact || !value || !reference || value.eq(reference)) return indicator;
  const further = Array.from({ length: MOST_FURTHER + 1 }, (_, more) => precision + more);
  const enough = further.find(
    (places) => bareValue(value, unit, places) !== bareValue(reference, unit, places),
  );
  return { ...indicator, precision: enough ?? precision + MOST_FURTHER };
}
