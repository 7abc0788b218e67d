import { expect, test } from 'vitest';
import { decimalText } from '../../../src/domain/decimal.ts';
import { month } from '../../../src/domain/month.ts';
import {
  countTerm,
  dayTerm,
  decimalTerm,
  metricTerm,
  monthTerm,
  wordTerm,
  yesNoTerm,
} from '../../../src/kinds/terms.ts';

const complaint = (term: typeof decimalTerm | typeof monthTerm | typeof yesNoTerm, text: unknown) =>
  term.safeParse(text).error?.issues[0]?.message;

test('terms are read from text', () => {
  expect(decimalText(decimalTerm.parse('7.331'))).toBe('7331');
  expect(monthTerm.parse('2020-08')).toBe(month('2020-08'));
  expect(dayTerm.parse('2020-02-29')).toBe('2020-02-29');
  expect(metricTerm.parse('abgaenge_lza')).toBe('abgaenge_lza');
  expect(yesNoTerm.parse('ja')).toBe(true);
  expect(yesNoTerm.parse('nein')).toBe(false);
  expect(countTerm.parse('0')).toBe(0);
  expect(countTerm.parse('12')).toBe(12);
  expect(wordTerm.parse(' BG ')).toBe('BG');
});

test('a refused term names what was found', () => {
  expect(complaint(decimalTerm, '1,234.50')).toContain('„1,234.50“ ist keine Zahl in deutscher Schreibweise');
  expect(complaint(monthTerm, '2020-13')).toContain('„2020-13“ ist kein Monat');
  expect(complaint(yesNoTerm, 'true')).toBe('„true“ ist weder ja noch nein.');
});

test('a term refuses what only looks like it', () => {
  expect(dayTerm.safeParse('2019-02-29').success).toBe(false);
  expect(metricTerm.safeParse('Abgänge').success).toBe(false);
  expect(countTerm.safeParse('-1').success).toBe(false);
  expect(countTerm.safeParse('1,5').success).toBe(false);
  expect(wordTerm.safeParse('  ').success).toBe(false);
  expect(decimalTerm.safeParse(7.331).success).toBe(false);
});
