import type { MetricId } from '../../domain/observation.ts';
import type { ToldSum } from './told-sums.ts';

/** How the values of one month are withheld. */
export interface Withheld {
  is(metric: MetricId): boolean;
  /** True where the month was delivered at all. */
  isThere(metric: MetricId): boolean;
}

/** A sum that may not be told in a month, with the goals whose sums would tell a cell together with it. */
export interface Untold {
  readonly sum: ToldSum;
  readonly against: readonly string[];
}

type Cells = readonly MetricId[];

/** Withheld cells of which the sum alone is known. German: Block. */
interface Block {
  readonly cells: Cells;
  /** Goals whose sums tell it. */
  readonly goals: readonly string[];
}

/**
 * The sums of a month that may not be told, because a difference of sums would be a withheld cell.
 *
 * The sums are gone through in their order, and what they tell of the withheld cells is kept as blocks without a common
 * cell, each with its sum. A sum may be told when it splits or joins blocks so that each keeps two cells at least; one
 * that runs across blocks may not, for with bounds such equations can have a single solution.
 *
 * Proof  tables that share cells are withheld whole (`secrets.ts`), so nobody knows which cells of a block are small;
 *        then a cell of two or more takes every value from zero to the sum of its block, whatever the other blocks are.
 */
export function untold(sums: readonly ToldSum[], withheld: Withheld): readonly Untold[] {
  const shown = sums.filter(
    ({ metric }) => metric === null || (withheld.isThere(metric) && !withheld.is(metric)),
  );
  const atomsOf = atomsIn(sums, withheld);
  const known = shown.map((sum) => ({ sum, sets: sum.sets.map((cells) => cells.flatMap(atomsOf)) }));
  const all = known.flatMap(({ sets }) => sets);
  let blocks: readonly Block[] = [];
  return known.flatMap(({ sum, sets }): readonly Untold[] => {
    let after = blocks;
    for (const set of sets) {
      const cells = set.filter(withheld.is);
      const next = withSum(after, { cells, goals: sum.goals }, isShared(cells, set, all));
      if (!next) return [{ sum, against: goalsAround(cells, sum, after, known) }];
      after = next;
    }
    blocks = after;
    return [];
  });
}

/** A cell that is itself a sum of cells stands for these, and these for theirs. */
function atomsIn(sums: readonly ToldSum[], { isThere }: Withheld): (cell: MetricId) => Cells {
  const atomsOf = (cell: MetricId, within: Cells): Cells => {
    const path = [...within, cell];
    const parts = sums.find(({ metric }) => metric === cell)?.sets[0];
    return parts?.every((part) => isThere(part) && !path.includes(part))
      ? parts.flatMap((part) => atomsOf(part, path))
      : [cell];
  };
  return (cell) => atomsOf(cell, []);
}

/** The blocks once this sum is known, too; null where that would leave a block of one. */
function withSum(blocks: readonly Block[], sum: Block, shared: boolean): readonly Block[] | null {
  const inside = blocks.filter(({ cells }) => isWithin(cells, sum.cells));
  const rest = sum.cells.filter((cell) => !inside.some(({ cells }) => cells.includes(cell)));
  if (rest.length === 0) return blocks;
  const goals = [...sum.goals, ...inside.flatMap((each) => each.goals)];
  const [crossed, ...more] = blocks.filter(({ cells }) => meet(cells, rest));
  if (crossed === undefined) {
    const alone = inside.length === 0 && !shared;
    return rest.length > 1 || alone ? [...blocks, { cells: rest, goals }] : null;
  }
  const left = crossed.cells.filter((cell) => !rest.includes(cell));
  const splits = more.length === 0 && isWithin(rest, crossed.cells);
  if (!splits || rest.length < 2 || left.length < 2) return null;
  const parts = [rest, left].map((cells) => ({ cells, goals: [...goals, ...crossed.goals] }));
  return [...blocks.filter((each) => each !== crossed), ...parts];
}

/** True where sums of other cells speak of these, too. */
function isShared(cells: Cells, set: Cells, sets: readonly Cells[]): boolean {
  return having(cells, sets).some((other) => !isWithin(other, set) || !isWithin(set, other));
}

/** The goals of the blocks it meets; where the cell alone would be told, those of all sums with that cell. */
function goalsAround(
  cells: Cells,
  own: ToldSum,
  blocks: readonly Block[],
  known: readonly { readonly sum: ToldSum; readonly sets: readonly Cells[] }[],
): readonly string[] {
  const met = blocks.filter((block) => meet(block.cells, cells)).flatMap(({ goals }) => goals);
  const around = known
    .filter(({ sum, sets }) => sum !== own && having(cells, sets).length > 0)
    .flatMap(({ sum }) => sum.goals);
  return [...new Set(met.length > 0 ? met : around)];
}

function having(cells: Cells, sets: readonly Cells[]): readonly Cells[] {
  return sets.filter((set) => meet(set, cells));
}

function meet(one: Cells, other: Cells): boolean {
  return one.some((cell) => other.includes(cell));
}

function isWithin(inner: Cells, outer: Cells): boolean {
  return inner.every((cell) => outer.includes(cell));
}
