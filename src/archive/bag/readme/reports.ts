import type { Archive } from '../../../domain/journal.ts';
import type { YearFile } from '../year-file.ts';
import { reportLabel, standingOf } from '../year-reports.ts';

/** Every report of the year with its id and hash; drafts and unapproved ones behind those that are here. */
export function reportsText({ year, pieces }: YearFile, box: Archive): string {
  const files = new Map(
    pieces.filter(({ role }) => role === 'pdf').map(({ report, path }) => [report, path]),
  );
  const lines = [...year.approved, ...year.others].map((report) =>
    [
      `- ${reportLabel(report)}: ${standingOf(report, box)}`,
      `  Kennung   ${report.reportId}`,
      ...(report.predecessorId === null ? [] : [`  schließt an ${report.predecessorId}`]),
      `  PDF       SHA-256 ${report.pdfSha256}`,
      `  Datei     ${filed(files.get(report))}\n`,
    ].join('\n'),
  );
  return `Die Kennung steht in jedem PDF. Sie ist die Prüfsumme über alles, woraus der Bericht entstand, und über
die Kennung seines Vorgängers: So bilden die Berichte eine Kette.

${lines.join('\n') || 'Im Archiv liegt kein Bericht dieses Jahres.\n'}`;
}

function filed(path: string | undefined): string {
  return path === undefined ? 'nicht in der Akte' : `data/${path}`;
}
