import { approve } from '../../src/archive/approve.ts';
import { archive } from '../../src/archive/archive.ts';
import { fileSignature } from '../../src/archive/file-signature.ts';
import { openArchive } from '../../src/archive/open-archive.ts';
import { newestVersionOf } from '../../src/domain/journal.ts';
import { memoryFiles } from './memory-files.ts';
import { bytesOf, type SampleOptions, sampleFiling } from './sample-filing.ts';

export const CLOCK = { now: () => '2021-05-04T09:30:00Z' };

/** An archive with one approved report; `sign` continues its newest version by a line that stands for a signature. */
export function approvedSample(options: SampleOptions = {}) {
  const output = memoryFiles('output');
  const box = openArchive(output);
  const report = archive(sampleFiling(box, options), box, CLOCK);
  approve({ hash: report.reportId, by: 'Leitung', role: '', reason: '' }, box, CLOCK);
  const sign = (field: string, timeStamp: string | null = null) => {
    const newest = box.object(newestVersionOf(box, report.pdfSha256));
    const bytes = Buffer.concat([newest, bytesOf(`Unterschrift in ${field}\n`)]);
    const who = { signer: 'Dr. Änne Beispiel', certificateSha256: 'c'.repeat(64), timeStamp };
    return fileSignature({ bytes, field, ...who }, report, box, CLOCK);
  };
  return { output, box, report, sign };
}
