/** An equation an attacker reads off a report: Σ coefficient × cell = sum. */
export interface Equation {
  readonly terms: ReadonlyMap<string, bigint>;
  readonly sum: bigint;
}

/** Between which whole numbers a cell must lie; `most` null for any. */
export interface Bounds {
  readonly least: bigint;
  readonly most: bigint | null;
}

export function equation(cells: readonly string[], sum: number | bigint): Equation {
  return { terms: new Map(cells.map((cell) => [cell, 1n])), sum: BigInt(sum) };
}

/**
 * Which cells have only one possible value, and which.
 *
 * The equations are brought into echelon form without fractions, and every equation found on the way narrows the
 * bounds of its cells until nothing moves any more. Sound: what it says is so; with one sum over a row it finds all.
 */
export function determinedCells(
  equations: readonly Equation[],
  boundsOf: (cell: string) => Bounds,
): ReadonlyMap<string, bigint> {
  const cells = [...new Set(equations.flatMap(({ terms }) => [...terms.keys()]))];
  const known = [...equations, ...reduced(equations, cells)];
  const ranges = new Map(cells.map((cell) => [cell, boundsOf(cell)]));
  while (known.some((each) => narrows(each, ranges))) {
    // Each round narrows at least one range of whole numbers.
  }
  return new Map(
    cells.flatMap((cell) => {
      const { least, most } = ranges.get(cell) ?? { least: 0n, most: null };
      return least === most ? [[cell, least] as const] : [];
    }),
  );
}

/** Gauss and Jordan in whole numbers. */
function reduced(equations: readonly Equation[], cells: readonly string[]): readonly Equation[] {
  let open = [...equations];
  const done: Equation[] = [];
  for (const cell of cells) {
    const pivot = open.find(({ terms }) => (terms.get(cell) ?? 0n) !== 0n);
    if (!pivot) continue;
    const without = (each: Equation) => eliminated(each, pivot, cell);
    open = open.filter((each) => each !== pivot).map(without);
    done.splice(0, done.length, ...done.map(without), pivot);
  }
  return done;
}

function eliminated(from: Equation, pivot: Equation, cell: string): Equation {
  const [own, other] = [from.terms.get(cell) ?? 0n, pivot.terms.get(cell) ?? 0n];
  if (own === 0n) return from;
  const cells = new Set([...from.terms.keys(), ...pivot.terms.keys()]);
  const terms = [...cells].map(
    (each) => [each, (from.terms.get(each) ?? 0n) * other - (pivot.terms.get(each) ?? 0n) * own] as const,
  );
  return {
    terms: new Map(terms.filter(([, coefficient]) => coefficient !== 0n)),
    sum: from.sum * other - pivot.sum * own,
  };
}

/** Narrows the cells of one equation; true when one of them became narrower. */
function narrows({ terms, sum }: Equation, ranges: Map<string, Bounds>): boolean {
  let moved = false;
  for (const [cell, coefficient] of terms) {
    const others = [...terms].filter(([each]) => each !== cell);
    const before = ranges.get(cell) ?? { least: 0n, most: null };
    const [low, high] = [endOf(others, ranges, 'least'), endOf(others, ranges, 'most')];
    const ends = [high === null ? null : sum - high, low === null ? null : sum - low];
    const [least, most] = coefficient > 0n ? ends : ends.toReversed();
    const after = {
      least: larger(before.least, least === null || least === undefined ? null : ceiling(least, coefficient)),
      most: smaller(before.most, most === null || most === undefined ? null : floor(most, coefficient)),
    };
    if (after.most !== null && after.least > after.most) {
      throw new Error(`the readings contradict each other at ${cell}: ${after.least} to ${after.most}`);
    }
    moved ||= after.least !== before.least || after.most !== before.most;
    ranges.set(cell, after);
  }
  return moved;
}

/** The least or the most that other terms can sum to; null without limit. */
function endOf(
  terms: readonly (readonly [string, bigint])[],
  ranges: ReadonlyMap<string, Bounds>,
  end: 'least' | 'most',
): bigint | null {
  let total = 0n;
  for (const [cell, coefficient] of terms) {
    const { least, most } = ranges.get(cell) ?? { least: 0n, most: null };
    const limit = coefficient > 0n === (end === 'least') ? least : most;
    if (limit === null) return null;
    total += limit * coefficient;
  }
  return total;
}

function floor(value: bigint, divisor: bigint): bigint {
  const [up, down] = divisor < 0n ? [-value, -divisor] : [value, divisor];
  return up >= 0n ? up / down : -((-up + down - 1n) / down);
}

function ceiling(value: bigint, divisor: bigint): bigint {
  return -floor(-value, divisor);
}

function larger(one: bigint, other: bigint | null): bigint {
  return other !== null && other > one ? other : one;
}

function smaller(one: bigint | null, other: bigint | null): bigint | null {
  if (one === null || other === null) return one ?? other;
  return other < one ? other : one;
}
