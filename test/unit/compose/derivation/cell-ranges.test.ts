import { describe, expect, test } from 'vitest';
import {
  cellRanges,
  monthSpan,
  positionText,
  rangeKey,
} from '../../../../src/compose/derivation/cell-ranges.ts';
import { observed, series } from '../../../support/draft-fixture.ts';

const said = (cells: Parameters<typeof cellRanges>[0]) => cellRanges(cells).map(rangeKey);

describe('delivered cells as ranges', () => {
  test('months that follow each other stand together, whatever their order', () => {
    expect(said(series('elb', 2020, [1, 2, 3]).toReversed())).toEqual(['elb 2020-01/2020-03']);
  });

  test('a month left out begins a new range', () => {
    expect(said([observed('elb', '2020-01', '1'), observed('elb', '2020-03', '2')])).toEqual([
      'elb 2020-01',
      'elb 2020-03',
    ]);
  });

  test('another delivery or metric is another range', () => {
    const cells = [
      observed('elb', '2020-01', '1', { delivery: '2020-08-20' }),
      observed('elb', '2020-02', '2', { delivery: '2020-09-22' }),
      observed('lzb', '2020-02', '3'),
    ];
    expect(said(cells)).toEqual(['elb 2020-01', 'elb 2020-02', 'lzb 2020-02']);
  });

  test('the words name months, lines and columns', () => {
    const [range] = cellRanges([
      observed('elb', '2019-12', '1', { line: 9 }),
      observed('elb', '2020-01', '1', { line: 10 }),
    ]);
    expect(range && [monthSpan(range), positionText(range)]).toEqual([
      'Dez\u00a02019 bis Jan\u00a02020',
      'Zeilen\u00a09–10, Spalte\u00a01',
    ]);
  });

  test('in a workbook the cells are named as Excel names them', () => {
    const at = { sheet: 'Tabelle1', lines: [3, 3], columns: [3, 14] } as const;
    expect(positionText(at)).toBe('Tabelle1!C3:N3');
    expect(positionText({ ...at, columns: [3, 3] })).toBe('Tabelle1!C3');
    expect(positionText({ ...at, columns: null })).toBe('Zeile\u00a03');
  });
});
