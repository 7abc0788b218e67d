import { nameOfAnother, otherJobcenter, severalJobcenters } from '../../diagnostic/catalogue/csv-damage.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { listed } from '../near-miss.ts';
import type { Delivered, Source } from './delivered.ts';
import { type House, ownName } from './own-house.ts';

/** Keys that a message names. */
const NAMED = 3;

/**
 * Rows of another Jobcenter among ours, told by the column of keys. German: fremde Zeilen.
 *
 * Takes   every cell that belongs to a metric, and those of our own rows.
 * Gives   CSV-195 for each foreign key whose row stands in the place of one of ours: a table of many regions has a row of
 *         ours beside it. Where nobody said which key is ours, CSV-206 for several keys and CSV-207 for one that the name of
 *         the file contradicts.
 * Tables with labels on the left are not judged here: they may hold any number of regions.
 */
export function foreignRows(
  all: readonly Delivered[],
  own: readonly Delivered[],
  source: Source,
  house: House,
): readonly Diagnostic[] {
  const { keys, layout } = source.profile;
  if (layout.kind === 'grid' || layout.kind === 'flat' || keys.column === null) return [];
  return keys.only.length > 0 ? strays(all, own, house) : undecided(all, keys.column, source.table.file);
}

function strays(all: readonly Delivered[], own: readonly Delivered[], house: House): readonly Diagnostic[] {
  if (own.length === 0) return [];
  const [ours, present] = [new Set(own), new Set(own.map(slotOf))];
  const others = all.filter((cell) => !ours.has(cell) && !present.has(slotOf(cell)));
  return firstOfEach(others).map(({ key = '', keyCell, cell }) =>
    otherJobcenter((keyCell?.() ?? cell).place, { text: key, own: ownName(house, new Set(house.numbers)) }),
  );
}

function slotOf({ wanted, month }: Delivered): string {
  return `${wanted.metric.id}/${month}`;
}

function undecided(all: readonly Delivered[], column: string, file: string): readonly Diagnostic[] {
  const [first, second, ...more] = firstOfEach(all);
  if (first === undefined) return [];
  if (second !== undefined) {
    const keys = [first, second, ...more].slice(0, NAMED).map(({ key = '' }) => `„${key}“`);
    return [
      severalJobcenters((second.keyCell?.() ?? second.cell).place, { column, keys: listed(keys, 'und') }),
    ];
  }
  const { key: inFile = '', keyCell, cell } = first;
  const inName = numberInName(file, inFile.length);
  if (inName === null || inName === inFile) return [];
  return [nameOfAnother((keyCell?.() ?? cell).place, { inName, column, inFile })];
}

/** The number of that many digits in the name of the file: `15087` in `lza_15087_2020-08.csv`. */
function numberInName(file: string, digits: number): string | null {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const numbers = name.match(/\d+/gu)?.filter((number) => number.length === digits && digits > 4) ?? [];
  return numbers.length === 1 ? (numbers[0] ?? null) : null;
}

/** The first cell of each key. */
function firstOfEach(cells: readonly Delivered[]): readonly Delivered[] {
  return [...Map.groupBy(cells, ({ key = '' }) => key)].flatMap(([key, [first]]) =>
    key === '' || first === undefined ? [] : [first],
  );
}
