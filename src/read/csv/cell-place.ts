import { cellName, type Place } from '../../domain/place.ts';

/** Where the cells of one record begin and end, as offsets into its raw text. */
export interface Extent {
  readonly from: number;
  readonly until: number;
}

/**
 * The extents of the cells in a raw record, quotes included. The CSV library gives the cells' text but not
 * their place; a quoted cell may hold delimiters and line breaks, so the quotes are walked once more.
 */
export function cellOffsets(raw: string, delimiter: string): readonly Extent[] {
  const record = raw.endsWith('\n') ? raw.slice(0, -1) : raw;
  const extents: Extent[] = [];
  let from = 0;
  for (;;) {
    const next = record.indexOf(delimiter, record[from] === '"' ? closingQuote(record, from) : from);
    extents.push({ from, until: next === -1 ? record.length : next });
    if (next === -1) return extents;
    from = next + delimiter.length;
  }
}

/** Offset behind the quote that closes the one at `from`; the record's end when none does. */
function closingQuote(record: string, from: number): number {
  let at = from + 1;
  while (at < record.length) {
    const quote = record.indexOf('"', at);
    if (quote === -1) return record.length;
    if (record[quote + 1] !== '"') return quote + 1;
    at = quote + 2;
  }
  return record.length;
}

/** Line breaks, and signs that are two units of a text and one character: without them an offset is a column. */
const MORE_THAN_OFFSETS = /[\n\ud800-\udfff]/;

/** True for a record on one line in which every unit is a character. */
export function isEven(raw: string): boolean {
  const at = raw.search(MORE_THAN_OFFSETS);
  return at === -1 || (at === raw.length - 1 && raw.endsWith('\n'));
}

/**
 * Line and character column of a cell; just behind the row's end for a cell that the row does not have. `even` says that
 * offsets are columns (`isEven`).
 */
export function placeWithin(
  raw: string,
  extents: readonly Extent[],
  index: number,
  { file, line, even = false }: { readonly file: string; readonly line: number; readonly even?: boolean },
): Place {
  const { from, until } = extents[index] ?? behind(extents);
  if (even) return { file, line, column: from + 1, length: Math.max(1, until - from) };
  const before = raw.slice(0, from).split('\n');
  return {
    file,
    line: line + before.length - 1,
    column: characters(before.at(-1) ?? '') + 1,
    length: Math.max(1, characters(raw.slice(from, until).split('\n')[0] ?? '')),
  };
}

function behind(extents: readonly Extent[]): Extent {
  const end = extents.at(-1)?.until ?? 0;
  return { from: end, until: end };
}

function characters(text: string): number {
  return [...text].length;
}

/** `Zeile 6, Spalte 1`, and in a workbook `Tabelle1!A6`. */
export function spotText(place: Place): string {
  return cellName(place) ?? `Zeile ${place.line}, Spalte ${place.column}`;
}
