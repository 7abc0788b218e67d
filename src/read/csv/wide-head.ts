import type { Month } from '../../domain/month.ts';
import { plainTime } from '../grid/column-head.ts';
import { columnOf, type Source } from './delivered.ts';
import { parseGermanMonth } from './german-date.ts';
import type { Row } from './table.ts';

interface MonthColumn {
  readonly month: Month;
  readonly index: number;
}

/** The head of a table with months as columns. */
export interface Head {
  readonly row: Row;
  readonly months: readonly MonthColumn[];
  /** Position of the label; null: the first filled cell before the months. */
  readonly label: number | null;
  /** Position of the code of a region or Jobcenter; null for none. */
  readonly key: number | null;
}

export function expectedHead(labelWord: string | null): string {
  return `Monaten als Spalten${labelWord === null ? '' : ` und der Spalte „${labelWord}“`}`;
}

/** The first row with two months; a title line holds one at most. */
export function findHead({ table, profile }: Source, labelWord: string | null): Head | null {
  for (const row of table.rows) {
    const months = row.cells.flatMap((cell, index) => {
      const month = parseGermanMonth(plainTime(cell));
      return month === null ? [] : [{ month, index }];
    });
    const label = labelWord === null ? null : columnOf(row, labelWord);
    if (months.length >= 2 && label !== -1) return { row, months, label, key: keyAt(row, profile) };
  }
  return null;
}

function keyAt(head: Row, { keys }: Source['profile']): number | null {
  const at = keys.column === null ? -1 : columnOf(head, keys.column);
  return at === -1 ? null : at;
}

export function isFilled(row: Row, { months }: Head): boolean {
  return months.some(({ index }) => (row.cells[index] ?? '').trim() !== '');
}
