import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Files } from '../domain/effects.ts';
import { ArchiveDamaged } from '../domain/failure.ts';
import type { Archive, JournalRecord } from '../domain/journal.ts';
import { sha256Hex } from '../domain/sha256.ts';
import { JOURNAL } from './journal.ts';
import { outboxWitnesses, rollBackFindings, type Witness } from './witness.ts';

/** Beside the archive, not in it: whoever puts back an older archive leaves it standing. German: Kettenmerker. */
export const HEAD_FILE = '.archivkette';

const CHECK_DIGITS = 16;

/**
 * Notes the last line of the journal. The note is not synced, so a power cut may leave an older or a torn one: the first
 * vouches for less, the second says nothing.
 */
export function rememberHead({ number, hash }: JournalRecord, output: Files): void {
  const text = `${String(number).padStart(12, '0')} ${hash}`;
  output.note?.(HEAD_FILE, `${text} ${checkOf(text)}\n`);
}

/** The last line somebody noted here, as a witness; null where nobody did, or the note is torn. */
export function headWitness(output: Files): Witness | null {
  const bytes = output.read(HEAD_FILE);
  const text = bytes === null ? '' : new TextDecoder().decode(bytes);
  const [, line = '', head = '', check] = /^(\d{12} ([0-9a-f]{64})) ([0-9a-f]{16})\n$/.exec(text) ?? [];
  return line !== '' && checkOf(line) === check
    ? { head, source: `gemerkt in „${output.display(HEAD_FILE)}“` }
    : null;
}

/** ARC-532 where the journal lacks the line that was noted last: for commands that only look. */
export function headFindings({ records }: Archive, output: Files): readonly Diagnostic[] {
  const own = headWitness(output);
  return own === null ? [] : rollBackFindings([own], records, output);
}

/**
 * Refuses to go on writing where the journal lacks lines that there were: whoever wrote them may have sent mails.
 *
 * Where no head was noted yet (archives older than the note, or a note that is torn), the messages of the outbox are
 * asked once, and reports that lie here although the journal knows none.
 * Errors  throws `ArchiveDamaged` (ARC-590, exit 8).
 */
export function demandNotRolledBack(records: readonly JournalRecord[], output: Files): void {
  const own = headWitness(output);
  const witnesses = own === null ? outboxWitnesses(output).witnesses : [own];
  const lost = witnesses.find((each) => rollBackFindings([each], records, output).length > 0);
  if (lost !== undefined) throw rolledBack(lost.source, output);
  const laidOut = ['archiv/objekte', 'berichte'].every((folder) => output.list(folder).length > 0);
  if (own === null && records.length === 0 && laidOut) {
    throw rolledBack(`Berichte in „${output.display('berichte')}“`, output);
  }
}

function rolledBack(source: string, output: Files): ArchiveDamaged {
  return new ArchiveDamaged({
    code: 'ARC-590',
    message: `Dem Journal „${output.display(JOURNAL)}“ fehlen Zeilen, die es schon gab (${source}).`,
    hint: `Es wird nichts abgelegt, freigegeben oder versandt: Was in den fehlenden Zeilen stand, ginge ein zweites Mal hinaus. Bitte den neuesten Stand von „archiv“ aus der Datensicherung wiederherstellen. Gibt es keinen neueren, zuerst klären, was seither hinausging, Nachrichten aus „postausgang“ und Berichte aus „berichte“ beiseite legen, die das Journal nicht kennt, und dann „${output.display(HEAD_FILE)}“ löschen.`,
  });
}

function checkOf(text: string): string {
  return sha256Hex(text).slice(0, CHECK_DIGITS);
}
