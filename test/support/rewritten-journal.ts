import { HEAD_FILE } from '../../src/archive/head-file.ts';
import { JOURNAL } from '../../src/archive/journal.ts';
import { nextRecord } from '../../src/archive/journal-line.ts';
import { openArchive } from '../../src/archive/open-archive.ts';
import type { ArchivedObject } from '../../src/domain/archive-entry.ts';
import type { Files } from '../../src/domain/effects.ts';
import type { Archive, FiledReport, JournalRecord } from '../../src/domain/journal.ts';

/** Writes the journal anew, with other entries for its reports: what somebody could do who knows how the chain is made. */
export function rewriteJournal(
  output: Files,
  change: (report: FiledReport, box: Archive) => FiledReport,
): void {
  const box = openArchive(output);
  const rewritten: { readonly record: JournalRecord; readonly line: string }[] = [];
  for (const { event, at } of box.records) {
    const told = event.kind === 'filed' ? ({ kind: 'filed', ...change(event, box) } as const) : event;
    rewritten.push(nextRecord(rewritten.at(-1)?.record, told, at));
  }
  const text = rewritten.map(({ line }) => `${line}\n`).join('');
  output.write(JOURNAL, new TextEncoder().encode(text));
  output.remove(HEAD_FILE);
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
