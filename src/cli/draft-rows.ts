import type { ReportStatus } from '../archive/reports.ts';
import { germanDay } from '../compose/format-german.ts';
import { filedDispatch } from '../deliver/filed-dispatch.ts';
import { type PlannedMail, plan } from '../deliver/plan.ts';
import { shortId } from '../diagnostic/report-words.ts';
import { type Archive, areAboutTheSame, filedReports, replacementOf } from '../domain/journal.ts';
import { periodOf } from '../domain/report-files.ts';
import type { Given } from './arguments.ts';
import { draftsFor } from './choose-filed.ts';
import { table } from './table.ts';

/** A draft that waits for opinions, with its messages. */
export interface OpenDraft {
  readonly report: ReportStatus;
  readonly mails: readonly PlannedMail[];
  /** `25.09.2020`, or empty for none. */
  readonly returnBy: string;
}

/**
 * The drafts a call is about that still matter: neither replaced nor followed by the report itself, unless one of their
 * messages is under way.
 */
export function openDrafts(given: Given, archive: Archive): readonly OpenDraft[] {
  return draftsFor(given, archive)
    .filter(({ entry }) => replacementOf(archive, entry) === null)
    .map((report) => {
      const day = filedDispatch(report.entry, archive).draft?.returnBy ?? null;
      return { report, mails: plan(report.entry, archive), returnBy: day === null ? '' : germanDay(day) };
    })
    .filter((draft) => isUnderWay(draft) || !isFollowed(draft, archive));
}

/** Messages of drafts that do not matter any more, but of which a person must say what became of them. */
export function draftsLeftBehind(given: Given, archive: Archive): readonly PlannedMail[] {
  return draftsFor(given, archive)
    .filter(({ entry }) => replacementOf(archive, entry) !== null)
    .flatMap(({ entry }) => plan(entry, archive))
    .filter(({ action }) => action === 'decide');
}

function isUnderWay({ mails }: OpenDraft): boolean {
  return mails.some(({ attempts, action }) => attempts > 0 && action !== 'done');
}

function isFollowed({ report }: OpenDraft, archive: Archive): boolean {
  const alike = filedReports(archive).filter((other) => areAboutTheSame(other, report.entry));
  const own = alike.findIndex(({ reportId }) => reportId === report.entry.reportId);
  return alike.slice(own + 1).some(({ draft }) => !draft);
}

/** Without a day of return it is for the eyes of the own house, and nothing of it is open. */
export function isForOwnEyes({ mails, returnBy }: Pick<OpenDraft, 'mails' | 'returnBy'>): boolean {
  return returnBy === '' && mails.every(({ attempts }) => attempts === 0);
}

/** One line for each draft, with what became of its messages; empty for none. */
export function draftRows(drafts: readonly OpenDraft[]): string {
  const rows = drafts.map((draft) => [
    draft.report.entry.agreement,
    periodOf(draft.report.entry),
    shortId(draft.report.entry.reportId),
    draft.returnBy === '' ? 'ohne Termin' : draft.returnBy,
    `${draft.mails.filter(({ action }) => action === 'done').length} von ${draft.mails.length}`,
    draftStep(draft),
  ]);
  const heading = ['Vereinbarung', 'Zeitraum', 'Kennung', 'Rückgabe bis', 'Zustellung', 'Nächster Schritt'];
  return rows.length === 0 ? '' : `\nEntwürfe zur Stellungnahme:\n${table(heading, rows)}`;
}

function draftStep(draft: OpenDraft): string {
  if (isForOwnEyes(draft)) return 'nur zum Ansehen: ohne Rückgabetermin';
  const { report, mails } = draft;
  const undecided = mails.filter(({ action }) => action === 'decide');
  return [
    mails.some(({ action }) => action === 'send')
      ? `npx zielbericht versenden ${shortId(report.entry.reportId)} --entwurf --senden`
      : '',
    ...undecided.map(({ recipient, state }) => `klären: ${recipient.address} ${state}`),
  ]
    .filter((step) => step !== '')
    .join('; ');
}
