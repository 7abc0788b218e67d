import { type GoodTable, IDS, type LayoutName, type Random, within } from './good-delivery.ts';

/** A table with one mistake in it, and the cells that a message may point at. */
export interface Seeded {
  readonly cells: readonly (readonly [row: number, column: number])[];
}

export interface Site {
  readonly table: GoodTable;
  readonly layout: LayoutName;
  readonly months: number;
  readonly stored: number;
  readonly random: Random;
}

/** Makes the mistake in the rows of the table; null where the layout has no such place. */
export type Mistake = (site: Site) => Seeded | null;

const [WOMEN, MEN, ALL, EURO, QUOTE, FLOW] = [0, 1, 2, 3, 4, 5];
const COUNTS = [WOMEN, MEN, ALL];

function cellAt({ table }: Site, metric: number, at: number) {
  const [row, column] = table.at(metric, at);
  return {
    place: [row, column] as const,
    text: table.rows[row]?.[column] ?? '',
    put: (text: string) => table.rows[row]?.splice(column, 1, text),
  };
}

const plain = (text: string) => text.replaceAll('.', '');

/** Replaces the text of one random cell of these metrics. */
function changed(metrics: readonly number[], change: (text: string, site: Site) => string | null): Mistake {
  return (site) => {
    const metric = metrics[within(site.random, 0, metrics.length - 1)] ?? 0;
    const cell = cellAt(site, metric, within(site.random, 0, site.months - 1));
    const text = change(cell.text, site);
    if (text === null || text === cell.text) return null;
    cell.put(text);
    return { cells: [cell.place] };
  };
}

const any = IDS.map((_, index) => index);
const becomes = (text: string) => changed(any, () => text);

/** A month's row or column as text to change: `Mrz 2019`, `2019-03`, `2019-03-31`. */
function monthCell({ table, layout }: Site, at: number) {
  const [row, column] = table.at(0, at);
  const place =
    layout === 'wide' ? ([table.head, column] as const) : ([row, layout === 'grid' ? 0 : 1] as const);
  return {
    place,
    put: (text: string) => table.rows[place[0]]?.splice(place[1], 1, text),
    text: table.rows[place[0]]?.[place[1]] ?? '',
  };
}

function onWhole(
  metric: number,
  change: (text: string, at: number, all: readonly string[]) => string,
): Mistake {
  return (site) => {
    const cells = Array.from({ length: site.months }, (_, at) => cellAt(site, metric, at));
    const all = cells.map(({ text }) => text);
    for (const [at, cell] of cells.entries()) cell.put(change(cell.text, at, all));
    return { cells: cells.map(({ place }) => place) };
  };
}

/** Exchanges the values of two metrics under heads that stay. */
function exchanged(one: number, other: number, months: 'all' | 'one'): Mistake {
  return (site) => {
    const chosen = within(site.random, 0, site.stored - 1);
    const at = months === 'all' ? Array.from({ length: site.months }, (_, index) => index) : [chosen];
    const places = at.flatMap((index) => {
      const [a, b] = [cellAt(site, one, index), cellAt(site, other, index)];
      a.put(b.text);
      b.put(a.text);
      return [a.place, b.place];
    });
    return { cells: places };
  };
}

function titleRow(pattern: RegExp, change: (text: string) => string): Mistake {
  return ({ table }) => {
    const row = table.rows.findIndex(([text = '']) => pattern.test(text));
    const text = table.rows[row]?.[0] ?? '';
    table.rows[row]?.splice(0, 1, change(text));
    return {
      cells: [
        [row, 0],
        [0, 0],
      ],
    };
  };
}

const scaled =
  (power: number) =>
  (text: string, { layout }: Site) => {
    const value = Number(plain(text)) * 10 ** power;
    if (!Number.isInteger(Math.round(value)) || value < 1) return null;
    const digits = String(Math.round(value));
    return layout === 'grid' ? digits : digits.replace(/\B(?=(\d{3})+$)/gu, '.');
  };
const fractionOf = (text: string) =>
  String(Math.round(Number(text.replace(',', '.')) * 10) / 1000).replace('.', ',');

