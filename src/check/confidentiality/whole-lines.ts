import type { Observation, Origin } from '../../domain/observation.ts';
import { placeIn } from '../../domain/place.ts';

/**
 * The same values; of a line that holds a withheld cell, no cell says in which column it stands.
 *
 * From the columns of its neighbours anybody counts the digits of a cell, and of two that add up to a printed total
 * often only one pair has so many. What the source itself withheld is treated alike: its sign may be as long as the
 * number.
 */
export function withoutTellingColumns(observations: readonly Observation[]): readonly Observation[] {
  const secret = new Set(observations.filter(({ status }) => status === 'suppressed').map(lineOf));
  return observations.map((each) =>
    secret.has(lineOf(each)) ? { ...each, origin: withoutColumn(each.origin) } : each,
  );
}

/** The origin with its line alone, and another text in the cell where one is given. */
export function withoutColumn({ place, raw }: Origin, instead: string = raw): Origin {
  return { place: placeIn(place.file, place.line), raw: instead, wholeLine: true };
}

function lineOf({ origin: { place } }: Observation): string {
  return `${place.line} ${place.file}`;
}
