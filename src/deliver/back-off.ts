import { sha256Hex } from '../domain/sha256.ts';

/** Seconds until a message that was put off is due again: the first time, and at the most. */
const FIRST = 1000;
const LONGEST = 4000;
/** The part of a pause that differs from message to message, so that not all are due at once. */
const JITTER = 0.25;
const FIVE_DAYS = 5 * 24 * 60 * 60;

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

/** True when five days have passed since the first try; a clock that went back never makes it true. */
export function isOver(firstTry: string, now: string): boolean {
  return now >= later(firstTry, FIVE_DAYS);
}

/** 0 to 1, evenly spread, told by the text alone. */
function fraction(text: string): number {
  return Number.parseInt(sha256Hex(text).slice(0, 8), 16) / 0xffff_ffff;
}

function later(at: string, seconds: number): string {
  return `${new Date(Date.parse(at) + seconds * 1000).toISOString().slice(0, 19)}Z`;
}
