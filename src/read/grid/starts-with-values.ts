import type { Row } from '../csv/table.ts';
import { parsePeriod } from './period.ts';
import { namesTimes } from './time-words.ts';

/**
 * True for a table whose first column holds values, for its times stand further right: `Fälle;Ausgaben;Monat`. Codes of
 * regions are no values.
 */
export function startsWithValues(head: readonly Row[], body: readonly Row[], width: number): boolean {
  const cellsAt = (column: number) =>
    body.map(({ cells }) => cells[column]?.trim() ?? '').filter((cell) => cell !== '');
  const keyed = cellsAt(0).filter((cell) => KEY.test(cell)).length * 2 > cellsAt(0).length;
  if (keyed) return false;
  return Array.from({ length: width }, (_, column) => column).some((column) => {
    if (column === 0 || !head.some(({ cells }) => namesTimes(cells[column] ?? ''))) return false;
    return cellsAt(column).filter((cell) => parsePeriod(cell) !== null).length * 2 > body.length;
  });
}

const KEY = /^(DG|\d{5}|\d{8}|\d{12})$/u;
