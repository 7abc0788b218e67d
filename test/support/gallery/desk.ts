import { join } from 'node:path';
import { approve } from '../../../src/archive/approve.ts';
import { archive, type Filing } from '../../../src/archive/archive.ts';
import { layOut } from '../../../src/archive/lay-out.ts';
import { openArchive } from '../../../src/archive/open-archive.ts';
import type { ArchiveEntry } from '../../../src/domain/archive-entry.ts';
import type { Archive } from '../../../src/domain/journal.ts';
import { filesOfPdf } from '../../../src/domain/report-files.ts';
import { rootedFiles } from '../../../src/effects/rooted-files.ts';
import { type SampleOptions, sampleFiling } from '../sample-filing.ts';
import type { Scene } from './situation.ts';

/** When the reports of the gallery were filed: a while before its clock stands still. */
export const FILED = { now: () => '2021-04-28T09:00:00Z' };

/** The archive on the disk of a case, to file invented reports in. */
export interface Desk {
  readonly box: Archive;
  readonly output: ReturnType<typeof rootedFiles>;
  /** Files a report and lays it into the output folder. */
  readonly file: (options?: SampleOptions, change?: (filing: Filing) => Filing) => ArchiveEntry;
  readonly release: (report: ArchiveEntry) => void;
}

export function deskOf({ folder }: Scene): Desk {
  const output = rootedFiles('output', join(folder, 'output'));
  const box = openArchive(output);
  return {
    box,
    output,
    file: (options = {}, change = (filing) => filing) => {
      const entry = archive(change(sampleFiling(box, options)), box, FILED);
      const pdf = entry.objects.find(({ role }) => role === 'pdf')?.name ?? '';
      layOut(entry, filesOfPdf(pdf, entry), box, output);
      return entry;
    },
    release: ({ reportId }) => {
      const done = approve({ hash: reportId, by: 'M. Muster', role: 'Leitung', reason: '' }, box, FILED);
      if (!done.ok) throw new Error(done.diagnostics.map(({ message }) => message).join('\n'));
    },
  };
}
