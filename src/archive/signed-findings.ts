import { signatureOutOfLine, signedNotSuccessor } from '../diagnostic/catalogue/archive.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Files } from '../domain/effects.ts';
import type { JournalRecord, Signing } from '../domain/journal.ts';
import { sha256InPieces } from '../domain/sha256.ts';
import type { Draw } from './drawn-share.ts';
import { JOURNAL } from './journal.ts';
import type { KnownObject } from './known-objects.ts';
import { objectPath } from './objects.ts';
import { unlessUnreadable } from './unreadable.ts';

/**
 * Whether every signed version continues the one before it, in the journal and, where its bytes are read, byte for byte.
 *
 * Takes   the journal, the objects it names, which of them are read, and the output folder.
 * Errors  ARC-523 for a gap in the line, ARC-524 for bytes that are no continuation. Objects that are missing or
 *         damaged are left to those who read the objects.
 */
export function signedFindings(
  records: readonly JournalRecord[],
  known: ReadonlyMap<string, KnownObject>,
  draw: Draw,
  output: Files,
): readonly Diagnostic[] {
  const newest = new Map<string, string>();
  return records.flatMap(({ event, number }) => {
    if (event.kind !== 'signed') return [];
    const { pdfSha256, previousSha256, signedSha256, field } = event;
    const continues = previousSha256 === (newest.get(pdfSha256) ?? pdfSha256);
    newest.set(pdfSha256, signedSha256);
    const place = { path: output.display(JOURNAL), line: number, field };
    return [
      ...(continues ? [] : [signatureOutOfLine(null, place)]),
      ...(draw.includes(signedSha256) ? readFindings(event, known, output) : []),
    ];
  });
}

/** A version that cannot be read is told where the objects are read. */
function readFindings(event: Signing, known: ReadonlyMap<string, KnownObject>, output: Files) {
  return unlessUnreadable(
    () => bytesFindings(event, known, output),
    (): readonly Diagnostic[] => [],
  );
}

function bytesFindings(
  { previousSha256, signedSha256 }: Signing,
  known: ReadonlyMap<string, KnownObject>,
  output: Files,
): readonly Diagnostic[] {
  const before = known.get(previousSha256);
  if (before === undefined) return [];
  const found = hashes(objectPath(signedSha256), before.size, output);
  if (found.whole !== signedSha256 || (found.beginning === previousSha256 && found.goesOn)) return [];
  const path = output.display(objectPath(signedSha256));
  const usedAs = known.get(signedSha256)?.usedAs ?? '';
  return [signedNotSuccessor(null, { path, previous: previousSha256, usedAs })];
}

/** Hash of a file and of its first bytes, in one reading. */
function hashes(path: string, length: number, output: Files) {
  const [whole, beginning] = [sha256InPieces(), sha256InPieces()];
  let read = 0;
  for (const piece of output.chunks(path)) {
    whole.add(piece);
    if (read < length) beginning.add(piece.subarray(0, length - read));
    read += piece.length;
  }
  return { whole: whole.hex(), beginning: beginning.hex(), goesOn: read > length };
}
