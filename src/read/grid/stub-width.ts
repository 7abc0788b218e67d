import type { Row } from '../csv/table.ts';
import { namesCodes } from './key-words.ts';
import { numbersNames } from './named-codes.ts';
import { isMonthNumber, parsePeriod } from './period.ts';
import { isTime, share } from './row-words.ts';
import { isRegionCode, isWrittenValue } from './signs.ts';
import { startsWithValues } from './starts-with-values.ts';
import { namesTimes } from './time-words.ts';

/** How many columns on the left are no values: unnamed ones, words, times, codes. German: Vorspalten. */
export function stubWidth(head: readonly Row[], body: readonly Row[], width: number): number {
  let column = 0;
  while (column < width - 1 && isStub(column, head, body, width)) column++;
  return column === 0 && startsWithValues(head, body, width) ? 0 : Math.max(1, column);
}

function isStub(column: number, head: readonly Row[], body: readonly Row[], width: number): boolean {
  const words = head.map(({ cells }) => cells[column]?.trim() ?? '').filter((word) => word !== '');
  if (head.length > 0 && words.length === 0) return true;
  const cells = body.map((row) => row.cells[column]?.trim() ?? '').filter((cell) => cell !== '');
  if (cells.length === 0) return column === 0;
  if (words.some(namesTimes) && share(cells, isTime) > 0.5) return true;
  if (words.some((word) => /^monat$/iu.test(word)) && share(cells, isMonthNumber) > 0.9) return true;
  if (words.some(namesCodes) && share(cells, looksLikeCode) > 0.9) return true;
  if (share(cells, isWrittenValue) < 0.5) return true;
  if (numbersNames(column, body, width)) return true;
  return column === 0 && (share(cells, (cell) => parsePeriod(cell) !== null) > 0.9 || zeroKeys(cells));
}

/** What may stand below a word for codes: numbers too, which elsewhere are values. */
function looksLikeCode(cell: string): boolean {
  return /^[A-Z]{0,3}[\d.-]*\d$|^DG$/u.test(cell);
}

/** Codes of one length among which some begin with zero. */
function zeroKeys(cells: readonly string[]): boolean {
  return share(cells, isRegionCode) > 0.9 && cells.some((cell) => cell.startsWith('0'));
}
