import { openArchive } from '../archive/open-archive.ts';
import type { ReportStatus } from '../archive/reports.ts';
import { type PlannedMail, plan } from '../deliver/plan.ts';
import type { Archive } from '../domain/journal.ts';
import { periodFolder } from '../domain/report-files.ts';
import { shortId } from './batch-answer.ts';
import { filedReportsFor } from './choose-filed.ts';
import { type Answer, answer, type Call } from './command.ts';
import { reportData, standing } from './look-at-archive.ts';
import { table } from './table.ts';
import { openOutput } from './workplace.ts';

/** `status`: each report that counts, what became of its messages, and what to do next. */
export function showStatus({ given, terminal }: Call): Answer {
  const archive = openArchive(openOutput(given, terminal).output);
  const lines = filedReportsFor(given, archive).map((report) => ({
    report,
    mails: mailsOf(report, archive),
  }));
  const heading = [
    'Vereinbarung',
    'Zeitraum',
    'Fassung',
    'Kennung',
    'Stand',
    'Zustellung',
    'Nächster Schritt',
  ];
  const rows = lines.map(({ report, mails }) => [
    report.entry.agreement,
    periodFolder(report.entry.month, report.entry.edition),
    `F${report.entry.version}`,
    shortId(report.entry.reportId),
    standing(report),
    `${delivered(mails)} von ${mails.length}`,
    nextStep(report, mails),
  ]);
  return answer({
    text:
      lines.length === 0
        ? 'Noch kein Bericht. Nächster Schritt: zielbericht erstellen\n'
        : table(heading, rows),
    data: {
      berichte: lines.map(({ report, mails }) => ({
        ...reportData(report),
        zustellung: mails.map(mailData),
      })),
    },
  });
}

function mailsOf({ entry }: ReportStatus, archive: Archive): readonly PlannedMail[] {
  return plan(entry, archive);
}

function delivered(mails: readonly PlannedMail[]): number {
  return mails.filter(({ action }) => action === 'done').length;
}

function nextStep({ entry, approval }: ReportStatus, mails: readonly PlannedMail[]): string {
  const id = shortId(entry.reportId);
  if (approval === null) return `zielbericht freigeben ${id}`;
  if (mails.some(({ action }) => action === 'send')) return `zielbericht versenden ${id} --senden`;
  const undecided = mails.filter(({ action }) => action === 'decide');
  if (undecided.length === 0) return '';
  return `klären: ${undecided.map(({ recipient, state }) => `${recipient.address} ${state}`).join(', ')}`;
}

function mailData({ recipient, state, attempts, answer: said, at }: PlannedMail) {
  return { empfaenger: recipient.address, stand: state, versuche: attempts, antwort: said, zeit: at };
}
