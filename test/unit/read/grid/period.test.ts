import { describe, expect, test } from 'vitest';
import { filePeriod } from '../../../../src/read/grid/file-period.ts';
import { mentionedPeriod, monthOfYear, parsePeriod } from '../../../../src/read/grid/period.ts';

describe('a time as tables of statistics name it', () => {
  test.each([
    ['Mai 2020', '2020-05'],
    ['Mrz 20', '2020-03'],
    ['202005', '2020-05'],
    ['05/2020', '2020-05'],
    ['2020-05-31', '2020-05'],
    ['31.12.2016', '2016-12'],
    ['15.05.2022', '2022-05'],
    ['Stichtag: 30.06.2020', '2020-06'],
    ['2023', '2023'],
    ['2. Quartal 2020', '2020-Q2'],
    ['1991-04P1M', '1991-04'],
    ['2020-07P3M', '2020-Q3'],
    ['2020P1Y', '2020'],
    ['2013/12', '2013-12'],
    ['12.2013', '2013-12'],
    ['12-2013', '2013-12'],
    ['2013M12', '2013-12'],
    ['Q1 2013', '2013-Q1'],
    ['2013-Q1', '2013-Q1'],
    ['III. Vierteljahr 2013', '2013-Q3'],
  ])('%s is %s', (text, period) => {
    expect(parsePeriod(text)?.text).toBe(period);
  });

  test.each([
    'DG',
    '15087',
    '2.023',
    '32.12.2020',
    'Januar',
    'Insgesamt',
    '',
    '1899',
    '2013/14',
    '2011/12',
    'Q5 2013',
  ])('%s is none', (text) => {
    expect(parsePeriod(text)).toBeNull();
  });

  test('a year and a quarter are no month', () => {
    expect([parsePeriod('2023')?.month, parsePeriod('2. Quartal 2020')?.month]).toEqual([null, null]);
  });

  test('a month may have its year beside it, in German or English', () => {
    expect(monthOfYear('Januar', '2005')?.text).toBe('2005-01');
    expect(monthOfYear('May', '2005')?.text).toBe('2005-05');
    expect(monthOfYear('Januar', 'DG')).toBeNull();
  });

  test('a label may hold it', () => {
    expect(mentionedPeriod('Arbeitslose (Dez 2013)')).toMatchObject({
      period: { text: '2013-12' },
      rest: 'Arbeitslose',
    });
    expect(mentionedPeriod('Bestand am 31.12.2015')?.period.text).toBe('2015-12');
    expect(mentionedPeriod('Arbeitslose 2013')).toBeNull();
  });

  test('the name of the file may hold it', () => {
    expect(filePeriod('data/exporte/2020-08/alo_kreis_2020-05.csv', 'alo_*_JJJJ-MM.csv')?.text).toBe(
      '2020-05',
    );
    expect(filePeriod('ALO_kreis_202005.csv', 'alo_*_JJJJMM.csv')?.text).toBe('2020-05');
    expect(filePeriod('alo_kreis_2020-13.csv', 'alo_*_JJJJ-MM.csv')).toBeNull();
    expect(filePeriod('alo.csv', 'alo_JJJJ-MM.csv')).toBeNull();
  });
});

test('the day of a delivery is no time of a row', () => {
  expect(parsePeriod('Stand: 01.09.2020')).toBeNull();
});
