import type { Files } from '../domain/effects.ts';
import { ArchiveDamaged } from '../domain/failure.ts';
import type { Archive, JournalEvent, JournalRecord } from '../domain/journal.ts';
import { JOURNAL, readJournal } from './journal.ts';
import { NO_PREVIOUS, nextRecord } from './journal-line.ts';
import { keepObject, storedObject } from './objects.ts';

/**
 * Opens the archive below an output folder, reading its journal once. German: Archiv öffnen.
 *
 * Takes   the output folder; whoever writes holds its lock (`effects/lock.ts`).
 * Gives   the archive; an empty one when nothing was filed yet. Opening writes nothing.
 * Errors  throws `ArchiveDamaged` when a line of the journal is unreadable or out of its chain. What a crash
 *         left of a last line is ignored, and cut off (with a note in the journal) before the next line.
 */
export function openArchive(output: Files): Archive {
  const stored = readJournal(output);
  const fault = stored.faults[0];
  if (fault) throw brokenJournal(output, fault.line);
  const records: JournalRecord[] = [...stored.records];
  let torn = stored.torn;
  let failure: unknown = null;
  /** Templates and fonts come again with every report: they are hashed, and looked at on the disk, once in a run. */
  const kept = new WeakMap<Uint8Array, string>();

  function add(event: JournalEvent, at: string): JournalRecord {
    const { record, line } = nextRecord(records.at(-1), event, at);
    // After a failed line nobody knows what the file holds: this run must not write behind it.
    if (failure !== null) throw failure;
    try {
      output.append(JOURNAL, line);
    } catch (error) {
      failure = error;
      throw error;
    }
    records.push(record);
    return record;
  }

  function repair(at: string): void {
    const bytes = torn;
    output.write(JOURNAL, stored.whole);
    torn = 0;
    add({ kind: 'repaired', bytes }, at);
  }

  return {
    records,
    get head() {
      return records.at(-1)?.hash ?? NO_PREVIOUS;
    },
    append(event, at) {
      if (torn > 0) repair(at);
      return add(event, at);
    },
    keep(bytes) {
      const known = kept.get(bytes) ?? keepObject(output, bytes);
      kept.set(bytes, known);
      return known;
    },
    object: (sha256) => storedObject(output, sha256),
  };
}

function brokenJournal(output: Files, line: number): ArchiveDamaged {
  return new ArchiveDamaged({
    code: 'ARC-520',
    message: `Das Journal „${output.display(JOURNAL)}“ ist ab Zeile ${line} beschädigt.`,
    hint: 'Bitte „npx zielbericht archiv pruefen“ aufrufen und das Archiv aus der Datensicherung wiederherstellen. Es wird nichts geschrieben und nichts versandt.',
  });
}
