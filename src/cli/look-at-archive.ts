import { openArchive } from '../archive/open-archive.ts';
import { listReports, type ReportStatus } from '../archive/reports.ts';
import { periodFolder, periodOf } from '../domain/report-files.ts';
import { type Answer, answer, type Call } from './command.ts';
import { approvalData, objectData } from './json-words.ts';
import { shortId } from './report-title.ts';
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
        : `${table(heading, rows)}${signatureRows(reports)}\nKette: ${archive.head}\n`,
    data: { kette: archive.head, berichte: reports.map(reportData) },
  });
}

/** `freigegeben`, `ersetzt`, `Entwurf`, `wartet auf Freigabe` */
export function standing({ entry, approval, superseded }: ReportStatus): string {
  if (entry.draft) return 'Entwurf';
  if (approval !== null) return approval.sample ? 'freigegeben (Muster)' : 'freigegeben';
  return superseded ? 'ersetzt' : 'wartet auf Freigabe';
}

export function reportData({ entry, filedAt, approval, signatures, superseded }: ReportStatus) {
  return {
    kennung: entry.reportId,
    vorgaenger: entry.predecessorId,
    vereinbarung: entry.agreement,
    zeitraum: periodFolder(entry.month, entry.edition),
    bereich: entry.scope ?? 'alle',
    fassung: entry.version,
    entwurf: entry.draft,
    ersetzt: superseded,
    archiviert: filedAt,
    pruefsumme: entry.pdfSha256,
    freigabe: approval === null ? null : approvalData(approval),
    unterschriften: signatures.map(signatureData),
    objekte: entry.objects.map(objectData),
  };
}
