import { clockBehind } from '../diagnostic/catalogue/environment.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { germanMoment } from '../diagnostic/german-text.ts';
import type { Clock } from '../domain/effects.ts';
import type { Archive } from '../domain/journal.ts';

/** SYS-922 where the clock lies before the last line of the journal; asked before a run adds lines of its own. */
export function clockFindings({ records }: Pick<Archive, 'records'>, clock: Clock): readonly Diagnostic[] {
  const last = records.at(-1)?.at;
  const now = clock.now();
  if (last === undefined || now >= last) return [];
  return [clockBehind(null, { now: germanMoment(now), last: germanMoment(last) })];
}
