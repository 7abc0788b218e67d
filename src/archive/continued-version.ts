import type { Files } from '../domain/effects.ts';
import type { JournalRecord } from '../domain/journal.ts';
import { objectPath } from './objects.ts';
import { isSuccessor } from './successor.ts';

/**
 * The filed PDF or signed version that bytes without a line in the journal continue, or null. German: Vorfassung.
 *
 * Of several it is the longest one: each version begins with all those before it.
 */
export function continuedVersion(
  bytes: Uint8Array,
  records: readonly JournalRecord[],
  output: Files,
): string | null {
  const continued = versionsIn(records)
    .filter(({ size }) => size < bytes.length)
    .toSorted((a, b) => b.size - a.size)
    .find(({ sha256 }) => {
      const before = output.read(objectPath(sha256));
      return before !== null && isSuccessor(bytes, before);
    });
  return continued?.sha256 ?? null;
}

interface Version {
  readonly sha256: string;
  readonly size: number;
}

function versionsIn(records: readonly JournalRecord[]): readonly Version[] {
  return records.flatMap(({ event }): readonly Version[] => {
    if (event.kind === 'signed') return [{ sha256: event.signedSha256, size: event.size }];
    return event.kind === 'filed' ? event.objects.filter(({ role }) => role === 'pdf') : [];
  });
}
