import type { JournalEvent, JournalRecord } from '../domain/journal.ts';
import { sha256Hex } from '../domain/sha256.ts';
import { type JsonObject, joined, membersOf } from './canonical-json.ts';
import { toEnglish, toGerman } from './journal-words.ts';

/** What stands before the first line. */
export const NO_PREVIOUS = '0'.repeat(64);

/** The member that vouches for all others; a journal has thousands of lines, so each of the others is written once. */
const HASH = 'hash';

/** The next line of the journal. */
export function nextRecord(
  last: JournalRecord | undefined,
  event: JournalEvent,
  at: string,
): { readonly record: JournalRecord; readonly line: string } {
  const place = { number: (last?.number ?? 0) + 1, at, previous: last?.hash ?? NO_PREVIOUS };
  const body = membersOf({
    ...(toGerman(event) as JsonObject),
    nr: place.number,
    zeit: at,
    vorher: place.previous,
  });
  const hash = sha256Hex(joined(body));
  return {
    record: { ...place, hash, event },
    line: joined(new Map([...body, [HASH, JSON.stringify(hash)]])),
  };
}

/** Reads one line; null unless its hash vouches for every byte of it. */
export function readRecord(line: string): JournalRecord | null {
  const parsed = parse(line);
  if (!parsed) return null;
  const { hash, ...body } = parsed;
  const members = membersOf(parsed);
  const vouched = new Map(members);
  vouched.delete(HASH);
  if (typeof hash !== 'string' || sha256Hex(joined(vouched)) !== hash) return null;
  // A blank or a doubled key would escape the hash: the line must be the canonical text itself.
  if (joined(members) !== line) return null;
  const { nr, zeit, vorher, ...event } = body;
  return {
    number: Number(nr),
    at: String(zeit),
    previous: String(vorher),
    hash,
    event: toEnglish(event) as JournalEvent,
  };
}

function parse(line: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as JsonObject)
      : null;
  } catch {
    return null;
  }
}
