import type { JournalRecord } from '../domain/journal.ts';

/** Of ten thousand, how many objects are read: 10,000 is all of them, 0 none. German: Anteil der Stichprobe. */
export type Share = number;

export const WHOLE: Share = 10_000;

/** A part of the objects, told by their hashes alone. German: Stichprobe. */
export interface Draw {
  includes(sha256: string): boolean;
}

/**
 * The part of the archive whose bytes are read this time. German: Ziehung.
 *
 * Hashes stand on a circle in the order of their values; the drawn ones lie on an arc of it. The arc moves on by its own
 * length with each month of the journal's last line: the same archive is read the same way again, and month after
 * month all objects come round. Of an archive with objects at least one is drawn, unless the share is none.
 */
export function drawn(share: Share, objects: readonly string[], records: readonly JournalRecord[]): Draw {
  if (share >= WHOLE) return { includes: () => true };
  if (share <= 0) return { includes: () => false };
  const start = (monthsOf(records.at(-1)?.at ?? '') * share) % WHOLE;
  const distance = (sha256: string) => (place(sha256) - start + WHOLE) % WHOLE;
  const nearest = objects.reduce<string | null>(
    (best, next) => (best !== null && distance(best) <= distance(next) ? best : next),
    null,
  );
  return { includes: (sha256) => sha256 === nearest || distance(sha256) < share };
}

/** Digits of a hash that tell its place on the circle. */
const DIGITS = 12;

function place(sha256: string): number {
  return (Number.parseInt(sha256.slice(0, DIGITS), 16) / 16 ** DIGITS) * WHOLE;
}

/** Months since the year 0 of `2020-09-28T08:00:00Z`; 0 where it is no time stamp. */
function monthsOf(at: string): number {
  const [, year, month] = /^(\d{4})-(\d{2})/.exec(at) ?? [];
  return year === undefined || month === undefined ? 0 : Number(year) * 12 + Number(month);
}
