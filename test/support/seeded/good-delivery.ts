import type { Metric } from '../../../src/domain/agreement.ts';
import {
  addMonths,
  lastDay,
  type Month,
  month,
  monthNumber,
  monthText,
  yearOf,
} from '../../../src/domain/month.ts';
import { type Profile, profileSchema } from '../../../src/read/csv/profile.ts';
import { metricOf } from '../exports.ts';

/** A generator of numbers between 0 and 1 that gives the same ones for the same seed (mulberry32). */
export type Random = () => number;
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
export const within = (random: Random, least: number, most: number) =>
  least + Math.floor(random() * (most - least + 1));

export const LAYOUTS = ['wide', 'long', 'month-rows', 'grid'] as const;
export type LayoutName = (typeof LAYOUTS)[number];

/** A table before it is written: cells by row and column, with the place of each value. */
export interface GoodTable {
  readonly rows: string[][];
  /** Row and column of the value of a metric and month. */
  at(metric: number, month: number): readonly [row: number, column: number];
  readonly head: number;
}

export const IDS = ['frauen', 'maenner', 'alle', 'betrag_eur', 'quote', 'faelle'] as const;
export const NAMES = [
  'Frauen',
  'Männer',
  'Personen insgesamt',
  'Leistungen (EUR)',
  'Quote',
  'Übertritte',
] as const;
export const METRICS: readonly Metric[] = IDS.map((id) =>
  metricOf(id, 'q', id === 'betrag_eur' ? { kind: 'euro' } : id === 'quote' ? { kind: 'ratio' } : undefined),
);
export const HOUSE = { name: 'Jobcenter Muster-Süd', fileName: 'JC', numbers: ['01001'] };
export const FIRST = month('2019-01');

const STATUS = { woerter: { endgültig: 'endgueltig', vorläufig: 'hochgerechnet' } };
const OWN = {
  wide: {
    anordnung: 'monate-in-spalten',
    merkmal: { spalte: 'Merkmal' },
    status: { zeile: 'Datenstand', ...STATUS },
  },
  long: {
    anordnung: 'lang',
    monat: { spalte: 'Monat' },
    merkmal: { spalte: 'Merkmal' },
    wert: { spalte: 'Wert' },
    status: { spalte: 'Status', ...STATUS },
    schluessel: { spalte: 'Schlüssel' },
  },
  'month-rows': {
    anordnung: 'monate-in-zeilen',
    monat: { spalte: 'Monat' },
    gruppen: 'nein',
    status: { spalte: 'Status', ...STATUS },
    schluessel: { spalte: 'Schlüssel' },
  },
  grid: {
    anordnung: 'tabelle',
    status: { immer: 'endgueltig' },
    schluessel: { spalte: 'Schlüssel', nur: '01001' },
  },
} as const;

export function profileFor(layout: LayoutName): Profile {
  const metrics = IDS.map((id, index) => [id, { bezeichnung: NAMES[index], vorlaeufig: 'hochgerechnet' }]);
  return profileSchema.parse({
    profil: layout,
    beschreibung: layout,
    trennzeichen: ';',
    stand: { text: 'Stand:' },
    zeichen: { '*': 'gesperrt', '-': 'nichts-vorhanden', '…': 'fehlt' },
    zahlen: { dezimal: 'komma', tausender: layout === 'grid' ? [] : ['punkt', 'leerzeichen'] },
    'fusszeile-ab': '____',
    messgroessen: Object.fromEntries(metrics),
    ...OWN[layout],
  });
}

/** Values of one house: a slow stock of women and men with its total, an amount, a ratio, a seasonal flow. */
export function valuesOf(random: Random, months: number): readonly (readonly number[])[] {
  const start = [within(random, 3001, 6999), within(random, 7501, 9999)];
  const drift = start.map(() => (random() - 0.5) * 0.01);
  const level = (index: number, at: number, noise: number) =>
    Math.round((start[index] ?? 0) * (1 + (drift[index] ?? 0) * at) * (1 + (random() - 0.5) * noise));
  const each = Array.from({ length: months }, (_, at) => {
    const [women, men] = [level(0, at, 0.01), level(1, at, 0.01)];
    const season = 1 + 0.25 * Math.sin((at / 6) * Math.PI);
    return [
      women,
      men,
      women + men,
      Math.round((women + men) * (331 + random() * 8)),
      Math.round(180 + 30 * Math.sin(at / 5) + random() * 12) / 10,
      Math.round(140 * season * (0.9 + random() * 0.2)),
    ];
  });
  return IDS.map((_, index) => each.map((row) => row[index] ?? 0));
}