/** Kinds of mistakes, by name. */
export const MISTAKES: Readonly<Record<string, Mistake>> = {
  'Punkt statt Komma': changed([QUOTE], (text) => text.replace(',', '.')),
  'Anteil statt Prozent': changed([QUOTE], fractionOf),
  'Anteile statt Prozent, ganze Spalte': onWhole(QUOTE, fractionOf),
  'Komma statt Tausenderpunkt': changed(COUNTS, (text) => plain(text).replace(/(\d{3})$/u, ',$1')),
  'Komma statt Tausenderpunkt, Euro': changed([EURO], (text) => plain(text).replace(/(\d{3})$/u, ',$1')),
  'Punkt, wo keiner erlaubt ist': (site) =>
    site.layout === 'grid' ? changed([WOMEN, MEN], (text) => text.replace(/(\d{3})$/u, '.$1'))(site) : null,
  'englische Schreibweise': changed([EURO], (text) => `${plain(text).replace(/\B(?=(\d{3})+$)/gu, ',')}.00`),
  'Mrz 20': becomes('Mrz 20'),
  '01. Feb': becomes('01. Feb'),
  '01.03.2020': becomes('01.03.2020'),
  '2020-03-01': becomes('2020-03-01'),
  '1,2E+05': becomes('1,2E+05'),
  '#NV': becomes('#NV'),
  '#DIV/0!': becomes('#DIV/0!'),
  '#####': becomes('#####'),
  '#NAME?': becomes('#NAME?'),
  '#WERT!': becomes('#WERT!'),
  '#BEZUG!': becomes('#BEZUG!'),
  'Buchstabe O statt Null': changed(any, (text) => `${text}O`),
  'Einheit in der Zelle': changed(COUNTS, (text) => `${text} Fälle`),
  'Wort statt Zahl': becomes('k. A.'),
  Fragezeichen: changed(any, (text) => `${text}?`),
  'Prozentzeichen an Anzahl': changed(COUNTS, (text) => `${text} %`),
  'negativer Wert': changed(any, (text) => `-${text}`),
  'Formel als Text': changed(any, (text) => `=${plain(text)}+1`),
  tausendfach: changed([...COUNTS, EURO], scaled(3)),
  hundertfach: changed([...COUNTS, EURO], scaled(2)),
  'ein Tausendstel': changed([EURO], scaled(-3)),
  'ein Hundertstel': changed([...COUNTS, EURO], scaled(-2)),
  'Tausend Euro, ganze Spalte': onWhole(EURO, (text) => String(Math.round(Number(plain(text)) / 1000))),
  'Ziffer zu viel': changed([...COUNTS, EURO], scaled(1)),
  'Ziffer zu wenig': changed([...COUNTS, EURO], scaled(-1)),
  Hälfte: changed(COUNTS, (text) => String(Math.round(Number(plain(text)) / 2))),
  'null statt leer': changed([...COUNTS, EURO], () => '0'),
  'Spalten vertauscht': exchanged(WOMEN, MEN, 'all'),
  'Spalten vertauscht, Anzahl und Betrag': exchanged(ALL, EURO, 'all'),
  'Spalten vertauscht in einem Monat': exchanged(WOMEN, MEN, 'one'),
  'Teil und Summe vertauscht': exchanged(WOMEN, ALL, 'all'),
  'gespeicherter Wert verändert': (site) => {
    const metric = [WOMEN, MEN, ALL, EURO][within(site.random, 0, 3)] ?? 0;
    const cell = cellAt(site, metric, within(site.random, 0, site.stored - 3));
    const value = Number(plain(cell.text)) + within(site.random, 1, 9);
    cell.put(String(value));
    return { cells: [cell.place] };
  },
  'Monate um einen verschoben': onWhole(FLOW, (text, at, all) => all[at - 1] ?? text),
  'Werte des Vorjahres': onWhole(EURO, (text, at, all) => all[at - 12] ?? text),
  'eine Spalte doppelt übernommen': (site) => {
    const places = Array.from({ length: site.months }, (_, at) => {
      const cell = cellAt(site, MEN, at);
      cell.put(cellAt(site, WOMEN, at).text);
      return cell.place;
    });
    return { cells: places };
  },
  'Monat doppelt': (site) => {
    if (site.layout === 'wide') return null;
    const [row] = site.table.at(0, within(site.random, 1, site.months - 2));
    const copy = [...(site.table.rows[row] ?? [])];
    site.table.rows.splice(row + 1, 0, copy);
    return {
      cells: copy.flatMap(
        (_, column) =>
          [
            [row, column],
            [row + 1, column],
          ] as const,
      ),
    };
  },
  'Monat falsch benannt': (site) => {
    const at = within(site.random, 1, site.months - 3);
    const next = monthCell(site, at + 1).text;
    const cell = monthCell(site, at);
    cell.put(next);
    const [row, column] = site.table.at(0, at + 1);
    const [own, ownColumn] = site.table.at(0, at);
    const cells = site.layout === 'wide' ? site.table.rows.map((_, each) => [each, column] as const) : [];
    const beside = site.table.rows[row]?.map((_, each) => [row, each] as const) ?? [];
    return { cells: [cell.place, ...cells, ...beside, [own, ownColumn]] };
  },
  'Monat unlesbar': (site) => {
    const cell = monthCell(site, within(site.random, 1, site.months - 2));
    cell.put('Mxz 2O19');
    const [row] = cell.place;
    const beside = site.layout === 'grid' ? (site.table.rows[row] ?? []) : [];
    return { cells: [cell.place, ...beside.map((_, column) => [row, column] as const)] };
  },
  'Monat fehlt': (site) => {
    if (site.layout === 'wide') return null;
    const at = within(site.random, 2, site.months - 3);
    const before = IDS.map((_, metric) => site.table.at(metric, at - 1));
    const rows = IDS.map((_, metric) => site.table.at(metric, at)[0]);
    for (const row of [...new Set(rows)].toSorted((a, b) => b - a)) site.table.rows.splice(row, 1);
    return { cells: before };
  },
  'Zeile verrutscht': (site) => {
    if (site.layout === 'grid') return null;
    const [row] = site.table.at(0, within(site.random, 0, site.months - 1));
    const [first = '', ...rest] = site.table.rows[row] ?? [];
    site.table.rows[row] = [first, '', ...rest];
    return { cells: site.table.rows[row].map((_, column) => [row, column] as const).concat([[row, 99]]) };
  },
  'Merkmal falsch geschrieben': ({ table, layout }) => {
    const row = layout === 'wide' ? table.rows.findIndex(([name]) => name === 'Männer') : table.head;
    const column = layout === 'wide' ? 0 : (table.rows[row]?.indexOf('Männer') ?? -1);
    if (column === -1) return null;
    table.rows[row]?.splice(column, 1, 'Manner');
    return {
      cells: [
        [row, column],
        [0, 0],
      ],
    };
  },
  'doppelt kodierter Umlaut': ({ table }) => {
    const row = table.rows.findIndex((cells) => cells.includes('Männer'));
    const column = table.rows[row]?.indexOf('Männer') ?? 0;
    table.rows[row]?.splice(column, 1, 'MÃ¤nner');
    return { cells: [[row, column]] };
  },
  'Datenstand falsch geschrieben': (site) => {
    if (site.layout === 'grid') return null;
    const [row, column] = site.table.at(0, within(site.random, 0, site.months - 1));
    const place = site.layout === 'wide' ? [5, column] : [row, site.layout === 'long' ? 4 : 2];
    const [at = 0, index = 0] = place;
    site.table.rows[at]?.splice(index, 1, 'entgültig');
    return { cells: [[at, index]] };
  },
  'Stand fehlt': titleRow(/^Stand/u, () => 'Ausgabe'),
  'Stand kein Tag': titleRow(/^Stand/u, () => 'Stand: 31.02.2021'),
  'Stand vor den Monaten': (site) => {
    titleRow(/^Stand/u, () => 'Stand: 20.03.2019')(site);
    return {
      cells: IDS.flatMap((_, m) => Array.from({ length: site.months }, (__, at) => site.table.at(m, at))),
    };
  },
  'Titel eines anderen Jobcenters': titleRow(/^Jobcenter/u, () => 'Jobcenter Nordhausen (16062)'),
  'Schlüssel eines anderen Jobcenters': (site) => keyed(site, '05001'),
  'führende Null gegessen': (site) => keyed(site, '1001'),
  'offenes Anführungszeichen': changed([WOMEN], (text) => `"${text}`),
  Nullzeichen: changed(any, (text) => `${text}\u0000`),
  'unsichtbares Zeichen': changed(any, (text) => `\u200b${text}`),
  Ersatzzeichen: changed(any, (text) => `${text}\ufffd`),
  'ein Wert in allen Spalten': (site) => {
    const at = within(site.random, 0, site.months - 1);
    const cells = IDS.map((_, metric) => cellAt(site, metric, at));
    for (const cell of cells) cell.put(cells[FLOW]?.text ?? '');
    return { cells: cells.map(({ place }) => place) };
  },
  'auf Zehner gerundet': onWhole(ALL, (text) => String(Math.round(Number(plain(text)) / 10) * 10)),
};

function keyed({ table, layout, months }: Site, key: string): Seeded | null {
  if (layout === 'wide') return null;
  const column = layout === 'grid' ? 1 : 0;
  const rows = [
    ...new Set(
      IDS.flatMap((_, metric) => Array.from({ length: months }, (__, at) => table.at(metric, at)[0])),
    ),
  ];
  for (const row of rows) table.rows[row]?.splice(column, 1, key);
  const foreign = rows.map((row) => [row - 1, column] as const);
  return { cells: [...rows.map((row) => [row, column] as const), ...(layout === 'grid' ? foreign : [])] };
}
