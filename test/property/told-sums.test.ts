import fc from 'fast-check';
import { expect, test } from 'vitest';
import { untold } from '../../src/check/confidentiality/tellable.ts';
import type { ToldSum } from '../../src/check/confidentiality/told-sums.ts';

const CELLS = ['a', 'b', 'c', 'd', 'e', 'f'];
const sets = fc.array(fc.subarray(CELLS, { minLength: 1 }), { minLength: 1, maxLength: 5 });
const numbers = fc.array(fc.nat({ max: 2 }), { minLength: CELLS.length, maxLength: CELLS.length });

/** The cells whose sums are told, where every cell is withheld. */
function toldSets(all: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const sums = all.map((cells, index): ToldSum => ({ metric: `SUMME ${index}`, sets: [cells], goals: [] }));
  const withheld = { is: (metric: string) => CELLS.includes(metric), isThere: () => true };
  const gone = new Set(untold(sums, withheld).map(({ sum }) => sum.metric));
  return all.filter((_, index) => !gone.has(`SUMME ${index}`));
}

const sumOf = (cells: readonly string[], values: readonly number[]) =>
  cells.reduce((total, cell) => total + (values[CELLS.indexOf(cell)] ?? 0), 0);

/** All rows of numbers from zero to three. */
const ROWS = Array.from({ length: 4 ** CELLS.length }, (_, code) =>
  CELLS.map((_, place) => Math.floor(code / 4 ** place) % 4),
);

test('from the sums that are told, no cell with cases in it can be worked out', () => {
  fc.assert(
    fc.property(sets, numbers, (all, truth) => {
      const told = toldSets(all);
      const possible = ROWS.filter((row) => told.every((cells) => sumOf(cells, row) === sumOf(cells, truth)));
      const known = CELLS.filter(
        (_, place) => (truth[place] ?? 0) > 0 && possible.every((row) => row[place] === truth[place]),
      );
      // A goal about one site that no other goal speaks of is no breakdown.
      const alone = known.filter((cell) => all.every((cells) => !cells.includes(cell) || cells.length === 1));
      expect(known).toEqual(alone);
    }),
    { numRuns: 1_000 },
  );
});

test('the first sum is always told, unless it is a cell of another one', () => {
  fc.assert(
    fc.property(sets, (all) => {
      const [first = []] = all;
      fc.pre(first.length > 1);
      expect(toldSets(all)[0]).toEqual(first);
    }),
  );
});
