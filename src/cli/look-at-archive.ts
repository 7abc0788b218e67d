import { openArchive } from '../archive/open-archive.ts';
import { listReports, type ReportStatus } from '../archive/reports.ts';
import { shortId } from '../diagnostic/report-words.ts';
import { periodFolder, periodOf } from '../domain/report-files.ts';
import { approvalRows } from './approval-words.ts';
import { type Answer, answer, type Call } from './command.ts';
import { approvalData, authorData, objectData, withdrawalData } from './json-words.ts';
import { signatureCount, signatureData, signatureRows } from './signature-words.ts';
import { table } from './table.ts';
import { openOutput } from './workplace.ts';

/** `archiv zeigen`: every filed report, oldest first. */
export function showArchive({ given, terminal }: Call): Answer {
  const archive = openArchive(openOutput(given, terminal).output);
  const reports = listReports(archive);
  const heading = [
    'Archiviert',
    'Vereinbarung',
    'Zeitraum',
    'Fassung',
    'Kennung',
    'Stand',
    'Unterschriften',
    'Objekte',
  ];
  const rows = reports.map((report) => [
    report.filedAt,
    report.entry.agreement,
    periodOf(report.entry),
    report.entry.draft ? 'Entwurf' : `F${report.entry.version}`,
    shortId(report.entry.reportId),
    standing(report),
    signatureCount(report),
    String(report.entry.objects.length),
  ]);
  return answer({
    text:
      reports.length === 0
        ? 'Das Archiv ist leer.\n'
        : `${table(heading, rows)}${approvalRows(reports)}${signatureRows(reports)}\nKette: ${archive.head}\n`,
    data: { kette: archive.head, berichte: reports.map(reportData) },
  });
}

/** `freigegeben`, `ersetzt`, `Entwurf`, `wartet auf Freigabe`, `Freigabe zurückgenommen` */
export function standing({ entry, approval, withdrawal, superseded }: ReportStatus): string {
  if (entry.draft) return 'Entwurf';
  if (approval !== null) return approval.sample ? 'freigegeben (Muster)' : 'freigegeben';
  if (superseded) return 'ersetzt';
  return withdrawal === null ? 'wartet auf Freigabe' : 'Freigabe zurückgenommen';
}

export function reportData(report: ReportStatus) {
  const { entry, filedAt, authors, approval, withdrawal, signatures, superseded } = report;
  return {
    kennung: entry.reportId,
    vorgaenger: entry.predecessorId,
    vereinbarung: entry.agreement,
    zeitraum: periodFolder(entry.month, entry.edition),
    bereich: entry.scope ?? 'alle',
    fassung: entry.version,
    entwurf: entry.draft,
    ersetzt: superseded,
    korrektur: entry.correction ?? null,
    archiviert: filedAt,
    verfasst: authors.map(authorData),
    pruefsumme: entry.pdfSha256,
    freigabe: approval === null ? null : approvalData(approval),
    ruecknahme: withdrawal === null ? null : withdrawalData(withdrawal),
    unterschriften: signatures.map(signatureData),
    objekte: entry.objects.map(objectData),
  };
}
