import { describe, expect, test } from 'vitest';
import {
  addMonths,
  lastDay,
  month,
  monthsBetween,
  monthsOfYear,
  monthText,
  parseDay,
  parseMonth,
  yearToDate,
} from '../../../src/domain/month.ts';

const texts = (months: readonly Parameters<typeof monthText>[0][]) => months.map(monthText);

test('February of a leap year ends on the 29th; 1900 and 2100 are none, 2000 is one', () => {
  const ends = ['2020-02', '2021-02', '1900-02', '2000-02', '2100-02'].map((text) => lastDay(month(text)));
  expect(ends).toEqual(['2020-02-29', '2021-02-28', '1900-02-28', '2000-02-29', '2100-02-28']);
  expect([parseDay('2020-02-29'), parseDay('2021-02-29')]).toEqual(['2020-02-29', null]);
});

describe('months', () => {
  test('are counted over the turn of the year', () => {
    expect(monthText(addMonths(month('2020-01'), -1))).toBe('2019-12');
    expect(texts(monthsBetween(month('2019-11'), month('2020-02')))).toEqual([
      '2019-11',
      '2019-12',
      '2020-01',
      '2020-02',
    ]);
    expect(monthsBetween(month('2020-02'), month('2020-01'))).toEqual([]);
    expect(monthsOfYear(2020)).toHaveLength(12);
  });

  test('of the year to date begin with January', () => {
    expect(texts(yearToDate(month('2020-01')))).toEqual(['2020-01']);
    expect(texts(yearToDate(month('2020-03')))).toEqual(['2020-01', '2020-02', '2020-03']);
    expect(yearToDate(month('2020-03'))).toBe(yearToDate(month('2020-03')));
  });

  test('are read from their text alone', () => {
    expect([parseMonth('2020-13'), parseMonth('2020-1'), parseMonth('08/2020')]).toEqual([null, null, null]);
    expect(() => month('2020')).toThrow('not a month: 2020');
  });
});
