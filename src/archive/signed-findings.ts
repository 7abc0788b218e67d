import { signatureOutOfLine, signedNotSuccessor } from '../diagnostic/catalogue/archive.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Files } from '../domain/effects.ts';
import type { JournalRecord, Signing } from '../domain/journal.ts';
import { sha256Hex } from '../domain/sha256.ts';
import { JOURNAL } from './journal.ts';
import { objectPath } from './objects.ts';
import { isSuccessor } from './successor.ts';

/**
 * Whether every signed version continues the one before it, in the journal and byte for byte.
 *
 * Takes   the journal, what each object is in words, and the output folder.
 * Errors  ARC-523 for a gap in the line, ARC-524 for bytes that are no continuation. Objects that are missing or
 *         damaged are left to those who read every object.
 */
export function signedFindings(
  records: readonly JournalRecord[],
  uses: ReadonlyMap<string, string>,
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
      ...bytesFindings(event, uses.get(signedSha256) ?? '', output),
    ];
  });
}

function bytesFindings(
  { previousSha256, signedSha256 }: Signing,
  usedAs: string,
  output: Files,
): readonly Diagnostic[] {
  const [before, after] = [wholeObject(previousSha256, output), wholeObject(signedSha256, output)];
  if (before === null || after === null || isSuccessor(after, before)) return [];
  const path = output.display(objectPath(signedSha256));
  return [signedNotSuccessor(null, { path, previous: previousSha256, usedAs })];
}

function wholeObject(sha256: string, output: Files): Uint8Array | null {
  const bytes = output.read(objectPath(sha256));
  return bytes !== null && sha256Hex(bytes) === sha256 ? bytes : null;
}
