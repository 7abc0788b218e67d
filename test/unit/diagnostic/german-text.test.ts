import { describe, expect, test } from 'vitest';
import {
  germanCount,
  germanDay,
  germanMoment,
  germanMonth,
  numeral,
  quantity,
} from '../../../src/diagnostic/german-text.ts';
import { decimal } from '../../../src/domain/decimal.ts';
import { day, month } from '../../../src/domain/month.ts';

describe('a message is written in German', () => {
  test('months by name, days with dots, moments by the clock of the archive', () => {
    expect(germanMonth(month('2020-03'))).toBe('März 2020');
    expect(germanDay(day('2020-02-01'))).toBe('01.02.2020');
    expect(germanMoment('2021-05-04T09:30:00Z')).toBe('04.05.2021, 09:30 Uhr (UTC)');
    expect(germanMoment('gestern')).toBe('gestern');
  });

  test.each([
    ['7', '7'],
    ['999', '999'],
    ['1132', '1.132'],
    ['17210117', '17.210.117'],
    ['-1234567.5', '−1.234.567,5'],
    ['0.0001', '0,0001'],
  ])('%s has every digit and its thousands parted: %s', (exact, text) => {
    expect(numeral(decimal(exact))).toBe(text);
  });

  test('a count has its thousands parted, too', () => {
    expect(germanCount(70_000)).toBe('70.000');
  });

  test('a value carries its unit, and a ratio is told in percent', () => {
    expect(quantity(decimal('0.165'), { kind: 'ratio' })).toBe('16,5\u00a0%');
    expect(quantity(decimal('17210117'), { kind: 'euro' })).toBe('17.210.117\u00a0€');
    expect(quantity(decimal('7441'), { kind: 'count', noun: 'Personen' })).toBe('7.441');
  });
});
