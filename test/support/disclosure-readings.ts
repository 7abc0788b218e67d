import type { Element } from 'hast';
import { monthText, parseMonth, yearToDate } from '../../src/domain/month.ts';
import type { Report } from '../../src/domain/report.ts';
import { derivedReadings, groupReadings, utilisationReadings } from './disclosure-derivations.ts';
import { jsonText } from './json-text.ts';
import { elementsBelow, wordsIn } from './read-html.ts';

/** A number an attacker finds in the output of a report: of one cell, or of a sum of cells. */
export interface Reading {
  /** Keys of metrics: `ort0`; of several, their sum is printed. */
  readonly metrics: readonly string[];
  /** `2020-02`; of several, the values of all are summed. */
  readonly months: readonly string[];
  readonly value: number;
  /** Day of the delivery, where it is said; null for the newest of the report, `earlier` for the one before. */
  readonly delivery: string | null;
  /** Where it stands, for a person who looks into a failure. */
  readonly at: string;
}

/** What the reader of a report knows about its tables: which cells make up which figure. */
export interface Layout {
  readonly sites: readonly string[];
  /** Sites that a further goal counts; none where there is no such goal. */
  readonly part: readonly string[];
  readonly places: readonly string[];
  /** Groups of persons that make up the third goal. */
  readonly groups: readonly string[];
  /** The second goal tells a utilisation since January, of so many places at each site; null where it tells places. */
  readonly utilisation: number | null;
}

/** Every number about the cells in all that goes out with a report: pages, figures, attachments, charts, mail. */
export function readingsOf(report: Report, layout: Layout): readonly Reading[] {
  const json = JSON.parse(jsonText(report)) as Json;
  return [
    ...origins(json),
    ...goalFigures(json, wordsOf(report), layout),
    ...extractRows(attachment(report, /^quellenauszug/)),
    ...siteTableRows(report),
    ...sentences(report, layout),
    ...derivedReadings(report, layout),
  ];
}

type Json = null | string | number | boolean | readonly Json[] | { readonly [key: string]: Json };
type Fields = { readonly [key: string]: Json };

/** Anything that names a metric, a month and a raw cell, wherever it stands. */
function origins(json: Json): readonly Reading[] {
  if (Array.isArray(json)) return json.flatMap(origins);
  if (json === null || typeof json !== 'object') return [];
  const fields = json as Fields;
  const inner = Object.values(fields).flatMap(origins);
  const { messgroesse, monat, rohwert, lieferung } = fields;
  if (typeof messgroesse !== 'string' || !isNumber(rohwert)) return inner;
  const own = { metrics: [messgroesse], months: [String(monat)], value: Number(rohwert) };
  return [...inner, { ...own, delivery: String(lieferung), at: 'bericht.json: rohwert' }];
}

function isNumber(text: Json | undefined): boolean {
  return typeof text === 'string' && /^\d+$/.test(text);
}

function goalFigures(json: Json, words: string, layout: Layout): readonly Reading[] {
  const { sites, part, places, groups, utilisation } = layout;
  const goals = (json as { readonly ziele: readonly Fields[] }).ziele;
  const named = (...ids: readonly string[]) => fieldsOf(goals.find(({ id }) => ids.includes(String(id))));
  const [exits, programme, persons] = [named('III.2'), named('IV.2'), named('III.3')];
  const other = named('III.9', 'IV.9');
  const counted = utilisation === null ? monthly(programme) : [];
  return [
    ...monthly(exits).map((each) => ({ ...each, metrics: sites, months: toDate(each.month) })),
    ...counted.map((each) => ({ ...each, metrics: places, months: [each.month] })),
    ...monthly(other).map((each) => ({ ...each, metrics: part, months: toDate(each.month) })),
    ...(utilisation === null ? [] : utilisationReadings(programme, layout, utilisation)),
    ...monthly(persons).map((each) => ({ ...each, metrics: groups, months: toDate(each.month) })),
    ...groupReadings(persons, words, layout),
    ...tableCells(exits),
    ...tableCells(other),
    ...placeCells(programme),
  ];
}

function monthly(goal: Fields) {
  return [...listOf(goal['monate']), fieldsOf(goal['beurteilt'])].flatMap((entry) =>
    ['ist', 'vorlaeufig'].flatMap((key) => {
      const value = fieldsOf(entry[key])['wert'];
      const month = String(entry['monat']);
      return isNumber(value)
        ? [{ month, value: Number(value), delivery: null, at: `bericht.json: ${key}` }]
        : [];
    }),
  );
}

