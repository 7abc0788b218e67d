import { approve } from '../../src/archive/approve.ts';
import { archive } from '../../src/archive/archive.ts';
import { openArchive } from '../../src/archive/open-archive.ts';
import { type DeliveryRequest, deliver } from '../../src/deliver/deliver.ts';
import { type PlannedMail, plan } from '../../src/deliver/plan.ts';
import type { Receipt } from '../../src/domain/archive-entry.ts';
import type { Mailer } from '../../src/domain/effects.ts';
import type { Archive, FiledReport } from '../../src/domain/journal.ts';
import { type MemoryFiles, memoryFiles } from './memory-files.ts';
import { type SampleOptions, sampleFiling } from './sample-filing.ts';

/** A clock that tests turn: `clock.at('2020-09-28T08:00:00Z')`, `clock.wait(1000)`. */
export interface TurnedClock {
  readonly now: () => string;
  readonly at: (time: string) => void;
  /** Seconds. */
  readonly wait: (seconds: number) => void;
}

export function turnedClock(start = '2020-09-28T08:00:00Z'): TurnedClock {
  let time = start;
  return {
    now: () => time,
    at: (other) => {
      time = other;
    },
    wait: (seconds) => {
      time = `${new Date(Date.parse(time) + seconds * 1000).toISOString().slice(0, 19)}Z`;
    },
  };
}

/** An archive in memory with approved reports; every look and every run reads it anew from the disk. */
export interface MailDesk {
  readonly output: MemoryFiles;
  readonly clock: TurnedClock;
  readonly box: () => Archive;
  readonly file: (options?: SampleOptions) => FiledReport;
  readonly release: (report: FiledReport) => void;
  /** Files and releases. */
  readonly approved: (options?: SampleOptions) => FiledReport;
  readonly rows: (report: FiledReport) => readonly PlannedMail[];
  readonly states: (report: FiledReport) => readonly string[];
  readonly run: (
    reports: readonly FiledReport[],
    mailer: Mailer,
    more?: Partial<DeliveryRequest>,
  ) => Promise<readonly Receipt[]>;
}

export function mailDesk(): MailDesk {
  const output = memoryFiles('output');
  const clock = turnedClock();
  const box = () => openArchive(output);
  const file = (options: SampleOptions = {}): FiledReport => {
    const opened = box();
    const { fresh: _, ...report } = archive(sampleFiling(opened, options), opened, clock);
    return report;
  };
  const release = ({ reportId: hash }: FiledReport) => {
    const done = approve({ hash, by: 'Leitung', role: '', reason: '' }, box(), clock);
    if (!done.ok) throw new Error(done.diagnostics.map(({ message }) => message).join('\n'));
  };
  const rows = (report: FiledReport) => plan(report, box());
  return {
    output,
    clock,
    box,
    file,
    release,
    approved: (options = {}) => {
      const report = file(options);
      release(report);
      return report;
    },
    rows,
    states: (report) => rows(report).map(({ state }) => state),
    run: (reports, mailer, more = {}) => deliver({ box: box(), reports, ...more }, { mailer, clock }),
  };
}
