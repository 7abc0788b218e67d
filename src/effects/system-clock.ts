import type { Clock } from '../domain/effects.ts';

/** The clock of this machine, to the second. German: Uhr. */
export const systemClock: Clock = { now: () => `${new Date().toISOString().slice(0, 19)}Z` };
