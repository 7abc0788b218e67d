import { deputyWords } from '../../diagnostic/report-words.ts';
import {
  type Archive,
  approvalOf,
  type JournalEvent,
  type JournalRecord,
  signaturesOf,
} from '../../domain/journal.ts';
import { monthText } from '../../domain/month.ts';
import type { Json } from '../canonical-json.ts';
import { toGerman } from '../journal-words.ts';
import { roleWord } from '../role-words.ts';
import type { BagFile } from './bag-files.ts';
import type { FiledPiece } from './contents.ts';
import { type Cell, csvTable } from './csv-table.ts';
import { reportLabel, standingOf, type YearReports } from './year-reports.ts';

/**
 * What became of the year's reports, as tables. German: Nachweise.
 *
 * berichte.csv     every report of the year, drafts and unapproved ones too
 * nachweise.csv    every line of the journal about them: filings, approvals, signatures, withdrawals, receipts, decisions, notices
 * verzeichnis.csv  which report used which file of the bag, with its size and hash
 */
export function evidenceTables(
  year: YearReports,
  pieces: readonly FiledPiece[],
  box: Archive,
): readonly BagFile[] {
  return [
    { path: 'nachweise/berichte.csv', bytes: csvTable(REPORT_HEADING, reportRows(year, pieces, box)) },
    { path: 'nachweise/nachweise.csv', bytes: csvTable(EVENT_HEADING, eventRows(year, box.records)) },
    { path: 'nachweise/verzeichnis.csv', bytes: csvTable(PIECE_HEADING, pieces.map(pieceRow)) },
  ];
}

const REPORT_HEADING = [
  'Bericht',
  'Monat',
  'Ausgabe',
  'Bereich',
  'Fassung',
  'Stand',
  'Kennung',
  'Kennung des Vorgängers',
  'Prüfsumme der Eingaben',
  'Prüfsumme des PDF',
  'Stichtag',
  'Freigegeben durch',
  'Funktion',
  'Vertretung',
  'Freigegeben am',
  'Grund',
  'Unterschriften',
  'Datei',
];

function reportRows(
  { approved, others }: YearReports,
  pieces: readonly FiledPiece[],
  box: Archive,
): readonly (readonly Cell[])[] {
  const files = new Map(
    pieces.filter(({ role }) => role === 'pdf').map(({ report, path }) => [report, path]),
  );
  return [...approved, ...others].map((report) => {
    const approval = report.draft ? null : approvalOf(box, report.pdfSha256);
    return [
      reportLabel(report),
      monthText(report.month),
      report.edition,
      report.scope ?? 'alle',
      report.draft ? null : report.version,
      standingOf(report, box),
      report.reportId,
      report.predecessorId ?? '',
      report.inputsHash,
      report.pdfSha256,
      report.day,
      approval?.by ?? '',
      approval?.role ?? '',
      approval === null ? '' : deputyWords(approval),
      approval?.at ?? '',
      approval?.reason ?? '',
      signaturesOf(box, report.pdfSha256).length,
      files.get(report) ?? 'nicht in der Akte',
    ];
  });
}

const EVENT_HEADING = [
  'Nr. im Journal',
  'Zeit (UTC)',
  'Ereignis',
  'Bericht',
  'Kennung',
  'Wer',
  'An wen',
  'Funktion',
  'Stand',
  'Grund',
  'Antwort des Mailservers',
  'Nachricht',
  'Prüfsumme des PDF',
  'Weitere Angaben',
];

/** Keys of the journal that have a column of their own, and those that other tables tell. */
const SHOWN = new Set(
  'art kennung durch empfaenger an unterzeichnet rolle stand grund antwort nachricht pdf objekte'.split(' '),
);

/** Lines of later versions of the programme keep all they say, in the last column. */
function eventRows(
  { approved, others }: YearReports,
  records: readonly JournalRecord[],
): readonly (readonly Cell[])[] {
  const reports = [...approved, ...others];
  const labels = new Map(
    reports.flatMap((report) => [report.reportId, report.pdfSha256].map((key) => [key, reportLabel(report)])),
  );
  return records.flatMap(({ number, at, event }) => {
    const words = toGerman(event) as { readonly [key: string]: Json };
    const word = (key: string) => plain(words[key]);
    const about = [word('kennung'), word('pdf'), ...reportsIn(event)].flatMap((key) => labels.get(key) ?? []);
    if (about.length === 0) return [];
    const rest = Object.entries(words).filter(([key]) => !SHOWN.has(key));
    return [
      [
        number,
        at,
        word('art'),
        [...new Set(about)].join(', '),
        word('kennung') || reportsIn(event).join(', '),
        word('durch') || word('unterzeichnet'),
        [word('empfaenger'), word('an')].filter((each) => each !== '').join(' → '),
        word('rolle'),
        word('stand'),
        word('grund'),
        word('antwort'),
        word('nachricht'),
        word('pdf'),
        rest.map(([key, value]) => `${key}: ${plain(value)}`).join(', '),
      ],
    ];
  });
}

/** A notice tells of messages of several reports. */
function reportsIn(event: JournalEvent): readonly string[] {
  return event.kind === 'notice' ? [...new Set(event.messages.map(({ reportId }) => reportId))] : [];
}

function plain(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'ja' : 'nein';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const PIECE_HEADING = ['Datei', 'Bericht', 'Kennung', 'Rolle', 'Name im Archiv', 'Bytes', 'SHA-256'];

function pieceRow({ path, report, role, name, size, sha256 }: FiledPiece): readonly Cell[] {
  return [path, reportLabel(report), report.reportId, roleWord(role), name, size, sha256];
}
