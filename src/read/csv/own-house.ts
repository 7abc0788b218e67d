import { otherJobcenter } from '../../diagnostic/catalogue/csv-damage.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Agreement } from '../../domain/agreement.ts';
import { keyColumnIn } from '../examine/key-column.ts';
import { enough } from './enough.ts';
import type { Profile } from './profile.ts';
import type { Row, Table } from './table.ts';

export type House = Agreement['jobcenter'];

/**
 * The profile with the column of keys, by its head where the profile names none, and with the agreement's numbers as own
 * keys where it names no key; without a table only a column that is named counts. Tables with labels on the left find the column by what stands in it.
 */
export function withOwnKeys(profile: Profile, { numbers = [] }: House, table: Table | null): Profile {
  const { keys, layout } = profile;
  const byItself = layout.kind === 'grid' || layout.kind === 'flat';
  const column = keys.column ?? (byItself || table === null ? null : keyColumnIn(table));
  const open = column !== null && keys.only.length === 0;
  const byHead = keys.column === null;
  return open ? { ...profile, keys: { column, byHead, only: numbers } } : profile;
}

/**
 * Titles that name another Jobcenter than the agreement. German: fremde Datei.
 *
 * A title has its row for itself: `Jobcenter Mansfeld-Südharz (15087)`. The number decides where it is one of ours, else
 * the name, in whatever spelling; words such as `Jobcenter nach Ländern` name none.
 */
export function foreignTitles({ rows }: Table, house: House, profile: Profile): readonly Diagnostic[] {
  const own = new Set([...(house.numbers ?? []), ...profile.keys.only]);
  const foreign = rows.flatMap((row) => {
    const at = titleIndex(row);
    const title = TITLE.exec(row.cells[at]?.trim() ?? '')?.groups;
    if (title === undefined) return [];
    const { name = '', number = '' } = title;
    const known = own.has(number) || (isSameName(name, house.name) && (number === '' || own.size === 0));
    if (known) return [];
    const cell = row.cell(at);
    return [otherJobcenter(cell.place, { text: cell.text, own: ownName(house, own) })];
  });
  return enough(foreign);
}

const TITLE =
  /^(?:Jobcenter|JC)(?:\s*:\s*|\s+)(?<name>\p{Lu}[\p{L} .,/&-]{1,60}?)\s*(?:\((?<number>\d{2,12})\))?$/u;

/** The only filled cell of a row; −1 where others stand beside it. */
function titleIndex({ cells }: Row): number {
  const at = cells.findIndex((cell) => cell.trim() !== '');
  return cells.findLastIndex((cell) => cell.trim() !== '') === at ? at : -1;
}

/** `JC Landkreis Mansfeld Suedharz` is `Jobcenter Mansfeld-Südharz`. */
function isSameName(one: string, other: string): boolean {
  const [a, b] = [plainName(one), plainName(other)];
  return a !== '' && b !== '' && (a.includes(b) || b.includes(a));
}

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[äöüß]/gu, (letter) => UMLAUTS[letter] ?? letter)
    .replace(/\b(jobcenter|jc|landkreis|kreis|kreisfreie|stadt|region)\b/gu, '')
    .replace(/[^a-z]/gu, '');
}

export function ownName({ name }: House, own: ReadonlySet<string>): string {
  return own.size === 0 ? name : `${name} (${[...own].join(', ')})`;
}
