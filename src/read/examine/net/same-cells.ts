import { sameIdentity } from '../../../diagnostic/catalogue/csv-net.ts';
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts';
import { spotText } from '../../csv/cell-place.ts';
import { plainLabel } from '../../csv/delivered.ts';
import type { Examined, ExaminedCell } from '../examined.ts';

interface Pair {
  readonly first: ExaminedCell;
  readonly second: ExaminedCell;
}

/**
 * Cells with the same key, time and label: one finding for all rows, and one for each column that others repeat. An empty
 * cell says nothing twice; that cells have no label is told by itself.
 */
export function sameCells({ cells }: Examined): readonly Diagnostic[] {
  const firsts = new Map<string, ExaminedCell>();
  const groups = new Map<string, { readonly pair: Pair; count: number }>();
  for (const cell of cells) {
    if (cell.cell.text === '' || cell.label === '' || cell.told) continue;
    const identity = `${cell.key}\n${cell.period}\n${plainLabel(cell.label)}`;
    const first = firsts.get(identity);
    if (first === undefined) firsts.set(identity, cell);
    else countIn(groups, { first, second: cell });
  }
  return [...groups.values()].slice(0, MOST).map(({ pair, count }) => told(pair, count));
}

/** Pairs that are told; more of them have one cause. */
const MOST = 5;

function countIn(groups: Map<string, { readonly pair: Pair; count: number }>, pair: Pair): void {
  const [one, other] = [pair.first.cell, pair.second.cell];
  const cause = one.place.line === other.place.line ? `${one.index}` : 'rows';
  const group = groups.get(cause) ?? { pair, count: 0 };
  group.count++;
  groups.set(cause, group);
}

function told({ first, second }: Pair, count: number): Diagnostic {
  const { label, period, key } = second;
  const what = [`„${label}“`, period, key].filter((each) => each !== null);
  return sameIdentity(second.cell.place, {
    what: what.join(', '),
    first: first.cell.text,
    firstAt: spotText(first.cell.place),
    second: second.cell.text,
    count,
  });
}
