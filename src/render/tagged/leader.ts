import { coordinate, rgb } from './operands.ts';

const DOT = 0.6;
/** From the middle of one dot to that of the next. */
const STEP = 3.2;
/** Fewer dots than these lead nobody's eye. */
const FEWEST = 3;

/**
 * Operators for a row of dots between two points of a line; null where there is no room.
 *
 * Dots keep a fixed distance from the `edge` at the right, so those of many lines stand one below the other.
 */
export function leader(from: number, to: number, edge: number, y: number, colour: string): string | null {
  const start = edge - Math.ceil((edge - to) / STEP) * STEP;
  if (start - from < FEWEST * STEP) return null;
  const [right, left, height] = [start, from, y - DOT / 2].map(coordinate);
  const look = `${rgb(colour)} RG ${DOT} w 1 J [0 ${STEP}] 0 d`;
  return `q ${look} ${right} ${height} m ${left} ${height} l S Q`;
}
