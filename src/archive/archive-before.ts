import type { Archive, FiledReport, JournalRecord } from '../domain/journal.ts';
import { type Content, contentSize, isLaidAside } from '../domain/laid-aside.ts';
import { sha256Hex } from '../domain/sha256.ts';
import { NO_PREVIOUS, nextRecord } from './journal-line.ts';

/**
 * The archive as it stood before a report was filed for the first time. German: Archiv von damals.
 *
 * What is filed into it stays in memory: the archive on disk is read and never written, so no lock is needed.
 */
export function archiveBefore({ reportId }: Pick<FiledReport, 'reportId'>, box: Archive): Archive {
  const filing = box.records.findIndex(({ event }) => event.kind === 'filed' && event.reportId === reportId);
  const records: JournalRecord[] = box.records.slice(0, filing === -1 ? undefined : filing);
  const kept = new Map<string, Uint8Array>();
  function keep(bytes: Uint8Array): string {
    const sha256 = sha256Hex(bytes);
    kept.set(sha256, bytes);
    return sha256;
  }
  function keepHere(content: Content): string {
    if (isLaidAside(content)) throw new Error('nothing is laid aside for an archive in memory');
    return keep(content);
  }
  return {
    records,
    get head() {
      return records.at(-1)?.hash ?? NO_PREVIOUS;
    },
    append(event, at) {
      const { record } = nextRecord(records.at(-1), event, at);
      records.push(record);
      return record;
    },
    keep,
    keepAll: (all) =>
      all.map((each) => ({ ...each, sha256: keepHere(each.content), size: contentSize(each.content) })),
    object: (sha256) => kept.get(sha256) ?? box.object(sha256),
    pieces: (sha256) => [kept.get(sha256) ?? box.object(sha256)],
  };
}
