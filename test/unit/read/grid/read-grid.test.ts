import { describe, expect, test } from 'vitest';
import { readTable, type Table } from '../../../../src/read/csv/table.ts';
import { type Grid, readGrid } from '../../../../src/read/grid/read-grid.ts';

function tableOf(...lines: readonly string[]): Table {
  const outcome = readTable(lines.join('\n'), 'probe.csv', ';');
  if (!outcome.ok) throw new Error('the probe is a table');
  return outcome.value;
}

function gridOf(...lines: readonly string[]): Grid {
  const grid = readGrid(tableOf(...lines), { footer: '_____', fileMonth: null });
  if (grid === null) throw new Error('the probe has heads and values');
  return grid;
}

/** `15087 2020-05 Arbeitslose / Frauen = 12`, one line per cell. */
function toldBy({ cells }: Grid): readonly string[] {
  return cells.map(({ key, period, label, cell }) =>
    [key, period?.text, label, '=', cell.text].filter((word) => word).join(' '),
  );
}

const HEAD = [';;;Arbeitslose;;Quote', ';;;Insgesamt;Frauen;', ';;;Anzahl;Anzahl;Prozent'];
const BODY = ['31.05.2020;15087;Mansfeld-Südharz;12;5;7,4', '31.05.2020;01001;Flensburg;9;.;8,9'];
const TOLD = [
  '15087 2020-05 Arbeitslose / Insgesamt = 12',
  '15087 2020-05 Arbeitslose / Frauen = 5',
  '15087 2020-05 Quote = 7,4',
  '01001 2020-05 Arbeitslose / Insgesamt = 9',
  '01001 2020-05 Arbeitslose / Frauen = .',
  '01001 2020-05 Quote = 8,9',
];

describe('a table of statistics', () => {
  test('is read by its heads: groups, units, codes and names', () => {
    const grid = gridOf('Tabelle: 1', 'Ein Titel;;;;;', ...HEAD, ...BODY);
    expect(toldBy(grid)).toEqual(TOLD);
    expect(grid.stub).toEqual(['time', 'key', 'name']);
    expect(grid.columns.map(({ unit }) => unit?.text)).toEqual(['Anzahl', 'Anzahl', 'Prozent']);
    expect(grid.anatomy.roles).toEqual(['title', 'title', 'head', 'head', 'unit', 'body', 'body']);
  });

  test('says the same when it moved by lines, and ends at its footer', () => {
    const notes = [
      '__________',
      '"Arbeitslose:',
      'Personen; ""gemeldet""',
      '2020;15087;x;1;2;3"',
      'Stand: 30.06.2020',
    ];
    const moved = gridOf('Tabelle: 1', 'Titel;;;;;', 'noch einer;;;;;', '', ...HEAD, ...BODY, ...notes);
    expect(toldBy(moved)).toEqual(TOLD);
    expect(moved.anatomy.roles.slice(-3)).toEqual(['footer', 'footer', 'footer']);
  });

  test('keeps the zeros of codes, and a dot is no number', () => {
    const keys = gridOf(...HEAD, ...BODY).cells.map(({ key }) => key);
    expect(new Set(keys)).toEqual(new Set(['15087', '01001']));
  });

  test('a wider head before, one level more: labels grow, values stay', () => {
    const grid = gridOf(';;;Arbeitsmarkt;;', ...HEAD, ...BODY);
    expect(toldBy(grid)).toEqual(TOLD.map((line) => line.replace(/(2020-05) /u, '$1 Arbeitsmarkt / ')));
  });
});

describe('times', () => {
  test('in columns, under a head that says what they are', () => {
    const grid = gridOf(';Stichtag;', ';30.04.2020;31.05.2020', 'Arbeitslose;12;13');
    expect(toldBy(grid)).toEqual(['2020-04 Arbeitslose = 12', '2020-05 Arbeitslose = 13']);
  });

  test('years as heads look like numbers and are none', () => {
    expect(toldBy(gridOf(';;2019;2020', '15087;Männer;12;13'))).toEqual([
      '15087 2019 Männer = 12',
      '15087 2020 Männer = 13',
    ]);
  });

  test('a year in one column, the name of the month in the next', () => {
    expect(toldBy(gridOf(';;männlich', '2020;Januar;12', '2020;Februar;13'))).toEqual([
      '2020-01 männlich = 12',
      '2020-02 männlich = 13',
    ]);
  });

  test('a year that stands once and holds until the next, as merged cells do', () => {
    expect(toldBy(gridOf(';;Fälle', '2019;Dezember;1', '2020;Januar;2', ';Februar;3'))).toEqual([
      '2019-12 Fälle = 1',
      '2020-01 Fälle = 2',
      '2020-02 Fälle = 3',
    ]);
  });

  test('a row for the whole year is no month', () => {
    expect(toldBy(gridOf(';;Fälle', '2020;Januar;2', '2020;Februar;3', '2020;;5')).at(-1)).toBe(
      '2020 Fälle = 5',
    );
  });

  test('months as heads, their year in a title', () => {
    expect(toldBy(gridOf('2019;;', ';Januar;Februar', 'Köln;1;2'))).toEqual([
      '2019-01 Köln = 1',
      '2019-02 Köln = 2',
    ]);
  });

  test('one Stichtag for the whole table, in a title', () => {
    expect(toldBy(gridOf('Stichtag: 31.05.2020;', ';Arbeitslose', '15087;12'))[0]).toBe(
      '15087 2020-05 Arbeitslose = 12',
    );
  });

  test('within the label of a column', () => {
    expect(toldBy(gridOf(';;Arbeitslose (Dez 2013)', '15087;MSH;12'))).toEqual([
      '15087 2013-12 Arbeitslose = 12',
    ]);
  });

  test('as a line between, which holds for those below', () => {
    const grid = gridOf(';;Fälle', '31.12.2019;;', '15087;MSH;1', '31.12.2020;;', '15087;MSH;2');
    expect(toldBy(grid)).toEqual(['15087 2019-12 Fälle = 1', '15087 2020-12 Fälle = 2']);
  });

  test('months to come are empty cells, not the footer', () => {
    const grid = gridOf('Monat;Fälle', 'Jan 2020;1', 'Feb 2020;2', 'Mrz 2020;', 'Bemerkungen;');
    expect(toldBy(grid)).toEqual(['2020-01 Fälle = 1', '2020-02 Fälle = 2', '2020-03 Fälle =']);
  });
});

