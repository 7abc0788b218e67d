import { sha256Hex } from '../domain/sha256.ts';

/** Seconds until a message that was put off is due again: the first time, and at the most. */
const FIRST = 1000;
const LONGEST = 4000;
/** The part of a pause that differs from message to message, so that not all are due at once. */
const JITTER = 0.25;
const DAY = 24 * 60 * 60;
const FIVE_DAYS = 5 * DAY;

/** What stands before the last answer where five days of trying are over. */
export const GAVE_UP = 'Nach fünf Tagen aufgegeben:';

/**
 * When a message that was put off is due again. German: Wartezeit.
 *
 * Takes   its Message-ID, how often it was put off in a row (from 1), and the UTC time of the last refusal.
 * Gives   a UTC time stamp: 1000 to 1250 s later the first time, twice that the second, then 3200 to 4000 s. The
 *         same message gets the same pauses on every machine.
 */
export function dueAgain(messageId: string, refusals: number, at: string): string {
  const longest = LONGEST / (1 + JITTER);
  const pause = Math.min(FIRST * 2 ** (refusals - 1), longest);
  return later(at, Math.round(pause * (1 + JITTER * fraction(`${messageId} ${refusals}`))));
}

/**
 * What lies between two tries, in seconds, for the count of the five days. German: gewartete Zeit.
 *
 * At most a day, however long it was by the clock, and nothing where it went back: a clock that jumps a year ahead has
 * not waited a year, and who tries once a month has not been refused for five days.
 */
export function waitedBetween(before: string, now: string): number {
  const seconds = (Date.parse(now) - Date.parse(before)) / 1000;
  return Math.min(Math.max(seconds, 0), DAY);
}

/** True when the tries of a message add up to five days. */
export function isOver(waited: number): boolean {
  return waited >= FIVE_DAYS;
}

/**
 * True while the pause lasts. One that ends more than a day from now comes from a clock that is wrong or was: it keeps
 * nothing back, for a try too early costs nothing, and waiting for ever costs the message.
 */
export function isPaused(notBefore: string, now: string): boolean {
  return now < notBefore && notBefore <= later(now, DAY);
}

/** 0 to 1, evenly spread, told by the text alone. */
function fraction(text: string): number {
  return Number.parseInt(sha256Hex(text).slice(0, 8), 16) / 0xffff_ffff;
}

function later(at: string, seconds: number): string {
  return `${new Date(Date.parse(at) + seconds * 1000).toISOString().slice(0, 19)}Z`;
}
