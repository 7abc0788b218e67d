import { describe, expect, test } from 'vitest';
import { readTable } from '../../../../src/read/csv/table.ts';
import { builtInProfiles } from '../../../../src/read/examine/built-in.ts';
import { everyCell } from '../../../../src/read/examine/every-cell.ts';
import { findings } from '../../../../src/read/findings.ts';

/** A file of the Bundesagentur as it comes, nothing mapped: `2020-01 Bestand ELB = 10 endgültig`, and what was found. */
function read(text: string) {
  const profile = builtInProfiles().find(({ id }) => id === 'ba-zeitreihe');
  const table = readTable(text, 'probe.csv', ';');
  if (!profile || !table.ok) throw new Error('the probe is a table');
  const found = findings();
  const cells = everyCell(table.value, profile, found) ?? [];
  const told = cells.map(({ key, period, label, cell, status }) =>
    [key, period?.text, label, '=', cell.text, status?.text].filter((word) => word).join(' '),
  );
  return { told, codes: found.all.map(({ code }) => code) };
}

const HEAD = 'Merkmal;Jan 2020;Feb 2020\n';
const STATUS = 'Datenstand;endgültig;vorläufig\n';
const ROWS = 'Bestand ELB;10;12\nBestand NEF;9;';
const TOLD = [
  '2020-01 Bestand ELB = 10 endgültig',
  '2020-02 Bestand ELB = 12 vorläufig',
  '2020-01 Bestand NEF = 9 endgültig',
  '2020-02 Bestand NEF = vorläufig',
];

describe('a time series of the Bundesagentur', () => {
  test.each([
    ['no line break at its end', ''],
    ['one', '\n'],
    ['blank lines', '\r\n\r\n\n'],
    ['a day', '\nStand: 15.05.2020\n'],
    ['a day and the signs of other columns', '\nStand: 15.05.2020;;\n'],
    ['footnotes', '\n\n1) vorläufig: Wartezeit 0\nStand: 15.05.2020\n'],
  ])('ends with %s', (_, end) => {
    expect(read(HEAD + STATUS + ROWS + end)).toEqual({ told: TOLD, codes: [] });
  });

  test('its status may be called otherwise', () => {
    expect(read(`${HEAD}Status der Daten;endgültig;vorläufig\n${ROWS}\n`).told).toEqual(TOLD);
  });

  test('a head may repeat how firm its month is', () => {
    const head = 'Merkmal;Jan 2020;Feb 2020 (vorläufig)\n';
    expect(read(head + STATUS + ROWS)).toEqual({ told: TOLD, codes: [] });
  });

  test('two columns of words tell rows apart that one does not', () => {
    const { told, codes } = read(
      'Merkmal;Geschlecht;Jan 2020;Feb 2020\nDatenstand;;endgültig;endgültig\nBestand ELB;Männer;10;12\n;Frauen;9;8\n',
    );
    expect(told.map((line) => line.replace(' endgültig', ''))).toEqual([
      '2020-01 Bestand ELB / Männer = 10',
      '2020-02 Bestand ELB / Männer = 12',
      '2020-01 Bestand ELB / Frauen = 9',
      '2020-02 Bestand ELB / Frauen = 8',
    ]);
    expect(codes).toEqual([]);
  });

  test('a label comes again for another Jobcenter', () => {
    const { told, codes } = read(
      'Jobcenter-Nr;Merkmal;Jan 2020;Feb 2020\n;Datenstand;endgültig;endgültig\n15087;ELB;10;12\n15088;ELB;9;8\n',
    );
    expect(told.map((line) => line.slice(0, 13))).toEqual([
      '15087 2020-01',
      '15087 2020-02',
      '15088 2020-01',
      '15088 2020-02',
    ]);
    expect(codes).toEqual([]);
  });

  test('the same label twice is told, and so is a row with a cell too many', () => {
    expect(read(`${HEAD}${STATUS}Bestand ELB;10;12\nBestand ELB;9;8\n`).codes).toEqual(['CSV-124']);
    expect(read(`${HEAD}${STATUS}Bestand ELB;10;12;13\n`).codes).toEqual(['CSV-126']);
  });
});
