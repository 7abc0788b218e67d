import type { FiledReport } from '../domain/journal.ts';
import { periodFolder } from '../domain/report-files.ts';
import { shortId } from './batch-answer.ts';

/** `msh-2020 2020-08, Fassung 1, Kennung 3f9ac21b4d1e` */
export function reportTitle({ agreement, month, edition, version, draft, reportId }: FiledReport): string {
  const form = draft ? 'Entwurf' : `Fassung ${version}`;
  return `${agreement} ${periodFolder(month, edition)}, ${form}, Kennung ${shortId(reportId)}`;
}
