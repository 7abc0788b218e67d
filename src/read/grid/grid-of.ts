import type { Profile } from '../csv/profile.ts';
import type { Table } from '../csv/table.ts';
import { filePeriod } from './file-period.ts';
import { type Grid, readGrid } from './read-grid.ts';

/** With what a footer begins where the profile names nothing. */
export const FOOTER = '_____';

/** The table as the profile's footer and its file name let it be taken apart; taken apart once. */
export function gridOf(table: Table, { footer, fileMonth }: Profile): Grid | null {
  return readGrid(table, {
    footer: footer ?? FOOTER,
    fileMonth: fileMonth === null ? null : filePeriod(table.file, fileMonth),
  });
}
