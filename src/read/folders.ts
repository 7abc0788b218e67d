import type { Agreement } from '../domain/agreement.ts';
import type { Edition } from '../domain/draft.ts';
import type { Files } from '../domain/effects.ts';
import { type Month, monthOf, monthText, parseMonth, yearOf } from '../domain/month.ts';

/** Where the texts of one report lie: `2020-08`, or `2020-jahr` for the year-end edition. German: Berichtszeitraum. */
export function periodName(month: Month, edition: Edition): string {
  return edition === 'jahr' ? `${yearOf(month)}-jahr` : monthText(month);
}

/** The last month whose exports a report reads: the year-end edition takes all up to December. */
export function lastExportMonth(month: Month, edition: Edition): Month {
  return edition === 'jahr' ? monthOf(yearOf(month), 12) : month;
}

/** `kommentare` or, where several Jobcenters share the data folder, `kommentare/<ordner>`. */
export function folderOf(kind: string, agreement: Pick<Agreement, 'folder'>): string {
  return agreement.folder === '' ? kind : `${kind}/${agreement.folder}`;
}

/** File names with one of the endings, without those that editors and Excel leave behind (`.x`, `~$x`). */
export function filesIn(folder: string, data: Files, endings: readonly string[] = ['']): readonly string[] {
  return data
    .list(folder)
    .filter((entry) => !entry.folder && !/^[.~]/.test(entry.name))
    .map(({ name }) => name)
    .filter((name) => endings.some((ending) => name.toLowerCase().endsWith(ending)));
}

/** Subfolders named after a month up to the last one, oldest first. */
export function monthFolders(folder: string, data: Files, last: Month): readonly Month[] {
  return data
    .list(folder)
    .filter((entry) => entry.folder)
    .map(({ name }) => parseMonth(name))
    .filter((month) => month !== null)
    .filter((month) => month <= last)
    .toSorted((a, b) => a - b);
}

const AGREEMENTS = 'vereinbarungen';

/** Paths of all agreements, sorted by code point: `vereinbarungen/msh-2020.yaml`. */
export function agreementFiles(data: Files): readonly string[] {
  return filesIn(AGREEMENTS, data, ['.yaml', '.yml']).map((name) => `${AGREEMENTS}/${name}`);
}
