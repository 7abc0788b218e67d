import { openArchive } from '../archive/open-archive.ts';
import { archivedReport } from './archived-report.ts';
import { type Answer, answer, type Call, refusal } from './command.ts';
import { reportData } from './look-at-archive.ts';
import { reportTitle } from './report-title.ts';
import { table } from './table.ts';
import { openOutput } from './workplace.ts';

/** `archiv zeigen KENNUNG`: every file of one report with its hash: templates are code, and named like all else. */
export function showObjects({ given, terminal }: Call): Answer {
  const report = archivedReport(given, openArchive(openOutput(given, terminal).output));
  if (!report.ok) return refusal(report.diagnostics);
  const { entry } = report.value;
  const rows = entry.objects.map(({ role, name, size, sha256 }) => [role, name, String(size), sha256]);
  return answer({
    text: `${reportTitle(entry)}\n${table(['Rolle', 'Datei', 'Bytes', 'SHA-256'], rows)}`,
    data: { bericht: reportData(report.value) },
  });
}
