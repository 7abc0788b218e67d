import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { resultsText } from './results-text.ts';
import type { Stamp } from './stamp.ts';

/** One programme in a comparison: medians over the rounds, and ratios within the same round. */
export interface Row {
  readonly name: string;
  /** Seconds for one report, from the start of the process. */
  readonly cold: number | null;
  /** Milliseconds per report with one worker, warm. */
  readonly warm: number | null;
  /** Seconds for all reports. */
  readonly wall: number;
  readonly cpu: number;
  readonly peakMb: number;
  /** Wall and CPU as a multiple of Typst's PDF/UA run; null for none. */
  readonly toTypst: readonly [wall: number, cpu: number] | null;
  readonly kib: number;
  /** Of these, what the files attached to the PDF take; 0 for none. */
  readonly attachedKib: number;
  readonly pages: number;
  /** `A-3a UA-1` */
  readonly claim: string;
  /** `284/284` */
  readonly probes: string;
}

export interface Comparison {
  readonly stamp: Stamp;
  readonly rounds: number;
  readonly rows: readonly Row[];
}

/** What one run of `monatslauf` took. */
export interface Measurement {
  readonly stamp: Stamp;
  /** Seconds. */
  readonly wall: number;
  readonly cpu: number;
  readonly peakMb: number;
}

/** By number of reports, of agreements, and of goals in one report. */
export interface Results {
  readonly comparisons: Readonly<Record<string, Comparison>>;
  readonly agreements: Readonly<Record<string, Measurement>>;
  readonly goals: Readonly<Record<string, Measurement>>;
}

const JSON_FILE = resolve(import.meta.dirname, 'results.json');
const TEXT_FILE = resolve(import.meta.dirname, '../RESULTS.md');
const NONE: Results = { comparisons: {}, agreements: {}, goals: {} };

/** Replaces what was measured again, keeps the rest, and writes RESULTS.md anew. German: festhalten. */
export function keep(measured: Partial<Results>): void {
  const before = existsSync(JSON_FILE) ? (JSON.parse(readFileSync(JSON_FILE, 'utf8')) as Results) : NONE;
  const after: Results = {
    comparisons: { ...before.comparisons, ...measured.comparisons },
    agreements: { ...before.agreements, ...measured.agreements },
    goals: { ...before.goals, ...measured.goals },
  };
  writeFileSync(JSON_FILE, `${JSON.stringify(after, null, 2)}\n`);
  writeFileSync(TEXT_FILE, resultsText(after));
}
