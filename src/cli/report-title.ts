import { monthYear } from '../compose/format-german.ts';
import { shortId } from '../diagnostic/report-words.ts';
import type { FiledReport } from '../domain/journal.ts';
import { yearOf } from '../domain/month.ts';

/** `msh-2020, Managementbericht August 2020, Fassung 1, Kennung 3f9ac21b4d1e` */
export function reportTitle(report: FiledReport): string {
  return `${report.agreement}, ${reportName(report)}, Kennung ${shortId(report.reportId)}`;
}

/** `Managementbericht August 2020, Fassung 1`: a report as people speak of it. */
export function reportName(report: FiledReport): string {
  const { month, edition, scope } = report;
  const kind =
    edition === 'jahr' ? `Jahresbericht ${yearOf(month)}` : `Managementbericht ${monthYear(month)}`;
  return `${kind}${scope === undefined ? '' : `, Bereich ${scope}`}, ${versionText(report)}`;
}

/** `Fassung 1`, or `Entwurf`: a draft has no version of its own. */
export function versionText({ version, draft }: Pick<FiledReport, 'version' | 'draft'>): string {
  return draft ? 'Entwurf' : `Fassung ${version}`;
}

/** `F1`, or `Entwurf`, for narrow columns. */
export function reportForm({ version, draft }: Pick<FiledReport, 'version' | 'draft'>): string {
  return draft ? 'Entwurf' : `F${version}`;
}
