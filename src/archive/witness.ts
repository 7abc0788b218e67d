import { journalRolledBack, witnessSilent } from '../diagnostic/catalogue/archive-check.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Files } from '../domain/effects.ts';
import type { JournalRecord } from '../domain/journal.ts';
import { JOURNAL } from './journal.ts';
import { NO_PREVIOUS } from './journal-line.ts';
import { headInMail } from './mail-head.ts';

/** Somebody outside the archive who remembers a head of its chain. German: Zeuge. */
export interface Witness {
  /** Hash of a line, whole or its beginning of at least twelve digits. */
  readonly head: string;
  /** Who remembers: `E-Mail „….eml“`, `angegeben mit --zeuge`. */
  readonly source: string;
}

/** Digits of a head that are enough to name a line. */
export const SHORTEST_HEAD = 12;

const OUTBOX = 'postausgang';
/** The text of a message stands before its files; more need not be read. Bytes. */
const TEXT_BYTES = 2_000_000;

/** The messages of the local outbox as witnesses, and those that remember nothing. */
export function outboxWitnesses(output: Files): {
  readonly witnesses: readonly Witness[];
  readonly findings: readonly Diagnostic[];
} {
  const messages = output
    .list(OUTBOX)
    .filter(({ name, folder }) => !folder && name.toLowerCase().endsWith('.eml'))
    .map(({ name }) => {
      const path = `${OUTBOX}/${name}`;
      return { path: output.display(path), name, head: headInMail(beginning(path, output)) };
    });
  return {
    witnesses: messages.flatMap(({ head, name }) =>
      head === null ? [] : [{ head, source: `E-Mail „${name}“` }],
    ),
    findings: messages.filter(({ head }) => head === null).map(({ path }) => witnessSilent(null, { path })),
  };
}

function beginning(path: string, output: Files): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (const piece of output.chunks(path)) {
    pieces.push(piece.slice());
    length += piece.length;
    if (length >= TEXT_BYTES) break;
  }
  return Buffer.concat(pieces);
}

/** One finding for each head that is no line of the journal: lines that were there are gone. German: Rücksetzung. */
export function rollBackFindings(
  witnesses: readonly Witness[],
  records: readonly JournalRecord[],
  output: Files,
): readonly Diagnostic[] {
  const hashes = [NO_PREVIOUS, ...records.map(({ hash }) => hash)];
  const whole = new Set(hashes);
  const path = output.display(JOURNAL);
  return witnesses
    .filter(({ head }) => !whole.has(head) && !hashes.some((hash) => hash.startsWith(head)))
    .map(({ head, source }) => journalRolledBack(null, { path, head, source }));
}
