import type { Row } from '../csv/table.ts';
import { isMonthName, parsePeriod } from './period.ts';
import { isValueLike } from './signs.ts';

export function isBlank({ cells }: Row): boolean {
  return cells.every((cell) => cell.trim() === '');
}

export function filled({ cells }: Row): readonly string[] {
  return cells.flatMap((cell) => (cell.trim() === '' ? [] : [cell.trim()]));
}

export function filledWidth({ cells }: Row): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}

export function share(cells: readonly string[], holds: (cell: string) => boolean): number {
  return cells.filter(holds).length / Math.max(1, cells.length);
}

export function isTime(cell: string): boolean {
  return parsePeriod(cell) !== null || isMonthName(cell);
}

/** Words with a colon that begin a footnote, and signs that do. German: Anmerkung. */
const NOTE =
  /^((quelle|hinweise?|anmerkung(en)?|bemerkung(en)?|erläuterung(en)?|fußnoten?|legende|zeichenerklärung|stand|erstellt|abruf|datenlizenz|lizenz|herausgeber)( (am|vom))?\s*(:|$)|erstellt am |stand vom |©|\(c\) |copyright|nachdruck)/iu;

/** `1) vorläufig`, `* hochgerechnet`: a note where no value stands behind it. */
const MARK = /^(\d{1,2}\)|[¹²³⁴⁵⁶⁷⁸⁹]\)?|\*+\)?)\s*\S/u;

/** `Quelle: Statistik der BA; Nürnberg; 2020`: whatever stands behind it, no row of values. */
export function isNote(row: Row): boolean {
  const [first = '', ...rest] = filled(row);
  return NOTE.test(first) || (MARK.test(first) && !rest.some(isValueLike));
}

/** `Berichtsmonat;Mai 2020` beside each other and alone in their row: a title that names the time. */
const TIME_TITLE =
  /^(stichtag|(berichts|bezugs)?(monat|jahr|zeitraum)|berichtsmonat\/-jahr|monat\/jahr|datenstand|stand)\s*:?$/iu;

export function isTimeTitle(row: Row): boolean {
  const [first = '', second = '', ...more] = filled(row);
  return more.length === 0 && TIME_TITLE.test(first) && parsePeriod(second) !== null;
}

/** Has words, or times, and no number: a head, or a remark. */
export function isWordy(row: Row): boolean {
  const all = filled(row);
  return all.length >= 2 && all.every((cell) => !isValueLike(cell) || parsePeriod(cell) !== null);
}

/** `1;2;3;4` right above or below a head: a row that numbers the columns, all of them. German: Spaltennummern. */
export function numbersColumns(rows: readonly Row[], at: number): boolean {
  const cells = rows[at]?.cells.map((cell) => cell.trim()) ?? [];
  const from = cells.findIndex((cell) => /^[1-3]$/u.test(cell));
  if (from === -1) return false;
  const until = cells.findLastIndex((cell) => cell !== '') + 1;
  const first = Number(cells[from]);
  const inOrder = cells.slice(from, until).every((cell, index) => cell === String(first + index));
  const unnamed = cells
    .slice(0, from)
    .every((cell) => cell === '' || /^(sp(alten?)?\.?)?[ -]?((lfd\. ?)?nr\.?)?$/iu.test(cell));
  if (until - from < 3 || !inOrder || !unnamed) return false;
  const before = rows.slice(0, at).findLast((row) => !isBlank(row));
  const next = rows.slice(at + 1, at + 4).find((row) => !isBlank(row));
  if (next !== undefined && isWordy(next)) return true;
  const countsOn = next?.cells[from]?.trim() === String(first + 1);
  const coversAll = next === undefined || until >= filledWidth(next);
  return before !== undefined && isWordy(before) && coversAll && !countsOn;
}
