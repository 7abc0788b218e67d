import { describe, expect, it } from 'vitest';
import { monthText } from '../../../../src/domain/month.ts';
import { parseGermanDay, parseGermanMonth } from '../../../../src/read/csv/german-date.ts';

describe('a month in an export', () => {
  it.each([
    ['Mai 2020', '2020-05'],
    [' mai  20 ', '2020-05'],
    ['Mai\u00a020', '2020-05'],
    ['Mrz 19', '2019-03'],
    ['Mrz. 2019', '2019-03'],
    ['Maerz 2019', '2019-03'],
    ['März 2019', '2019-03'],
    ['Jan-20', '2020-01'],
    ['Sept. 2020', '2020-09'],
    ['Dez 2018', '2018-12'],
    ['2020-05', '2020-05'],
    ['202005', '2020-05'],
    ['05/2020', '2020-05'],
    ['5/2020', '2020-05'],
    ['31.05.2020', '2020-05'],
    ['2020-02-29', '2020-02'],
  ])('%j is %s', (text, expected) => {
    const value = parseGermanMonth(text);
    expect(value && monthText(value)).toBe(expected);
  });

  it.each([
    '',
    '2020',
    'Mai',
    'Mai 2O20',
    'May 2020',
    '2020-13',
    '13/2020',
    '202013',
    '01.06.2020',
    '05/20',
    'Summe 2019',
    'Mai 202',
  ])('%j is none', (text) => {
    expect(parseGermanMonth(text)).toBeNull();
  });

  it('reads a day that exists', () => {
    expect(parseGermanDay('22.9.2020')).toBe('2020-09-22');
    expect(parseGermanDay('2020-09-22')).toBe('2020-09-22');
    expect(parseGermanDay('31.09.2020')).toBeNull();
    expect(parseGermanDay('22.09.20')).toBeNull();
  });
});
