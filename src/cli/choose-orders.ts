import type { Order } from '../commission.ts';
import { noReportDue, returnTooEarly, unknownAgreement } from '../diagnostic/catalogue/usage.ts';
import { done, failed, type Outcome } from '../diagnostic/outcome.ts';
import type { Agreement } from '../domain/agreement.ts';
import type { Edition } from '../domain/draft.ts';
import type { Files } from '../domain/effects.ts';
import { lastDay, type Month, monthOf, parseMonth } from '../domain/month.ts';
import { filesIn, folderOf } from '../read/folders.ts';
import { readAgreement } from '../read/read.ts';
import { type KnownClaims, type Listed, register } from '../read/register.ts';

/** A report whose head lies in the data folder. */
export type Due = Pick<Order, 'agreementFile' | 'month' | 'edition' | 'alike'>;

/** One agreement of the data folder, whether it can be read or not. */
export interface Candidate extends Listed {
  /** The id it claims, or the file's name where it claims none. */
  readonly id: string;
  /** Its own folder below `berichte/` …; empty where it has none. */
  readonly folder: string;
  /** The whole of it, read when it is asked for. */
  readonly agreement: () => Outcome<Agreement>;
}

/** The agreements a command is about: all, or the one that `--vereinbarung` names. Errors: BED-210. */
export function chooseAgreements(
  data: Files,
  wanted: string | null,
  known?: KnownClaims,
): Outcome<readonly Candidate[]> {
  const all = register(data, known).map((listed) => candidate(listed, data));
  const chosen = wanted === null ? all : all.filter(({ id, file }) => id === wanted || stem(file) === wanted);
  return chosen.length > 0
    ? done(chosen)
    : failed(unknownAgreement(null, { text: wanted ?? '', known: all.map(({ id }) => id) }));
}

function candidate(listed: Listed, data: Files): Candidate {
  const { file, claims } = listed;
  const agreement = () => readAgreement(file, data);
  return { ...listed, id: claims.id?.text ?? stem(file), folder: claims.folder, agreement };
}

function stem(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
}

/** Every report that has a head, oldest first; the year-end edition comes last. */
export function dueReports({ file, folder, alike }: Candidate, data: Files): readonly Due[] {
  return filesIn(folderOf('berichte', { folder }), data, ['.yaml', '.yml'])
    .map((name) => periodOf(stem(name)))
    .filter((period) => period !== null)
    .map((period) => ({ agreementFile: file, alike, ...period }))
    .toSorted((a, b) => Number(a.edition === 'jahr') - Number(b.edition === 'jahr') || a.month - b.month);
}

/** `2020-08`, or `2020-jahr`: December of the year. */
function periodOf(name: string): { readonly month: Month; readonly edition: Edition } | null {
  const month = parseMonth(name);
  if (month !== null) return { month, edition: 'monat' };
  const year = /^(\d{4})-jahr$/.exec(name)?.[1];
  return year === undefined ? null : { month: monthOf(Number(year), 12), edition: 'jahr' };
}

/** Nobody can return an opinion on a month before it is over. Errors: BED-269. */
export function withReturnDay(due: Due, draft: Order['draft']): Outcome<Due> {
  const day = draft?.returnBy ?? null;
  return day === null || day > lastDay(due.month)
    ? done(due)
    : failed(returnTooEarly(null, { day, month: due.month }));
}

/** The report of the month asked for, or else the newest one that has a head. Errors: BED-214, or those of the agreement. */
export function orderFor(
  chosen: Candidate,
  data: Files,
  wanted: { readonly edition: Edition; readonly month: Month | null },
): Outcome<Due> {
  const { edition, month } = wanted;
  const { file: agreementFile, alike } = chosen;
  if (month !== null) return done({ agreementFile, alike, month, edition });
  const newest = dueReports(chosen, data).findLast((due) => due.edition === edition);
  if (newest !== undefined) return done(newest);
  const agreement = chosen.agreement();
  if (!agreement.ok) return agreement;
  const period = edition === 'jahr' ? 'für ein Jahr' : 'für einen Monat';
  return failed(noReportDue(null, { agreement: chosen.id, period }));
}
