import { germanDay } from '../../diagnostic/german-text.ts';
import type { Metric } from '../../domain/agreement.ts';
import { dayOfFile } from '../../read/csv/delivery-day.ts';
import { columnsSeen } from '../../read/examine/columns.ts';
import { WORKBOOK } from '../../read/examine/cuts.ts';
import type { Examination } from '../../read/examine/examine.ts';
import type { Examined, ExaminedCell } from '../../read/examine/examined.ts';
import type { RowRole } from '../../read/grid/anatomy.ts';
import { table } from '../table.ts';
import type { OpenedFile } from './opened-file.ts';
import { shortened } from './shortened.ts';
import { VALUE_HEADING, valueRows } from './value-rows.ts';
import { COLUMN_WORDS, delimiterName, KIND_WORDS, numbersText, ROW_WORDS, symbolsText } from './words.ts';

/** Lines that a part of the text has at most; what is left out is counted. */
const MOST = 24;
const FIRST = 6;
const LAST = 3;

/** A file as it was recognised, for a person to read: roles of rows and columns, first and last values, and why. */
export function describeFile({ input, size: whole, metrics }: OpenedFile, examination: Examination): string {
  const { examined, encoding, table: parted } = examination;
  const facts: readonly (readonly [string, string])[] = [
    ['Datei', `${input.file} (${size(whole)})`],
    ['Zeichensatz', encoding],
    ...(parted === null || encoding === WORKBOOK
      ? []
      : ([['Trennzeichen', delimiterName(parted.delimiter)]] as const)),
  ];
  if (examined === null)
    return `${factLines([...facts, ['Profil', 'keines passt']])}\n${rawRows(examination)}`;
  return [
    factLines([...facts, ...profileFacts(examined)]),
    part('Zeilen', rowLines(examined)),
    part('Spalten', columnLines(examined)),
    part('Zellen', cellLines(examined)),
    part('Merkmale', labelLines(examined, metrics)),
    part('Erste Werte', valueLines(examined, examined.cells.slice(0, FIRST))),
    examined.cells.length > FIRST + LAST
      ? part('Letzte Werte', valueLines(examined, examined.cells.slice(-LAST)))
      : '',
  ].join('');
}

function profileFacts(examined: Examined): readonly (readonly [string, string])[] {
  const { profile, reasons } = examined;
  const signs = symbolsText(profile);
  return [
    ['Profil', `${profile.id} – ${profile.description}`],
    ...reasons.map((reason) => ['', reason] as const),
    ['Zahlen', numbersText(profile.numbers)],
    ...(signs === '' ? [] : [['Zeichen', signs] as const]),
    ['Lieferung', deliveryText(examined)],
  ];
}

/** The day of the delivery, without which no report takes a file. */
function deliveryText({ profile: { delivery }, table: read }: Examined): string {
  if ('column' in delivery) return `Datum in der Spalte „${delivery.column}“`;
  const day = dayOfFile(read, delivery);
  if (day.ok) return germanDay(day.value);
  return 'before' in delivery
    ? `kein Datum hinter „${delivery.before}“ gefunden; ein Bericht braucht es`
    : `kein Datum im Dateinamen („${delivery.fileName}“); ein Bericht braucht es`;
}

function factLines(facts: readonly (readonly [string, string])[]): string {
  return facts.map(([name, text]) => `${name.padEnd(13)} ${text}\n`).join('');
}

function part(title: string, lines: string): string {
  return lines === '' ? '' : `\n${title}\n${lines.replace(/^(?=.)/gmu, '  ')}`;
}

function size(bytes: number): string {
  if (bytes >= 1e7) return `${(bytes / 1e6).toFixed(1).replace('.', ',')} MB`;
  return bytes < 1024 ? `${bytes} Byte` : `${Math.round(bytes / 102.4) / 10} kB`.replace('.', ',');
}

/** Rows of one role that follow each other, in one line. */
function rowLines({ table: { rows }, roles }: Examined): string {
  const runs: { role: RowRole; from: number; to: number }[] = [];
  roles.forEach((role, at) => {
    const last = runs.at(-1);
    if (last?.role === role) last.to = at;
    else runs.push({ role, from: at, to: at });
  });
  const line = (at: number) => rows[at]?.line ?? at + 1;
  const lines = runs.map(({ role, from, to }) => [
    from === to ? String(line(from)) : `${line(from)}–${line(to)}`,
    ROW_WORDS[role],
    shortened((rows[from]?.cells ?? []).map((cell) => cell.trim()).join(' | '), 70),
  ]);
  return limited(['Zeile', 'Rolle', 'beginnt mit'], lines);
}

function columnLines(examined: Examined): string {
  const lines = columnsSeen(examined).map(({ index, head, role }) => [
    String(index + 1),
    COLUMN_WORDS[role],
    shortened(head, 80),
  ]);
  return limited(['Spalte', 'Rolle', 'Kopf'], lines);
}

function cellLines({ cells }: Examined): string {
  const kinds = Map.groupBy(cells, ({ kind }) => kind);
  const counts = Object.entries(KIND_WORDS).flatMap(([kind, [one, many]]) => {
    const count = kinds.get(kind as ExaminedCell['kind'])?.length ?? 0;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  const told = (name: string, values: readonly (string | null)[]) => {
    const each = [...new Set(values.flatMap((value) => value ?? []))].toSorted();
    if (each.length === 0) return '';
    const shown =
      each.length <= 4 ? each.join(', ') : `${each[0]} bis ${each.at(-1)} (${each.length} verschiedene)`;
    return `${name} ${shown}\n`;
  };
  const without = cells.filter(({ period }) => period === null).length;
  return [
    `${counts.join(', ')}\n`,
    told(
      'Zeiten:',
      cells.map(({ period }) => period),
    ),
    without === 0 ? '' : `${without} Zellen ohne Zeitangabe\n`,
    told(
      'Schlüssel:',
      cells.map(({ key }) => key),
    ),
    told(
      'Einheiten:',
      cells.map(({ unit }) => unit),
    ),
  ].join('');
}

function labelLines({ cells }: Examined, metrics: readonly Metric[]): string {
  const lines = [...Map.groupBy(cells, ({ label }) => label)].map(([label, own]) => [
    shortened(label, 60),
    String(own.length),
    feeds(own[0]?.metrics ?? [], metrics),
  ]);
  return limited(['Merkmal', 'Zellen', 'speist'], lines);
}

function feeds(ids: readonly string[], metrics: readonly Metric[]): string {
  if (ids.length === 0) return 'keine Messgröße';
  return ids
    .map((id) => {
      const metric = metrics.find((each) => each.id === id);
      return metric === undefined ? `${id} (in keiner Vereinbarung)` : `${id} (${metric.label})`;
    })
    .join(', ');
}

function valueLines({ profile }: Examined, cells: readonly ExaminedCell[]): string {
  return table(VALUE_HEADING, valueRows(cells, profile));
}

function rawRows({ table: parted }: Examination): string {
  const rows = parted?.rows.slice(0, FIRST) ?? [];
  const lines = rows.map(({ line, cells }) => [String(line), shortened(cells.join(' | '), 90)]);
  return lines.length === 0 ? '' : part('Erste Zeilen', table(['Zeile', 'Inhalt'], lines));
}

function limited(heading: readonly string[], lines: readonly (readonly string[])[]): string {
  const more = lines.length - MOST;
  return table(heading, lines.slice(0, MOST)) + (more > 0 ? `… und ${more} weitere\n` : '');
}
