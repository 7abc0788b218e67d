import { expect, test } from 'vitest';
import { examinedCells, examinedProbe, findingsAt } from '../../../support/table-probe.ts';

const HEAD =
  'Statistik_Code;Zeit_Code;Zeit;1_Merkmal_Code;1_Auspraegung_Code;1_Auspraegung_Label;ERW001__Arbeitslose__Anzahl';
const ROWS = ['13211;JAHR;2020;KREISE;01001;Flensburg;12', '13211;JAHR;2020;KREISE;15087;MSH;7'];
const TOLD = ['01001 2020 Arbeitslose = 12 endgueltig', '15087 2020 Arbeitslose = 7 endgueltig'];

test.each([
  ['Semikolon', ';'],
  ['Tabulator', '\t'],
  ['Komma', ','],
])('a flat file says the same whatever parts its cells: %s', (_, sign) => {
  const lines = [HEAD, ...ROWS].map((line) => line.replaceAll(';', sign));
  expect(examinedProbe(...lines).profile.id).toBe('genesis-flach-alt');
  expect(examinedCells(...lines)).toEqual(TOLD);
});

test('a code without its zero is still the code of a region, and told (CSV-194)', () => {
  const lines = [HEAD, ...ROWS.map((row) => row.replace('01001', '1001'))];
  expect(examinedCells(...lines)).toEqual([TOLD[0]?.replace('01001', '1001'), TOLD[1]]);
  expect(findingsAt(...lines)).toEqual(['CSV-194 2:24']);
});
