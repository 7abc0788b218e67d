import type { Files } from '../domain/effects.ts';
import type { JournalRecord } from '../domain/journal.ts';
import { NO_PREVIOUS, readRecord } from './journal-line.ts';

/** The append-only journal, one JSON object per line. German: Journal. */
export const JOURNAL = 'archiv/journal.jsonl';

const LINE_FEED = Uint8Array.of(0x0a);

/** A line that does not vouch for itself or does not follow the one before. */
export interface JournalFault {
  /** Counts from 1. */
  readonly line: number;
  readonly why: 'unreadable' | 'out-of-chain';
}

/** The journal as it lies on disk. */
export interface StoredJournal {
  readonly records: readonly JournalRecord[];
  readonly faults: readonly JournalFault[];
  /** Every whole line with its line feed, as bytes. */
  readonly whole: Uint8Array;
  /** How many bytes a crash left behind the last line feed. */
  readonly torn: number;
  /** True where the last line is whole but for its line feed: it counts, and `whole` has the line feed. */
  readonly unended: boolean;
}

/**
 * Reads the journal and checks its chain of hashes; throws nothing, names what is wrong.
 *
 * A line is written with its line feed in one go, so bytes behind the last line feed are what a crash
 * left of a line whose writer never came back: nobody relied on it. Where they are a line that vouches for itself and
 * follows the one before, only its line feed is gone, perhaps in an editor: what it says did happen.
 */
export function readJournal(output: Files): StoredJournal {
  const bytes = output.read(JOURNAL) ?? new Uint8Array();
  const end = bytes.lastIndexOf(0x0a) + 1;
  const whole = bytes.subarray(0, end);
  const ended = { ...follow(linesOf(whole)), whole, torn: bytes.length - end, unended: false };
  if (ended.torn === 0 || ended.faults.length > 0) return ended;
  const last = follow([bytes.subarray(end)], ended.records);
  if (last.faults.length > 0) return ended;
  return { ...last, whole: Buffer.concat([bytes, LINE_FEED]), torn: 0, unended: true };
}

/** The bytes of each line, without its line feed. */
function linesOf(whole: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let start = 0; start < whole.length; ) {
    const end = whole.indexOf(0x0a, start);
    lines.push(whole.subarray(start, end));
    start = end + 1;
  }
  return lines;
}

function follow(
  lines: readonly Uint8Array[],
  before: readonly JournalRecord[] = [],
): Pick<StoredJournal, 'records' | 'faults'> {
  const records: JournalRecord[] = [...before];
  const faults: JournalFault[] = [];
  lines.forEach((bytes, index) => {
    const text = exactText(bytes);
    const record = text === null ? null : readRecord(text);
    const line = before.length + index + 1;
    if (!record) faults.push({ line, why: 'unreadable' });
    else if (!continues(record, records.at(-1), line)) faults.push({ line, why: 'out-of-chain' });
    if (record) records.push(record);
  });
  return { records, faults };
}

/** Reading must not forgive what a hash would not: neither a byte-order mark nor bytes that are no text. */
const EXACT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function exactText(bytes: Uint8Array): string | null {
  try {
    return EXACT.decode(bytes);
  } catch {
    return null;
  }
}

function continues(record: JournalRecord, last: JournalRecord | undefined, line: number): boolean {
  return record.number === line && record.previous === (last?.hash ?? NO_PREVIOUS);
}
