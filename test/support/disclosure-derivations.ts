import type { Element } from 'hast';
import { addMonths, monthText, parseDay, parseMonth, yearToDate } from '../../src/domain/month.ts';
import type { Report } from '../../src/domain/report.ts';
import type { Layout, Reading } from './disclosure-readings.ts';
import { jsonText } from './json-text.ts';
import { elementsBelow, wordsIn } from './read-html.ts';

// What stands in the parts of a report that tell how its figures came about and what has changed: derivations and
// cells of the web page, „Was ist neu“, subgroups, utilisation by site.

const MONTHS = ['Jan', 'Feb', 'Mär', 'Apr', 'Mai', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dez'];

export function derivedReadings(report: Report, layout: Layout): readonly Reading[] {
  const tables = [report.tree, report.provenance].flatMap((tree) =>
    tree ? elementsBelow(tree, 'table').map(rowsOf) : [],
  );
  return tables.flatMap((rows) => {
    const [head = []] = rows;
    if (head.includes('Zelle')) return rows.slice(1).flatMap((row) => cellReading(row, head));
    if (head.includes('bisher')) return rows.slice(1).flatMap((row) => newsReadings(row, head));
    if (head.includes('Rechnung')) return rows.slice(1).flatMap((row) => stepReadings(row, head, layout));
    return [];
  });
}

type Row = readonly string[];

function rowsOf(table: Element): readonly Row[] {
  return elementsBelow(table, 'tr').map((row) =>
    elementsBelow(row)
      .filter(({ tagName }) => tagName === 'th' || tagName === 'td')
      .map((cell) => wordsIn(cell).replaceAll('\u00a0', ' ')),
  );
}

function at(name: string, row: Row, head: Row): string {
  return row[head.indexOf(name)] ?? '';
}

/** `Feb 2020` or `Februar 2020`, as `2020-02`. */
function monthIn(text: string): string | null {
  const [, name = '', year] = /^(\p{L}{3})\p{L}*\s(\d{4})$/u.exec(text) ?? [];
  const number = MONTHS.indexOf(name) + 1;
  return number === 0 ? null : `${year}-${String(number).padStart(2, '0')}`;
}

/** A cell as the web page shows it, with its delivery: `01.06.2020`. */
function cellReading(row: Row, head: Row): readonly Reading[] {
  const [month, raw] = [monthIn(at('Monat', row, head)), at('Zelle', row, head)];
  const delivery = at('Lieferung', row, head).split('.').toReversed().join('-');
  if (month === null || !/^\d+$/.test(raw) || parseDay(delivery) === null) return [];
  const metrics = [at('Messgröße', row, head).toLowerCase()];
  return [{ metrics, months: [month], value: Number(raw), delivery, at: 'Gelieferte Zellen' }];
}

/** Before and now; a cell that changed was read from the delivery before, or from the report before. */
function newsReadings(row: Row, head: Row): readonly Reading[] {
  const month = monthIn(at('Monat', row, head));
  const own = { metrics: [at('Angabe', row, head).toLowerCase()], months: month === null ? [] : [month] };
  return (['bisher', 'jetzt'] as const).flatMap((name) => {
    const [, value] = /^(\d+)(?: \w)?$/.exec(at(name, row, head)) ?? [];
    if (value === undefined || month === null) return [];
    const delivery = name === 'bisher' ? 'earlier' : null;
    return [{ ...own, value: Number(value), delivery, at: `Was ist neu: ${name}` }];
  });
}

/** A sum with its addends, month by month in the order of the metrics that the row names: `platz0 Jan bis Feb 2020`. */
function stepReadings(row: Row, head: Row, { sites, part, places, groups }: Layout): readonly Reading[] {
  const inputs = at('Eingaben', row, head);
  const cells = [...new Set([...sites, ...part, ...places, ...groups])].filter((metric) =>
    inputs.includes(metric),
  );
  const [last, numbers] = [monthIn(at('Monat', row, head)), at('Rechnung', row, head).split(' = ')[0] ?? ''];
  const end = last === null ? null : parseMonth(last);
  const addends = numbers.split(' + ');
  const months = addends.length / cells.length;
  if (end === null || !addends.every((each) => /^\d+$/.test(each)) || !Number.isInteger(months)) return [];
  const before = /Vorjahr/.test(at('Größe', row, head)) ? 12 : 0;
  return addends.map((value, index) => ({
    metrics: [cells[index % cells.length] ?? ''],
    months: [monthText(addMonths(end, 1 - months - before + Math.floor(index / cells.length)))],
    value: Number(value),
    delivery: null,
    at: 'Rechenwege',
  }));
}

type Fields = { readonly [key: string]: unknown };

const fields = (value: unknown): Fields =>
  (typeof value === 'object' && value !== null ? value : {}) as Fields;
const list = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.map(fields) : []);

function toDate(month: unknown): readonly string[] {
  const last = parseMonth(String(month));
  return last === null ? [] : yearToDate(last).map(monthText);
}

/** What each group adds to the whole since January, in `bericht.json` and in words. */
export function groupReadings(goal: unknown, words: string, { groups }: Layout): readonly Reading[] {
  const { monat, gruppen } = fields(fields(goal)['teilgruppen']);
  const months = toDate(monat);
  return groups.flatMap((metric) => {
    const name = `G${metric.slice(1)}`;
    const own = list(gruppen).find((each) => each['name'] === name);
    const { wert, text } = fields(own?.['ist']);
    const printed = [...words.matchAll(new RegExp(`${name}\\s+(\\d+)(?=[ ,;.(])`, 'g'))].map(
      ([, value]) => value,
    );
    return [wert, String(text).split(/\s/)[0], ...printed]
      .filter((value) => /^\d+$/.test(String(value)))
      .map((value) => ({
        metrics: [metric],
        months,
        value: Number(value),
        delivery: null,
        at: 'Teilgruppen',
      }));
  });
}

/** Utilisation since January of the programme and of its sites, from the unrounded quota and the agreed places. */
export function utilisationReadings(goal: unknown, { places }: Layout, capacity: number): readonly Reading[] {
  const { monat, ist, teile } = fields(fields(goal)['beurteilt']);
  const months = toDate(monat);
  const total = Number(fields(ist)['wert']) * capacity * places.length * months.length;
  const sites = places.flatMap((metric) => {
    const part = list(teile).find(({ name }) => String(name).endsWith(`P${metric.slice(1)}`));
    const quota = part?.['wert'];
    return quota === undefined
      ? []
      : [{ metrics: [metric], value: Math.round(Number(quota) * capacity * months.length) }];
  });
  const whole = Number.isFinite(total) && ist !== null ? [{ metrics: places, value: Math.round(total) }] : [];
  return [...whole, ...sites].map((each) => ({ ...each, months, delivery: null, at: 'Auslastung' }));
}

/** Sites that a sentence names as those that moved most, and the month up to which it speaks. */
export function namedSites(report: Report): readonly { readonly site: string; readonly until: string }[] {
  const { ziele } = JSON.parse(jsonText(report)) as { readonly ziele: readonly Fields[] };
  return ziele.flatMap(({ erklaerung, beurteilt }) => {
    const { text, standorte } = fields(erklaerung);
    const listed = Array.isArray(standorte) ? standorte.map(String) : [];
    const named = [...listed, ...(String(text).match(/(Ort|Platz)\d/g) ?? [])];
    return named.map((site) => ({ site, until: String(fields(beurteilt)['monat']) }));
  });
}
