import { describe, expect, test } from 'vitest';
import { untold } from '../../../../src/check/confidentiality/tellable.ts';
import type { ToldSum } from '../../../../src/check/confidentiality/told-sums.ts';

/** `AB` is the sum of the sites a and b, told by the goal of that name. */
function total(name: string, ...sets: readonly string[]): ToldSum {
  const cells = sets.length > 0 ? sets : [name.toLowerCase()];
  return { metric: name, sets: cells.map((set) => [...set]), goals: [`Ziel ${name}`] };
}

/** The sums that may not be told where these cells are withheld; `ab` are the cells a and b. */
function without(withheld: string, ...sums: readonly ToldSum[]): readonly string[] {
  const found = untold(sums, { is: (metric) => withheld.includes(metric), isThere: () => true });
  return found.map(({ sum }) => String(sum.metric));
}

describe('of sums over withheld cells', () => {
  test('a single table tells its total', () => {
    expect(without('abc', total('ABC'))).toEqual([]);
    expect(without('ab', total('ABC'))).toEqual([]);
  });

  test('two may not differ by a single cell: the later one goes', () => {
    expect(without('abc', total('ABC'), total('AB'))).toEqual(['AB']);
    expect(without('abc', total('AB'), total('ABC'))).toEqual(['ABC']);
  });

  test('two may differ by two cells', () => {
    expect(without('abcd', total('ABCD'), total('AB'))).toEqual([]);
    expect(without('abcd', total('AB'), total('ABCD'))).toEqual([]);
  });

  test('those without a common cell stand side by side', () => {
    expect(without('abcd', total('AB'), total('CD'))).toEqual([]);
  });

  test('those that run across one another do not: a sum of zero in one would tell the other', () => {
    expect(without('abc', total('AB'), total('BC'))).toEqual(['BC']);
    expect(without('abcdef', total('ABCD'), total('CDEF'))).toEqual(['CDEF']);
  });

  test('three may tell by two differences what no pair of them tells', () => {
    expect(without('abcde', total('ABCDE'), total('AB'), total('CD'))).toEqual(['CD']);
  });

  test('the same cells may be told twice', () => {
    expect(without('abc', total('ABC'), total('GESAMT', 'cba'))).toEqual([]);
  });

  test('one cell of a table alone is the cell itself, wherever its goal stands', () => {
    expect(without('abc', total('A'), total('ABC'))).toEqual(['A']);
  });

  test('the only cell that was delivered is the total of its own goal, and stays', () => {
    expect(without('a', total('A'))).toEqual([]);
  });

  test('where nothing is withheld, everything is told', () => {
    expect(without('', total('ABC'), total('AB'), total('BC'))).toEqual([]);
  });

  test('a metric that is the total of two tables goes with either of them', () => {
    expect(without('abcd', total('AB'), total('X', 'cd', 'bc'))).toEqual(['X']);
  });

  test('a table of tables is one of their cells', () => {
    const kreis: ToldSum = { metric: 'KREIS', sets: [['AB', 'c']], goals: ['Ziel Kreis'] };
    expect(without('abc', total('AB'), kreis)).toEqual(['KREIS']);
    expect(without('ab', total('AB'), kreis)).toEqual([]);
    expect(without('abc', kreis, total('BC'), total('AB'))).toEqual(['BC', 'AB']);
  });

  test('what is withheld itself, or not delivered, tells nothing', () => {
    const sums = [total('AB'), total('ABC')];
    const cells = ['a', 'b', 'c'];
    const found = (is: readonly string[], isThere: (metric: string) => boolean) =>
      untold(sums, { is: (metric) => is.includes(metric), isThere });
    expect(found([...cells, 'AB'], () => true)).toEqual([]);
    expect(found(cells, (metric) => metric !== 'AB')).toEqual([]);
  });

  test('names the goals whose sums it would be subtracted from', () => {
    const [goes] = untold([total('ABC'), total('DE'), total('AB')], {
      is: (metric) => metric === metric.toLowerCase(),
      isThere: () => true,
    });
    expect(goes?.against).toEqual(['Ziel ABC']);
  });
});