export function written(value: number, metric: number, layout: LayoutName): string {
  if (IDS[metric] === 'quote') return value.toFixed(1).replace('.', ',');
  return layout === 'grid' ? String(value) : String(value).replace(/\B(?=(\d{3})+$)/gu, '.');
}

const WORDS = ['Jan', 'Feb', 'Mrz', 'Apr', 'Mai', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dez'];
const worded = (value: Month) => `${WORDS[monthNumber(value) - 1]} ${yearOf(value)}`;

/** A good file of the first `months` months; the last two are provisional. */
export function goodTable(
  layout: LayoutName,
  values: readonly (readonly number[])[],
  months: number,
  stand: string,
): GoodTable {
  const all = Array.from({ length: months }, (_, at) => addMonths(FIRST, at));
  const status = all.map((_, at) => (at < months - 2 ? 'endgültig' : 'vorläufig'));
  const cell = (metric: number, at: number) => written(values[metric]?.[at] ?? 0, metric, layout);
  const titles = [
    ['Eckwerte der Grundsicherung'],
    ['Jobcenter Muster-Süd (01001)'],
    [`Stand: ${stand}`],
    [''],
  ];
  const footer = [['__________'], ['"Vorläufige Werte sind ""hochgerechnet""; Fußnote"']];
  if (layout === 'wide') {
    const rows = [
      ...titles,
      ['Merkmal', ...all.map(worded)],
      ['Datenstand', ...status],
      ...NAMES.map((name, metric) => [name, ...all.map((_, at) => cell(metric, at))]),
      ...footer,
    ];
    return { rows, head: 4, at: (metric, at) => [6 + metric, 1 + at] };
  }
  if (layout === 'long') {
    const body = NAMES.flatMap((name, metric) =>
      all.map((each, at) => ['01001', monthText(each), name, cell(metric, at), status[at] ?? '']),
    );
    const rows = [...titles, ['Schlüssel', 'Monat', 'Merkmal', 'Wert', 'Status'], ...body, ...footer];
    return { rows, head: 4, at: (metric, at) => [5 + metric * months + at, 3] };
  }
  if (layout === 'month-rows') {
    const body = all.map((each, at) => [
      '01001',
      worded(each),
      status[at] ?? '',
      ...IDS.map((_, m) => cell(m, at)),
    ]);
    return {
      rows: [...titles, ['Schlüssel', 'Monat', 'Status', ...NAMES], ...body, ...footer],
      head: 4,
      at: (metric, at) => [5 + at, 3 + metric],
    };
  }
  const body = all.map((each, at) => [
    lastDay(each),
    '01001',
    'Muster-Süd',
    ...IDS.map((_, m) => cell(m, at)),
  ]);
  const foreign = all.map((each) => [lastDay(each), '15', 'Land', '101', '102', '203', '5001', '20,1', '77']);
  const head = [
    ['', '', '', ...NAMES],
    ['', '', '', 'Anzahl', 'Anzahl', 'Anzahl', 'EUR', 'Prozent', 'Anzahl'],
  ];
  const mixed = body.flatMap((row, at) => [foreign[at] ?? [], row]);
  const rows = [['Tabelle: 12345-01-02-4'], ...titles, ...head, ...mixed, ...footer];
  return { rows, head: 5, at: (metric, at) => [7 + 2 * at + 1, 3 + metric] };
}

export function fileText({ rows }: GoodTable): string {
  const width = Math.max(...rows.map((row) => row.length));
  return `${rows.map((row) => (row.length === 1 ? row[0] : [...row, ...Array(width - row.length).fill('')].join(';'))).join('\n')}\n`;
}
