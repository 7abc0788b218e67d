import { contradictoryMonth, repeatedMonth } from '../../diagnostic/catalogue/csv-table.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { germanMonth } from '../../diagnostic/german-text.ts';
import { conclude, type Outcome } from '../../diagnostic/outcome.ts';
import { cellName, type Place } from '../../domain/place.ts';
import { listed } from '../near-miss.ts';
import { spotText } from './cell-place.ts';
import { enough } from './enough.ts';
import type { Statement } from './statement.ts';

interface Pair {
  readonly first: Statement;
  readonly second: Statement;
}

/**
 * The statements with each month once. German: doppelte Monate.
 *
 * A repetition that says the same is a warning for the pair of rows (or columns); one that differs is an error
 * for every value, showing both.
 */
export function withoutRepetitions(statements: readonly Statement[]): Outcome<readonly Statement[]> {
  const firsts = new Map<string, Statement>();
  const pairs: Pair[] = [];
  for (const statement of statements) {
    const key = `${statement.wanted.metric.id}/${statement.month}/${statement.day}`;
    const first = firsts.get(key);
    if (first) pairs.push({ first, second: statement });
    else firsts.set(key, statement);
  }
  const contradictions = pairs.filter((pair) => !agree(pair));
  const same = pairs.filter((pair) => agree(pair) && pair.first.said.kind !== 'nothing');
  return conclude(
    [...firsts.values()],
    [...enough(contradictions).map(contradiction), ...enough(repetitions(same))],
  );
}

function agree({ first, second }: Pair): boolean {
  if (first.firmness !== second.firmness) return false;
  if (first.said.kind !== 'value' || second.said.kind !== 'value')
    return first.said.kind === second.said.kind;
  return first.said.value.eq(second.said.value);
}

function contradiction({ first, second }: Pair): Diagnostic {
  const sameValue = first.cell.text === second.cell.text;
  const shown = ({ cell, status }: Statement) =>
    sameValue && status ? `${cell.text}, ${status.text}` : cell.text;
  return contradictoryMonth(second.cell.place, {
    metric: second.wanted.metric.label,
    month: germanMonth(second.month),
    first: shown(first),
    second: shown(second),
    ...positions({ first, second }),
  });
}

function positions({ first, second }: Pair) {
  const sameLine = first.cell.place.line === second.cell.place.line;
  const at = (place: Place) => (sameLine ? spotText(place) : (cellName(place) ?? `Zeile ${place.line}`));
  return { firstAt: at(first.cell.place), secondAt: at(second.cell.place) };
}

/** One warning for each pair of rows, or for each month of a doubled column. */
function repetitions(pairs: readonly Pair[]): readonly Diagnostic[] {
  const groups = Map.groupBy(pairs, ({ first, second }) => {
    const [a, b] = [first.cell.place.line, second.cell.place.line];
    return a === b ? `column/${first.month}` : `${a}/${b}`;
  });
  return [...groups.values()].flatMap((group) => {
    const [pair] = group;
    if (!pair) return [];
    const months = [...new Set(group.map(({ first }) => germanMonth(first.month)))];
    const { firstAt, secondAt } = positions(pair);
    return [
      repeatedMonth(pair.second.cell.place, {
        months: listed(months, 'und'),
        first: firstAt,
        second: secondAt,
      }),
    ];
  });
}
