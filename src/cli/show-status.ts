import { headFindings } from '../archive/head-file.ts';
import { openArchive } from '../archive/open-archive.ts';
import type { ReportStatus } from '../archive/reports.ts';
import { type PlannedMail, plan } from '../deliver/plan.ts';
import { type OpenStop, openStops } from '../deliver/stops.ts';
import { shortId } from '../diagnostic/report-words.ts';
import { type Archive, replacementOf } from '../domain/journal.ts';
import { periodOf } from '../domain/report-files.ts';
import { systemClock } from '../effects/system-clock.ts';
import { correctionWarnings } from './also-to.ts';
import { approvalRows } from './approval-words.ts';
import type { Given } from './arguments.ts';
import { chosenWords, filedReportsFor } from './choose-filed.ts';
import { clockFindings } from './clock-behind.ts';
import { type Answer, answer, type Call } from './command.ts';
import { draftRows, draftsLeftBehind, isForOwnEyes, openDrafts } from './draft-rows.ts';
import { EXIT, type Exit } from './exit-codes.ts';
import { countText, type FieldCount, fieldCount } from './field-count.ts';
import { reportData, standing } from './look-at-archive.ts';
import { transportOf } from './mail-text.ts';
import { openMailText, stopText } from './open-mail.ts';
import { versionText } from './report-title.ts';
import { signatureRows } from './signature-words.ts';
import { table } from './table.ts';
import { openOutput } from './workplace.ts';

/** `status`: each report that counts, what became of its messages, and what to do next. */
export function showStatus({ given, terminal }: Call): Answer {
  const { output } = openOutput(given, terminal);
  const archive = openArchive(output);
  const lost = headFindings(archive, output);
  const lines = filedReportsFor(given, archive).map((report) => ({
    report,
    mails: mailsOf(report, archive),
    count: fieldCount(report, archive),
  }));
  const drafts = openDrafts(given, archive);
  const waiting = drafts.filter((draft) => !isForOwnEyes(draft));
  const open = [...lines, ...waiting].flatMap(({ mails }) => mails).concat(draftsLeftBehind(given, archive));
  const heading = [
    'Vereinbarung',
    'Zeitraum',
    'Fassung',
    'Kennung',
    'Stand',
    'Zustellung',
    'Unterschriften',
    'Nächster Schritt',
  ];
  const rows = lines.map(({ report, mails, count }) => [
    report.entry.agreement,
    periodOf(report.entry),
    `F${report.entry.version}`,
    shortId(report.entry.reportId),
    standing(report),
    deliveryText(report, mails, archive),
    countText(count),
    nextStep(report, mails, archive, count),
  ]);
  const now = systemClock.now();
  const stops = openStops(archive);
  return answer({
    exit: lost.length > 0 ? EXIT.archive : exitOf(open, stops),
    text:
      (lines.length === 0 ? nothingText(given) : table(heading, rows)) +
      openMailText(open, archive, now) +
      stopText(stops) +
      approvalRows(lines.map(({ report }) => report)) +
      signatureRows(lines.map(({ report }) => report)) +
      draftRows(drafts),
    diagnostics: [
      ...lost,
      ...clockFindings(archive, systemClock),
      ...correctionWarnings(
        lines.map(({ report }) => report.entry),
        archive,
      ),
    ],
    data: {
      halt: stops.map(stopData),
      berichte: lines.map(({ report, mails, count }) => ({
        ...reportData(report),
        felder: count === null ? null : { unterschrieben: count.signed, gesamt: count.all },
        zustellung: mails.map(mailData),
      })),
      entwuerfe: drafts.map(({ report, mails, returnBy }) => ({
        ...reportData(report),
        rueckgabe: returnBy,
        zustellung: mails.map(mailData),
      })),
    },
  });
}

function mailsOf({ entry }: ReportStatus, archive: Archive): readonly PlannedMail[] {
  return plan(entry, archive);
}

/** 11 while the sending is stopped, 7 where a message is put off, refused or unclear. */
function exitOf(mails: readonly PlannedMail[], stops: readonly OpenStop[]): Exit {
  if (stops.length > 0) return EXIT.scope;
  const open = mails.filter(({ action }) => action === 'send' || action === 'decide');
  return open.some(({ action, state }) => action === 'decide' || state === 'VERSCHOBEN')
    ? EXIT.mail
    : EXIT.done;
}

/** Nothing at all, or nothing of what the call asked for. */
function nothingText(given: Given): string {
  const [chosen, month, year] = [chosenWords(given), given.text('monat'), given.text('jahr')];
  if (chosen === '') return 'Noch kein Bericht. Nächster Schritt: npx zielbericht erstellen\n';
  const make =
    year !== null ? `jahresbericht --jahr ${year}` : `erstellen${month === null ? '' : ` --monat ${month}`}`;
  return `Im Archiv liegt kein Bericht ${chosen}. Nächster Schritt: npx zielbericht ${make}\n`;
}

/** `2 von 3`, and where they went when that was the outbox. */
function deliveryText({ entry }: ReportStatus, mails: readonly PlannedMail[], archive: Archive): string {
  const handed = mails.filter(({ action }) => action === 'done');
  const inOutbox = handed.some(
    ({ recipient }) => transportOf(entry.reportId, recipient.address, archive) === 'postausgang',
  );
  return `${handed.length} von ${mails.length}${inOutbox ? ' (Postausgang)' : ''}`;
}

function nextStep(
  report: ReportStatus,
  mails: readonly PlannedMail[],
  archive: Archive,
  count: FieldCount | null,
): string {
  const id = shortId(report.entry.reportId);
  const later = replacementOf(archive, report.entry);
  const undecided = mails
    .filter(({ action }) => action === 'decide')
    .map(({ recipient, state }) => `klären: ${recipient.address} ${state}`);
  if (later !== null) return [`ersetzt durch ${versionText(later)}`, ...undecided].join('; ');
  if (report.approval === null) return `npx zielbericht freigeben ${id} --durch NAME`;
  return [
    mails.some(({ action }) => action === 'send') ? `npx zielbericht versenden ${id} --senden` : '',
    ...undecided,
    count !== null && count.signed < count.all ? `npx zielbericht unterschreiben ${id}` : '',
  ]
    .filter((step) => step !== '')
    .join('; ');
}

function mailData({ recipient, state, attempts, answer: said, at, notBefore }: PlannedMail) {
  return {
    empfaenger: recipient.address,
    zuletztBestaetigt: recipient.confirmedOn ?? null,
    stand: state,
    versuche: attempts,
    antwort: said,
    zeit: at,
    naechsterVersuch: notBefore,
  };
}

function stopData({ reportId, code, answer: why, at }: OpenStop) {
  return { kennung: reportId, code, grund: why, zeit: at };
}