describe('odd ways of cities', () => {
  test('the year once more in front of the month', () => {
    expect(toldBy(gridOf('JAHR;MONAT;WERT', '2023;202301;5', '2023;202302;6'))).toEqual([
      '2023-01 WERT = 5',
      '2023-02 WERT = 6',
    ]);
  });

  test('months as numbers under their word', () => {
    expect(toldBy(gridOf('Jahr;Monat;Fälle', '2011;1;5', '2011;2;6'))).toEqual([
      '2011-01 Fälle = 5',
      '2011-02 Fälle = 6',
    ]);
  });

  test('remarks in front with a hash, and a row that numbers the columns', () => {
    const grid = gridOf(
      '# Muster; erfunden; 3',
      'Monat;Fälle;Quote',
      '1;2;3',
      'Jan 2020;5;7,4',
      'Feb 2020;6;7,5',
    );
    expect(toldBy(grid)).toEqual([
      '2020-01 Fälle = 5',
      '2020-01 Quote = 7,4',
      '2020-02 Fälle = 6',
      '2020-02 Quote = 7,5',
    ]);
  });
});

describe('labels and units', () => {
  test('indicators in rows with units beside them', () => {
    const grid = gridOf(';;26.09.2021', 'Wähler;Anzahl;46854508', 'Beteiligung;Prozent;76,6');
    expect(grid.stub).toEqual(['label', 'unit']);
    expect(grid.cells.map(({ label, unit }) => [label, unit?.text])).toEqual([
      ['Wähler', 'Anzahl'],
      ['Beteiligung', 'Prozent'],
    ]);
  });

  test.each([
    ['a row of units', [';;Leistungen', ';;Tsd. EUR', '15087;MSH;12']],
    ['the label', [';;Leistungen (Tsd. EUR)', '15087;MSH;12']],
    ['a title', ['Leistungen (Tsd. EUR);;', ';;Insgesamt', '15087;MSH;12']],
    ['a head of its own', [';;Leistungen', 'Monat;Schlüssel;Tsd. EUR', 'Mai 2020;15087;12']],
  ])('thousands are found in %s', (_, lines) => {
    expect(gridOf(...lines).cells[0]?.unit?.scale.toFixed()).toBe('1000');
  });

  test('classes beside the code belong to the label, its name does not', () => {
    const grid = gridOf(
      ';;;Fälle',
      '15087;MSH;männlich;1',
      '15087;MSH;weiblich;2',
      '01001;Flensburg;männlich;3',
      '01001;Flensburg;weiblich;4',
    );
    expect(toldBy(grid)).toEqual([
      '15087 Fälle / männlich = 1',
      '15087 Fälle / weiblich = 2',
      '01001 Fälle / männlich = 3',
      '01001 Fälle / weiblich = 4',
    ]);
  });

  test('a column of remarks is no column of values', () => {
    const grid = gridOf('Monat;Fälle;Bemerkung', 'Jan 2020;1;', 'Feb 2020;2;vorläufig');
    expect(toldBy(grid)).toEqual(['2020-01 Fälle = 1', '2020-02 Fälle = 2']);
  });

  test('a column beside the values says how firm they are', () => {
    const grid = gridOf('Monat;Fälle;Datenstand', 'Jan 2020;1;endgültig', 'Feb 2020;2;vorläufig');
    expect(grid.cells.map(({ status }) => status?.text)).toEqual(['endgültig', 'vorläufig']);
  });
});

test.each([[['Sehr geehrte Damen und Herren,', 'anbei die Werte.']], [['a;b;c', 'd;e;f']], [['']]])(
  '%s is no table',
  (lines) => {
    const outcome = readTable(lines.join('\n') || ' ;x', 'probe.csv', ';');
    if (outcome.ok) expect(readGrid(outcome.value, { footer: '_____', fileMonth: null })).toBeNull();
  },
);

test('a table of any length is taken apart: 150,000 rows', () => {
  const rows = Array.from({ length: 150_000 }, (_, index) => `2020;${String(index).padStart(12, '0')};5`);
  const long = tableOf(`Jahr;Schlüssel;Fälle\n${rows.join('\n')}`);
  expect(readGrid(long, { footer: '_____', fileMonth: null })?.cells).toHaveLength(150_000);
});
