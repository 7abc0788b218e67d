import type { Observation } from '../../domain/observation.ts';

/** The cell as it stands in the file. A sign for a suppressed value that has figures in it is not repeated. */
export function rawText({ origin, status }: Observation): string {
  return status === 'suppressed' && /\p{N}/u.test(origin.raw) ? '*' : origin.raw;
}
