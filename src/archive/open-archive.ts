import type { Files } from '../domain/effects.ts';
import { AnotherRunActive, ArchiveDamaged } from '../domain/failure.ts';
import type { Archive, JournalEvent, JournalRecord } from '../domain/journal.ts';
import { type Content, contentSize, isLaidAside } from '../domain/laid-aside.ts';
import { demandNotRolledBack, rememberHead } from './head-file.ts';
import { JOURNAL, readJournal } from './journal.ts';
import { NO_PREVIOUS, nextRecord } from './journal-line.ts';
import { keepObjects, objectPath, storedObject, storedPieces } from './objects.ts';

/**
 * Opens the archive below an output folder, reading its journal once. German: Archiv öffnen.
 *
 * Takes   the output folder; whoever writes holds its lock (`effects/lock.ts`).
 * Gives   the archive; an empty one when nothing was filed yet. Opening writes nothing.
 * Errors  throws `ArchiveDamaged` when a line of the journal is unreadable or out of its chain. What a crash
 *         left of a last line is ignored, and cut off (with a note in the journal) before the next line. The first
 *         thing to be written throws `ArchiveDamaged` where the journal lacks lines that there were (ARC-590), and every
 *         line throws `AnotherRunActive` where somebody else wrote meanwhile (SYS-925).
 */
export function openArchive(output: Files): Archive {
  const stored = readJournal(output);
  const fault = stored.faults[0];
  if (fault) throw brokenJournal(output, fault.line);
  const records: JournalRecord[] = [...stored.records];
  let { torn, unended } = stored;
  let failure: unknown = null;
  /** Templates and fonts come again with every report: they are hashed once in a run, and then known by their size. */
  const kept = new WeakMap<Uint8Array, string>();
  let length = stored.whole.length + torn - (unended ? 1 : 0);
  let isWhole = false;

  /** Whatever this run may write, it must not be the continuation of a journal that lost its end. */
  function demandWhole(): void {
    demandNotRolledBack(records, output);
    isWhole = true;
  }

  /** The lock keeps other runs away; where it could not, the journal shows that they were here. */
  function demandAlone(): void {
    if ((output.size(JOURNAL) ?? 0) !== length) throw writtenByOthers(output);
  }

  /** After a failure nobody knows what the file holds: this run must not write behind it. */
  function lastingly(act: () => void): void {
    if (failure !== null) throw failure;
    try {
      demandAlone();
      act();
    } catch (error) {
      failure = error;
      throw error;
    }
  }

  function add(event: JournalEvent, at: string): JournalRecord {
    const { record, line } = nextRecord(records.at(-1), event, at);
    lastingly(() => output.append(JOURNAL, line));
    length += Buffer.byteLength(line) + 1;
    records.push(record);
    rememberHead(record, output);
    return record;
  }

  /** Cuts off what a crash left, which is noted, or ends a last line that lacks nothing else. */
  function repair(at: string): void {
    const bytes = torn;
    lastingly(() => {
      // Read once more: the bytes of a long journal are not worth keeping for what hardly ever happens.
      const { whole, faults } = readJournal(output);
      if (faults[0]) throw brokenJournal(output, faults[0].line);
      output.write(JOURNAL, whole);
      length = whole.length;
    });
    [torn, unended] = [0, false];
    if (bytes > 0) add({ kind: 'repaired', bytes }, at);
  }

  function isThere(content: Content): boolean {
    if (isLaidAside(content)) return content.waitsAt === null;
    const known = kept.get(content);
    return known !== undefined && output.size(objectPath(known)) === content.length;
  }

  function keepMissing(all: readonly Content[]): void {
    const missing = all.filter((content) => !isThere(content));
    if (missing.length === 0) return;
    if (!isWhole) lastingly(demandWhole);
    for (const [content, sha256] of keepObjects(output, missing)) {
      if (!isLaidAside(content)) kept.set(content, sha256);
    }
  }

  function hashOf(content: Content): string {
    const known = isLaidAside(content) ? content.sha256 : kept.get(content);
    if (known === undefined) throw new Error('these bytes were never kept');
    return known;
  }

  return {
    records,
    get head() {
      return records.at(-1)?.hash ?? NO_PREVIOUS;
    },
    append(event, at) {
      if (!isWhole) lastingly(demandWhole);
      if (torn > 0 || unended) repair(at);
      return add(event, at);
    },
    keep(bytes) {
      keepMissing([bytes]);
      return hashOf(bytes);
    },
    keepAll(all) {
      keepMissing(all.map(({ content }) => content));
      return all.map((each) => {
        return { ...each, sha256: hashOf(each.content), size: contentSize(each.content) };
      });
    },
    object: (sha256) => storedObject(output, sha256),
    pieces: (sha256) => storedPieces(output, sha256),
  };
}

function brokenJournal(output: Files, line: number): ArchiveDamaged {
  return new ArchiveDamaged({
    code: 'ARC-520',
    message: `Das Journal „${output.display(JOURNAL)}“ ist ab Zeile ${line} beschädigt.`,
    hint: 'Bitte „npx zielbericht archiv pruefen“ aufrufen und das Archiv aus der Datensicherung wiederherstellen. Es wird nichts geschrieben und nichts versandt.',
  });
}

function writtenByOthers(output: Files): AnotherRunActive {
  return new AnotherRunActive({
    code: 'SYS-925',
    message: `Während dieses Laufs hat jemand anderes das Journal „${output.display(JOURNAL)}“ verändert.`,
    hint: 'Dieser Lauf hat angehalten und schreibt nichts mehr. Bitte warten, bis kein anderer Lauf mehr arbeitet, dann „npx zielbericht status“: Was dort UNKLAR heißt, hatte dieser Lauf schon übergeben. Danach den Befehl wiederholen.',
  });
}
