import { describe, expect, test } from 'vitest';
import { gridProbe, toldCells } from '../../../support/table-probe.ts';

describe('codes on the left', () => {
  test('are the label where nothing beside them says what they mean: ELB, NEF', () => {
    expect(toldCells(gridProbe('Merkmal;Jan 2020;Feb 2020', 'ELB;500;510', 'NEF;100;90'))).toEqual([
      '2020-01 ELB = 500',
      '2020-02 ELB = 510',
      '2020-01 NEF = 100',
      '2020-02 NEF = 90',
    ]);
  });

  test('part the values of one month: three houses, three labels', () => {
    const houses = gridProbe('Monat;Standort;Fälle', '2020-01;SGH;5', '2020-01;EIL;6', '2020-01;HET;7');
    expect(toldCells(houses)).toEqual([
      '2020-01 Fälle / SGH = 5',
      '2020-01 Fälle / EIL = 6',
      '2020-01 Fälle / HET = 7',
    ]);
  });

  test('say nothing of their own where each has a name beside it', () => {
    const named = gridProbe('Zeit;Code;Klasse;Fälle', '2020;GESM;männlich;5', '2020;GESW;weiblich;6');
    expect(named.stub).toEqual(['time', 'code', 'label']);
    expect(toldCells(named)).toEqual(['2020 Fälle / männlich = 5', '2020 Fälle / weiblich = 6']);
  });

  test('stay where two of them share a name', () => {
    const grid = gridProbe('Zeit;Code;Klasse;Fälle', '2020;K1;Kosten;5', '2020;K2;Kosten;6');
    expect(toldCells(grid)).toEqual(['2020 Fälle / K1 / Kosten = 5', '2020 Fälle / K2 / Kosten = 6']);
  });

  test('may be plain numbers that number the words behind them', () => {
    const grid = gridProbe('Bezirk;Name;2019;2020', '1;Innenstadt;5;7', '2;Rodenkirchen;6;9');
    expect(grid.stub).toEqual(['code', 'label']);
    expect(toldCells(grid)[0]).toBe('2019 Innenstadt = 5');
  });
});

describe('the column of times', () => {
  const MONTHS = ['Jan', 'Feb', 'Mrz', 'Apr', 'Mai', 'Jun', 'Jul', 'Aug'].map((name) => `${name} 20;100;200`);

  test('stays one though a total stands below few months, and the total is no month', () => {
    const grid = gridProbe('Monat;Fälle;Ausgaben', ...MONTHS, 'Summe;800;1600');
    expect(grid.stub).toEqual(['time']);
    expect(grid.anatomy.roles.at(-1)).toBe('total');
    expect(grid.cells).toHaveLength(16);
    expect(grid.cells.every(({ period, label }) => period !== null && !label.includes('/'))).toBe(true);
  });

  test('may have totals of several kinds', () => {
    const totals = ['Summe 2019;1;2', 'Summe 2020;1;2', 'Mittel;1;2'];
    const { roles } = gridProbe('Monat;Fälle;Ausgaben', ...MONTHS, ...totals).anatomy;
    expect(roles.slice(-3)).toEqual(['total', 'total', 'total']);
  });

  test('a total in a column of classes is a value like any other', () => {
    const grid = gridProbe('Klasse;Jan 2020;Feb 2020', 'Männer;5;6', 'Insgesamt;9;9');
    expect(toldCells(grid).slice(-1)).toEqual(['2020-02 Insgesamt = 9']);
  });
});

describe('keys and their names', () => {
  const TOLD = ['DG 2020 Arbeitslose = 500', '15087 2020 Arbeitslose = 6'];

  test.each([
    ['key, name, time', 'DG;Deutschland;2020;500', '15087;MSH;2020;6', ';;;Arbeitslose'],
    ['key, time, name', 'DG;2020;Deutschland;500', '15087;2020;MSH;6', ';;;Arbeitslose'],
    ['time, key, name', '2020;DG;Deutschland;500', '2020;15087;MSH;6', ';;;Arbeitslose'],
    ['name, key, time', 'Deutschland;DG;2020;500', 'MSH;15087;2020;6', ';Schlüssel;;Arbeitslose'],
  ])('the order of the columns does not change the label: %s', (_, first, second, head) => {
    expect(toldCells(gridProbe('Tabelle: 1', 'Titel;;;', head, first, second))).toEqual(TOLD);
  });

  test.each(['Schlüssel', 'Schluessel', 'KREISSCHLÜSSEL', 'Kreis-Nr', 'Traegernummer', 'AGS'])(
    'the column may be called %s',
    (word) => {
      const grid = gridProbe(`Monat;${word};Kreis;Alo`, '2020-05;15086;ABI;101', '2020-05;15087;MSH;102');
      expect(toldCells(grid)).toEqual(['15086 2020-05 Alo = 101', '15087 2020-05 Alo = 102']);
    },
  );

  test('few codes may be shortened ones of Land, Bezirk and Kreis', () => {
    const grid = gridProbe(
      'Tabelle: 1',
      'Titel;;',
      ';;2020',
      '5;NRW;10',
      '51;Düsseldorf;20',
      '5111;Stadt;30',
    );
    expect(grid.cells.map(({ key }) => key)).toEqual(['5', '51', '5111']);
  });
});
