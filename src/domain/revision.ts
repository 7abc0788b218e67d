import type { Observation, ReportedData } from './observation.ts';

/**
 * A value that a later delivery changed, before and after. German: Revision.
 *
 * „Revidiert (R)“ is a relation between deliveries and no status of a value: the newer value is as firm as it says,
 * and the older one is kept beside it.
 */
export interface Change {
  readonly before: Observation;
  readonly after: Observation;
}

/**
 * What became of the value.
 *
 * corrected   a final value has another final value (berichtigt, R)
 * settled     a value that was not final has become final, and changed (endgültig)
 * reopened    a final value is provisional or estimated again (wieder vorläufig)
 * withdrawn   the sender took the value back (zurückgenommen)
 * suppressed  it is held back now (gesperrt)
 * moved       a value that is not final moved on (vorläufig)
 */
export type ChangeKind = 'corrected' | 'settled' | 'reopened' | 'withdrawn' | 'suppressed' | 'moved';

/** The change from one value to a later one; null where both say the same. */
export function changeKind({ before, after }: Change): ChangeKind | null {
  if (before.value === null) return wasTold(before) && after.status === 'suppressed' ? 'suppressed' : null;
  if (after.value === null) return after.status === 'suppressed' ? 'suppressed' : 'withdrawn';
  const [was, is] = [before.status === 'final', after.status === 'final'];
  if (was && !is) return 'reopened';
  if (before.value.eq(after.value)) return null;
  if (is) return was ? 'corrected' : 'settled';
  return 'moved';
}

/** A value that was told once and may not be repeated keeps how firm it was, without its number. */
function wasTold({ status }: Observation): boolean {
  return status !== 'suppressed' && status !== 'missing';
}

/** The last final value of an earlier delivery that this one differs from; null where there is none. */
export function revisedFrom(observation: Observation, data: ReportedData): Observation | null {
  const { metric, month, delivery, value } = observation;
  const differs = (each: Observation) => value !== null && each.value !== null && !each.value.eq(value);
  const before = data
    .history(metric, month)
    .findLast((each) => each.delivery < delivery && each.status === 'final' && differs(each));
  return before ?? null;
}
