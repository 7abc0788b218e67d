import { delimiterUnclear } from '../../diagnostic/catalogue/csv-grid.ts';
import { done, failed, type Outcome } from '../../diagnostic/outcome.ts';
import { placeIn } from '../../domain/place.ts';

/** Signs that part the cells of a row, with their German names. */
export const DELIMITERS = { ';': 'Semikolon', ',': 'Komma', '\t': 'Tabulator' } as const;
export type Delimiter = keyof typeof DELIMITERS;

/** Rows that are looked at. */
const SAMPLE = 400;

/**
 * The sign that parts the cells: the one the profile names, else the only one that parts most rows into equally many.
 *
 * Errors: CSV-183 where two do, or none.
 */
export function delimiterOf(text: string, file: string, declared: Delimiter | null): Outcome<Delimiter> {
  if (declared !== null) return done(declared);
  const [best, second] = delimitersIn(text);
  if (best && (!second || best.share > second.share || best.cells > 2 * second.cells)) return done(best.sign);
  const candidates =
    best && second
      ? `${DELIMITERS[best.sign]} oder ${DELIMITERS[second.sign]}`
      : 'keines kommt regelmäßig vor';
  return failed(delimiterUnclear(placeIn(file), { candidates }));
}

/** How regularly a sign parts the rows. */
export interface Candidate {
  readonly sign: Delimiter;
  /** Cells that most rows have. */
  readonly cells: number;
  /** Part of the rows that have so many, 0..1. */
  readonly share: number;
}

/** Signs that part at least half of the rows alike, the most regular first. */
export function delimitersIn(text: string): readonly Candidate[] {
  const lines = unquoted(text)
    .split(/\r\n?|\n/u)
    .filter((line) => line.trim() !== '')
    .slice(0, SAMPLE);
  const signs = Object.keys(DELIMITERS) as Delimiter[];
  return signs
    .map((sign) => ({
      sign,
      ...mostCommon(lines.map((line) => line.split(sign).length).filter((count) => count > 1)),
      of: lines.length,
    }))
    .map(({ sign, cells, count, of }) => ({ sign, cells, share: of === 0 ? 0 : count / of }))
    .filter(({ share, cells }) => cells > 1 && share >= 0.5)
    .toSorted((a, b) => b.share - a.share || b.cells - a.cells);
}

/** The beginning of a text without what stands in quotes. */
function unquoted(text: string): string {
  return text.slice(0, 400_000).replace(/"(?:[^"]|"")*"/gu, '');
}

function mostCommon(counts: readonly number[]): { readonly cells: number; readonly count: number } {
  const times = Map.groupBy(counts, (count) => count);
  const [first] = [...times].toSorted(([, a], [, b]) => b.length - a.length);
  return first ? { cells: first[0], count: first[1].length } : { cells: 0, count: 0 };
}