function toDate(month: string): readonly string[] {
  const at = parseMonth(month);
  return at === null ? [] : yearToDate(at).map(monthText);
}

function tableCells(goal: Fields): readonly Reading[] {
  return listOf(goal['standorte']).flatMap(({ name, monate }) =>
    listOf(monate).flatMap(({ monat, wert, text }) =>
      [wert, text].filter(isNumber).map((value) => ({
        metrics: [String(name).toLowerCase()],
        months: [String(monat)],
        value: Number(value),
        delivery: null,
        at: 'bericht.json: standorte',
      })),
    ),
  );
}

function placeCells(goal: Fields): readonly Reading[] {
  const judged = fieldsOf(goal['beurteilt']);
  return listOf(judged['standorte']).flatMap(({ name, belegt }) => {
    const { wert, text } = fieldsOf(belegt);
    return [wert, text].filter(isNumber).map((value) => ({
      metrics: [String(name).toLowerCase()],
      months: [String(judged['monat'])],
      value: Number(value),
      delivery: null,
      at: 'bericht.json: beurteilt.standorte',
    }));
  });
}

function listOf(json: Json | undefined): readonly Fields[] {
  return Array.isArray(json) ? (json as readonly Fields[]) : [];
}

function fieldsOf(json: Json | undefined): Fields {
  return json !== null && typeof json === 'object' && !Array.isArray(json) ? (json as Fields) : {};
}

function attachment({ attachments }: Report, name: RegExp): string {
  const found = attachments.find((each) => name.test(each.name));
  return new TextDecoder().decode(found?.bytes);
}

function extractRows(csv: string): readonly Reading[] {
  const [head = [], ...rows] = csv
    .replace(/^\ufeff/, '')
    .split('\r\n')
    .map((line) => line.split(';'));
  const column = (name: string) => head.indexOf(name);
  return rows.flatMap((row) =>
    [column('Wert'), column('Rohwert')]
      .map((index) => row[index])
      .filter(isNumber)
      .map((value) => ({
        metrics: [row[column('Messgröße')] ?? ''],
        months: [row[column('Monat')] ?? ''],
        value: Number(value),
        delivery: row[column('Lieferung')] ?? null,
        at: 'Quellenauszug',
      })),
  );
}

const MONTHS = ['Jan', 'Feb', 'Mär', 'Apr', 'Mai', 'Jun'];

/** The printed tables by sites: months as columns. */
function siteTableRows({ tree }: Report): readonly Reading[] {
  return elementsBelow(tree, 'table')
    .filter((each) => wordsIn(each).startsWith('Nach Standorten'))
    .flatMap(rowsOfSites);
}

function rowsOfSites(table: Element): readonly Reading[] {
  const [head, ...rows] = elementsBelow(table, 'tr').map((row) =>
    elementsBelow(row)
      .filter(({ tagName }) => tagName === 'th' || tagName === 'td')
      .map(wordsIn),
  );
  return rows.flatMap(([name = '', ...cells]) =>
    cells.flatMap((cell, index) => {
      const at = `2020-0${MONTHS.indexOf(head?.[index + 1] ?? '') + 1}`;
      const own = { metrics: [name.toLowerCase()], months: [at], value: Number(cell), delivery: null };
      return isNumber(cell) ? [{ ...own, at: 'Standorttabelle' }] : [];
    }),
  );
}

function wordsOf(report: Report): string {
  const charts = [...report.charts.values()].map(({ alt, table }) => `${alt} ${JSON.stringify(table)}`);
  const pages = [report.tree, ...(report.provenance ? [report.provenance] : [])].map(wordsIn);
  return [...pages, ...charts, report.mail.text, report.mail.html].join(' ');
}

/** `Platz0 4 von 15` anywhere in words: pages, alternative texts, mail. */
function sentences(report: Report, { places }: Layout): readonly Reading[] {
  const words = wordsOf(report);
  const month = monthText(report.month);
  return places.flatMap((metric) => {
    const name = `P${metric.slice(1)}`;
    return [...words.matchAll(new RegExp(`${name}\\s+(\\d+)`, 'g'))].map(([, value]) => ({
      metrics: [metric],
      months: [month],
      value: Number(value),
      delivery: null,
      at: 'Sätze',
    }));
  });
}
