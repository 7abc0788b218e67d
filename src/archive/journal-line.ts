import type { JournalEvent, JournalRecord } from '../domain/journal.ts';
import { sha256Hex } from '../domain/sha256.ts';
import { canonicalJson, type Json } from './canonical-json.ts';
import { toEnglish, toGerman } from './journal-words.ts';

/** What stands before the first line. */
export const NO_PREVIOUS = '0'.repeat(64);

type JsonObject = { readonly [key: string]: Json };

/** The next line of the journal. */
export function nextRecord(
  last: JournalRecord | undefined,
  event: JournalEvent,
  at: string,
): { readonly record: JournalRecord; readonly line: string } {
  const place = { number: (last?.number ?? 0) + 1, at, previous: last?.hash ?? NO_PREVIOUS };
  const body = {
    ...(toGerman(event) as JsonObject),
    nr: place.number,
    zeit: at,
    vorher: place.previous,
  };
  const hash = sha256Hex(canonicalJson(body));
  return { record: { ...place, hash, event }, line: canonicalJson({ ...body, hash }) };
}

/** Reads one line; null unless its hash vouches for every byte of it. */
export function readRecord(line: string): JournalRecord | null {
  const parsed = parse(line);
  if (!parsed) return null;
  const { hash, ...body } = parsed;
  if (typeof hash !== 'string' || sha256Hex(canonicalJson(body)) !== hash) return null;
  // A blank or a doubled key would escape the hash: the line must be the canonical text itself.
  if (canonicalJson(parsed) !== line) return null;
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
