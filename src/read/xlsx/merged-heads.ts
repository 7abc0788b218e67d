import type { Area } from './reference.ts';
import type { SheetRow } from './sheet.ts';

/** Cells that are looked at; no head of a real sheet needs as many. */
const MOST = 1_000_000;

/**
 * Heads that reach across the border of a wider group, written once more where that group begins. German: verbundener Kopf.
 *
 * `Geschlecht` merged over all columns below two groups belongs to both. What a merged cell hides is blank, and a blank
 * cell says that a narrower head ends with the group above it; here the sheet itself says that it goes on. From the
 * first row with a number on nothing is a head any more. A year or a title from the first column on holds for the rows
 * below it, and is no head of columns.
 */
export function withReachingHeads(rows: readonly SheetRow[], areas: readonly Area[]): readonly SheetRow[] {
  const wide = Map.groupBy(
    areas.filter(({ from, until }) => until.column > from.column),
    ({ from }) => from.line,
  );
  const first = rows.findIndex(({ texts }) => [...texts.values()].some(isNumber));
  const heads = first === -1 ? 0 : first;
  const begun = new Set<number>();
  let looked = 0;
  return rows.map((row, at) => {
    if (at >= heads || looked > MOST) return row;
    const own = new Map((wide.get(row.line) ?? []).map((area) => [area.from.column, area]));
    looked += own.size * begun.size;
    const reached = looked > MOST ? row : reaching(row, [...own.values()], begun);
    for (const column of row.texts.keys()) begun.add(column);
    return reached;
  });
}

function reaching(row: SheetRow, areas: readonly Area[], begun: ReadonlySet<number>): SheetRow {
  const more = areas.flatMap(({ from, until }) => {
    const text = row.texts.get(from.column);
    if (text === undefined || from.column === 1 || !/\p{L}/u.test(text)) return [];
    const columns = [...begun].filter((column) => column > from.column && column <= until.column);
    return columns.map((column): [number, string] => [column, text]);
  });
  if (more.length === 0) return row;
  // Cells come in the order of their columns.
  const texts = [...row.texts, ...more].toSorted(([one], [other]) => one - other);
  return { ...row, texts: new Map(texts) };
}

/** A number that is no year: years head columns. */
function isNumber(text: string): boolean {
  return /^[-−–]?\s*\d[\d.,\s]*%?$/u.test(text.trim()) && !/^(19|20)\d{2}$/u.test(text.trim());
}
