import { approve } from '../../src/archive/approve.ts';
import { archive, type Filing } from '../../src/archive/archive.ts';
import { yearBag, yearFile } from '../../src/archive/bag/year-bag.ts';
import { yearReports } from '../../src/archive/bag/year-reports.ts';
import { openArchive } from '../../src/archive/open-archive.ts';
import type { Archive } from '../../src/domain/journal.ts';
import { day } from '../../src/domain/month.ts';
import type { BagOnDisk } from './check-bag.ts';
import { type MemoryFiles, memoryFiles } from './memory-files.ts';
import { type SampleOptions, sampleFiling } from './sample-filing.ts';

const clock = { now: () => '2020-09-28T08:00:00Z' };

/** An archive in memory whose reports are filed and, unless told otherwise, approved. */
export interface SampleYear {
  readonly output: MemoryFiles;
  readonly box: Archive;
  readonly file: (options: SampleOptions & { readonly approved?: boolean }) => Filing;
  readonly bag: (date?: string) => BagOnDisk;
  /** Codes of what the year's file says is missing. */
  readonly gaps: () => readonly string[];
}

export function sampleYear(): SampleYear {
  const output = memoryFiles('output');
  const box = openArchive(output);
  const head = {
    organisation: 'Jobcenter Mansfeld-Südharz',
    contact: 'controlling@example.org',
    title: 'Zielvereinbarung 2020',
    keeping: { reference: 'II-1234/2020', retention: '10 Jahre' },
  };
  const made = () => yearFile(yearReports('msh-2020', 2020, box), head, [], box);
  return {
    output,
    box,
    file: ({ approved = true, ...options }) => {
      const filing = sampleFiling(box, options);
      const { reportId } = archive(filing, box, clock);
      if (approved) approve({ hash: reportId, by: 'M. Muster', role: 'Leitung', reason: '=1+1' }, box, clock);
      return filing;
    },
    bag: (date = '2021-05-04') =>
      new Map([...yearBag(made(), box, output, day(date))].map(({ path, bytes }) => [path, bytes])),
    gaps: () => made().gaps.map(({ code }) => code),
  };
}
