import { expect, test } from 'vitest';
import { gridProbe, toldCells } from '../../../support/table-probe.ts';

test('a column of times counts wherever it stands, by its head', () => {
  const grid = gridProbe('Träger;Fälle;Monat', 'A;500;Jan 2020', 'B;600;Feb 2020');
  expect(toldCells(grid)).toEqual(['2020-01 Fälle / A = 500', '2020-02 Fälle / B = 600']);
});

test('a year and the number of its month may stand behind the values', () => {
  const grid = gridProbe('Träger;Fälle;Jahr;Monat', 'A;500;2020;1', 'B;600;2020;2');
  expect(toldCells(grid)).toEqual(['2020-01 Fälle / A = 500', '2020-02 Fälle / B = 600']);
});

test('values may come first of all', () => {
  const grid = gridProbe('Fälle;Ausgaben;Monat', '500;10;Jan 2020', '600;11;Feb 2020');
  expect(toldCells(grid)).toEqual([
    '2020-01 Fälle = 500',
    '2020-01 Ausgaben = 10',
    '2020-02 Fälle = 600',
    '2020-02 Ausgaben = 11',
  ]);
});

test('codes of regions in front are no values', () => {
  const grid = gridProbe('Kreis;Fälle;Monat', '15087;10;Jan 2020', '15088;11;Jan 2020');
  expect(toldCells(grid)).toEqual(['15087 2020-01 Fälle = 10', '15088 2020-01 Fälle = 11']);
});

test('a time once more behind the values of rows that have theirs in front is passed over', () => {
  const grid = gridProbe('Monat;Fälle;Jahr', 'Jan 2020;5;2020', 'Feb 2020;6;2020');
  expect(toldCells(grid)).toEqual(['2020-01 Fälle = 5', '2020-02 Fälle = 6']);
});
