import { JOURNAL } from '../../src/archive/journal.ts';
import { openArchive } from '../../src/archive/open-archive.ts';
import type { ArchivedObject } from '../../src/domain/archive-entry.ts';
import type { Files } from '../../src/domain/effects.ts';
import type { Archive, FiledReport } from '../../src/domain/journal.ts';

/** Writes the journal anew, with other entries for its reports: what somebody could do who knows how the chain is made. */
export function rewriteJournal(
  output: Files,
  change: (report: FiledReport, box: Archive) => FiledReport,
): void {
  const { records } = openArchive(output);
  output.write(JOURNAL, new Uint8Array());
  const box = openArchive(output);
  for (const { event, at } of records) {
    box.append(event.kind === 'filed' ? { kind: 'filed', ...change(event, box) } : event, at);
  }
}

/** The same report with other bytes in the place of one object. */
export function withOther(role: string, change: (bytes: Uint8Array) => Uint8Array) {
  return (report: FiledReport, box: Archive): FiledReport => ({
    ...report,
    objects: report.objects.map((object): ArchivedObject => {
      if (object.role !== role) return object;
      const bytes = change(box.object(object.sha256));
      return { ...object, sha256: box.keep(bytes), size: bytes.length };
    }),
  });
}

/** The same report as a programme filed it that did not keep its order yet. */
export function withoutOrder(report: FiledReport): FiledReport {
  return {
    ...report,
    objects: report.objects.filter(({ role }) => role !== 'order' && role !== 'consulted'),
  };
}
