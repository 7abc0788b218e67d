import { type Observation, withoutColumn } from '../../domain/observation.ts';

/**
 * The same values; of a line that holds a withheld cell, no cell says in which column it stands.
 *
 * From the columns of its neighbours anybody counts the digits of a cell, and of two that add up to a printed total
 * often only one pair has so many. What the source itself withheld is treated alike: its sign may be as long as the
 * number.
 */
export function withoutTellingColumns(observations: readonly Observation[]): readonly Observation[] {
  const secret = new Set(observations.filter(({ status }) => status === 'suppressed').map(lineOf));
  if (secret.size === 0) return observations;
  return observations.map((each) =>
    secret.has(lineOf(each)) ? { ...each, origin: withoutColumn(each.origin) } : each,
  );
}

function lineOf({ origin: { place } }: Observation): string {
  return `${place.line} ${place.file}`;
}
