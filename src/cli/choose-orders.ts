import type { Order } from '../commission.ts';
import { noReportDue, unknownAgreement } from '../diagnostic/catalogue/usage.ts';
import { failed, type Outcome } from '../diagnostic/outcome.ts';
import type { Agreement } from '../domain/agreement.ts';
import type { Edition } from '../domain/draft.ts';
import type { Files } from '../domain/effects.ts';
import { type Month, monthOf, parseMonth } from '../domain/month.ts';
import { filesIn, folderOf } from '../read/folders.ts';
import { agreementFiles, readAgreement } from '../read/read.ts';

/** A report whose head lies in the data folder. */
export type Due = Pick<Order, 'agreementFile' | 'month' | 'edition'>;

/** One agreement of the data folder, whether it can be read or not. */
export interface Candidate {
  readonly file: string;
  /** The agreement's id, or the file's name where it cannot be read. */
  readonly id: string;
  readonly agreement: Outcome<Agreement>;
}

/** The agreements a command is about: all, or the one that `--vereinbarung` names. Errors: BED-210. */
export function chooseAgreements(data: Files, wanted: string | null): Outcome<readonly Candidate[]> {
  const all = agreementFiles(data).map((file) => candidate(file, data));
  const chosen = wanted === null ? all : all.filter(({ id, file }) => id === wanted || stem(file) === wanted);
  return chosen.length > 0
    ? { ok: true, value: chosen, diagnostics: [] }
    : failed(unknownAgreement(null, { text: wanted ?? '', known: all.map(({ id }) => id) }));
}

function candidate(file: string, data: Files): Candidate {
  const agreement = readAgreement(file, data);
  return { file, id: agreement.ok ? agreement.value.id : stem(file), agreement };
}

function stem(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
}

/** Every report that has a head, oldest first; the year-end edition comes last. */
export function dueReports({ file, agreement }: Candidate, data: Files): readonly Due[] {
  if (!agreement.ok) return [];
  return filesIn(folderOf('berichte', agreement.value), data, ['.yaml', '.yml'])
    .map((name) => periodOf(stem(name)))
    .filter((period) => period !== null)
    .map((period) => ({ agreementFile: file, ...period }))
    .toSorted((a, b) => Number(a.edition === 'jahr') - Number(b.edition === 'jahr') || a.month - b.month);
}

/** `2020-08`, or `2020-jahr`: December of the year. */
function periodOf(name: string): { readonly month: Month; readonly edition: Edition } | null {
  const month = parseMonth(name);
  if (month !== null) return { month, edition: 'monat' };
  const year = /^(\d{4})-jahr$/.exec(name)?.[1];
  return year === undefined ? null : { month: monthOf(Number(year), 12), edition: 'jahr' };
}

/** The report of the month asked for, or else the newest one that has a head. Errors: BED-214. */
export function orderFor(
  chosen: Candidate,
  data: Files,
  wanted: { readonly edition: Edition; readonly month: Month | null },
): Outcome<Due> {
  const { edition, month } = wanted;
  if (!chosen.agreement.ok) return chosen.agreement;
  if (month !== null)
    return { ok: true, value: { agreementFile: chosen.file, month, edition }, diagnostics: [] };
  const newest = dueReports(chosen, data).findLast((due) => due.edition === edition);
  if (newest !== undefined) return { ok: true, value: newest, diagnostics: [] };
  const period = edition === 'jahr' ? 'für ein Jahr' : 'für einen Monat';
  return failed(noReportDue(null, { agreement: chosen.id, period }));
}
