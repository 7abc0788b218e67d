import type { Edition } from '../../domain/draft.ts';
import {
  type Archive,
  approvalOf,
  type FiledReport,
  filedReports,
  replacementOf,
} from '../../domain/journal.ts';
import { monthText, yearOf } from '../../domain/month.ts';
import { isCurrent } from '../current.ts';

/** The reports of one agreement's year, in the order of the year. German: Jahrgang. */
export interface YearReports {
  readonly agreement: string;
  readonly year: number;
  /** Every approved version: they are in the file. */
  readonly approved: readonly FiledReport[];
  /** Drafts and what nobody approved: named in its list, and left out. */
  readonly others: readonly FiledReport[];
}

/** Agreements with a filed report in the year, sorted. */
export function agreementsOf(year: number, box: Archive): readonly string[] {
  const reports = filedReports(box).filter(({ month }) => yearOf(month) === year);
  return [...new Set(reports.map(({ agreement }) => agreement))].toSorted();
}

export function yearReports(agreement: string, year: number, box: Archive): YearReports {
  const reports = filedReports(box)
    .filter((report) => report.agreement === agreement && yearOf(report.month) === year)
    .toSorted(inOrder);
  const isApproved = (report: FiledReport) => !report.draft && approvalOf(box, report.pdfSha256) !== null;
  return {
    agreement,
    year,
    approved: reports.filter(isApproved),
    others: reports.filter((report) => !isApproved(report)),
  };
}

/** Months first, the year-end edition last. */
const RANK: Readonly<Record<Edition, number>> = { monat: 0, jahr: 1 };

function inOrder(a: FiledReport, b: FiledReport): number {
  return (
    RANK[a.edition] - RANK[b.edition] ||
    a.month - b.month ||
    Buffer.compare(Buffer.from(a.scope ?? ''), Buffer.from(b.scope ?? '')) ||
    a.version - b.version
  );
}

/** `Monatsbericht 2020-08, Bereich BA, Fassung 1` */
export function reportLabel({ month, edition, scope, version, draft }: FiledReport): string {
  const name = edition === 'jahr' ? `Jahresbericht ${yearOf(month)}` : `Monatsbericht ${monthText(month)}`;
  const side = scope === undefined ? '' : `, Bereich ${scope}`;
  return `${name}${side}, ${draft ? 'Entwurf' : `Fassung ${version}`}`;
}

/** `freigegeben`, `freigegeben, ersetzt durch Fassung 2`, `nicht freigegeben`, `Entwurf` */
export function standingOf(report: FiledReport, box: Archive): string {
  if (report.draft) return 'Entwurf';
  const later = replacementOf(box, report);
  const replaced = later === null ? '' : `, ersetzt durch Fassung ${later.version}`;
  if (approvalOf(box, report.pdfSha256) !== null) return `freigegeben${replaced}`;
  return isCurrent(report, box) ? `nicht freigegeben${replaced}` : 'nicht freigegeben, neu erstellt';
}
