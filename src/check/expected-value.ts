import { isNew, median, type Point, roughly } from './series.ts';

/** A value that nobody has looked at, with what its series lets expect. */
export interface Surprise {
  readonly point: Point;
  readonly expected: number;
  /** Natural logarithm of value ÷ expected value: 0.69 for twice as much. */
  readonly distance: number;
  /** How far this series usually moves from one month to the next, as such a logarithm. */
  readonly usual: number;
}

/** Fewer values say nothing about a series. */
const FEWEST = 6;
/** So many neighbours on either side. */
const REACH = 3;

/**
 * Each new value beside what it was expected to be: what an earlier delivery said, else the median of its
 * neighbours on the nearer side.
 * German: Erwartungsbereich.
 *
 * Values are measured as logarithms, so that twice and half are equally far; usual is the median absolute change from
 * month to month, which single wrong values do not move.
 */
export function surprises(points: readonly Point[]): readonly Surprise[] {
  const found = alreadyFound.get(points) ?? surprisesIn(points);
  alreadyFound.set(points, found);
  return found;
}

/** Two rules ask for those of each series. */
const alreadyFound = new WeakMap<readonly Point[], readonly Surprise[]>();

function surprisesIn(points: readonly Point[]): readonly Surprise[] {
  const known = points.map((point) => roughly(point.before?.value ?? point.value));
  if (points.length < FEWEST) return [];
  const logs = known.map((value) => (value > 0 ? Math.log(value) : null));
  const steps = logs.flatMap((value, index) => {
    const next = logs[index + 1];
    return value === null || next == null ? [] : [Math.abs(next - value)];
  });
  const usual = 1.4826 * median(steps);
  return points.flatMap((point, index) => {
    if (!isNew(point)) return [];
    const value = point.before?.value ? roughly(point.value) : (known[index] ?? 0);
    const expected = point.before?.value ? (known[index] ?? 0) : fromNeighbours(value, known, index);
    // A series that has been zero before may be so again.
    const zeroAgain = value === 0 && known.some((each, at) => each === 0 && at !== index);
    if (expected <= 0 || value < 0 || zeroAgain) return [];
    return [{ point, expected, distance: Math.log(Math.max(value, 1e-9) / expected), usual }];
  });
}

/** Of the months before and those behind, the nearer: a series may move to another level and stay there. */
function fromNeighbours(value: number, known: readonly number[], index: number): number {
  const before = fromSide(known.slice(Math.max(0, index - REACH), index));
  const behind = fromSide(known.slice(index + 1, index + 1 + REACH));
  if (before === null || behind === null) return before ?? behind ?? 0;
  return Math.abs(value - behind) < Math.abs(value - before) ? behind : before;
}

/** One neighbour alone says nothing. */
function fromSide(side: readonly number[]): number | null {
  return side.length < 2 ? null : median(side);
}
