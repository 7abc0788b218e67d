import type { ArchivedObject } from '../../domain/archive-entry.ts';
import { type Archive, type FiledReport, signaturesOf } from '../../domain/journal.ts';
import { periodFolder } from '../../domain/report-files.ts';
import { placed, type Wish } from './placed.ts';
import type { YearReports } from './year-reports.ts';

/** An archived object as a report of the year used it, and where it lies in the file. German: Aktenstück. */
export interface FiledPiece {
  readonly report: FiledReport;
  readonly role: string;
  /** As the archive knows it: `data/exporte/2020-08/lza.csv`. */
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
  /** Below `data/` of the bag: `quellen/exporte/2020-08/lza.csv`. */
  readonly path: string;
}

/**
 * Every object of the approved reports with its place in the year's file, report by report.
 *
 * berichte/  what a report gives: PDF, signed versions, `bericht.json`, web page, mail
 * quellen/   what it was made of: definitions, exports, comments, minutes, actions
 * vorlagen/  what gave it its form: templates, tokens, fonts
 * Each content lies there once, although many reports use it.
 */
export function piecesOf({ approved }: YearReports, box: Archive): readonly FiledPiece[] {
  const wished = approved.flatMap((report) =>
    [...report.objects, ...signedVersions(report, box)].map((object) => ({
      report,
      ...object,
      wish: { path: wishedPath(report, object), sha256: object.sha256 } satisfies Wish,
    })),
  );
  const pathOf = placed(wished.map(({ wish }) => wish));
  return wished.map(({ report, role, name, sha256, size, wish }) => ({
    report,
    role,
    name,
    sha256,
    size,
    path: pathOf(wish),
  }));
}

function signedVersions(report: FiledReport, box: Archive): readonly ArchivedObject[] {
  const stem = stemOf(report);
  return signaturesOf(box, report.pdfSha256).map(({ signedSha256, size }, index) => ({
    role: 'signed',
    name: `${stem}_unterschrieben_${index + 1}.pdf`,
    sha256: signedSha256,
    size,
  }));
}

function wishedPath(report: FiledReport, { name }: ArchivedObject): string {
  if (name.startsWith('templates/')) return name.replace('templates/', 'vorlagen/');
  if (name.includes('/')) return `quellen/${name.replace(/^data\//u, '')}`;
  const stem = stemOf(report);
  const own = name.startsWith(stem) ? name : `${stem}.${name}`;
  return `berichte/${periodFolder(report.month, report.edition)}/${own}`;
}

/** The name that a report's files share. */
function stemOf(report: FiledReport): string {
  const pdf = report.objects.find(({ role }) => role === 'pdf')?.name ?? `${report.reportId}.pdf`;
  return pdf.replace(/\.pdf$/u, '');
}
