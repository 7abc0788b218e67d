import { describe, expect, test } from 'vitest';
import { fitsPattern, nearPattern } from '../../../src/read/file-pattern.ts';

describe('the file name of a source', () => {
  test('may have anything where the star stands', () => {
    expect(fitsPattern('lza_2020-08.csv', 'lza_*.csv')).toBe(true);
    expect(fitsPattern('lza_.csv', 'lza_*.csv')).toBe(true);
    expect(fitsPattern('lza_2020-08.xlsx', 'lza_*.csv')).toBe(false);
    expect(fitsPattern('alt_lza_2020-08.csv', 'lza_*.csv')).toBe(false);
  });

  test('may have several stars, each part found once', () => {
    expect(fitsPattern('a-b-c.csv', 'a*b*c.csv')).toBe(true);
    expect(fitsPattern('abc.csv', 'a*bc*c.csv')).toBe(false);
    expect(fitsPattern('aa.csv', 'aa*a.csv')).toBe(false);
  });

  test('without a star is the whole name', () => {
    expect(fitsPattern('lza.csv', 'lza.csv')).toBe(true);
    expect(fitsPattern('lza.csv.bak', 'lza.csv')).toBe(false);
  });

  test('does not depend on capitals', () => {
    expect(fitsPattern('LZA_2020-08.CSV', 'lza_*.csv')).toBe(true);
  });

  test('is suggested when the beginning is nearly right', () => {
    const patterns = ['sgb2_eckwerte*.csv', 'lza_*.csv'];
    expect(nearPattern('lza-2020-08.csv', patterns)).toBe('Meinten Sie „lza_*.csv“?');
    expect(nearPattern('sgbii_eckwerte_2020-08.csv', patterns)).toBe('Meinten Sie „sgb2_eckwerte*.csv“?');
    expect(nearPattern('urlaub.jpg', patterns)).toBe('');
  });
});
