import type { Row } from '../csv/table.ts';

/**
 * The labels above each column, from the widest group to the narrowest. German: Kopf einer Spalte.
 *
 * A group stands once, above its first column, and holds until the next one: as merged cells come out of a
 * spreadsheet. A narrower group never holds beyond the end of a wider one.
 *
 * Gives one list per column of the table; columns on the left (`stub`) have what stands in them, unfilled.
 */
export function headPaths(head: readonly Row[], stub: number, width: number): readonly (readonly string[])[] {
  const paths: string[][] = [];
  for (let column = 0; column < width; column++) {
    const own = head.map(({ cells }) => cells[column]?.replace(/\s+/gu, ' ').trim() ?? '');
    paths.push(column > stub ? continued(own, paths[column - 1] ?? []) : own);
  }
  return paths;
}

function continued(own: readonly string[], before: readonly string[]): string[] {
  const starts = own.findIndex((word) => word !== '');
  // The column at which a group begins says all that stands below it; what is blank there stays blank.
  return own.map((word, level) => (level < starts || starts === -1 ? (before[level] ?? '') : word));
}
