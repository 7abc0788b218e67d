import type { Table } from '../csv/table.ts';

const WORD =
  /^(jobcenter(-?(nr\.?|nummer))?|ags|ars|(regional|gemeinde|kreis)?schlüssel|kreisnummer|träger(-?nummer)?)$/iu;
/** A code, or one with its name behind it: `15088 Saalekreis`. */
const CODE = /^(DG|\d{2,12})(\s+\p{L}.*)?$/u;

/** Rows that are looked at. */
const SAMPLE = 200;

/**
 * The head of a column with codes of regions or Jobcenters, where a profile names none: by its word, and by what stands
 * below it. Null for none. German: Schlüsselspalte.
 */
export function keyColumnIn({ rows }: Table): string | null {
  const at = rows.findIndex(({ cells }) => cells.length > 1 && cells.some((cell) => WORD.test(cell.trim())));
  const head = rows[at]?.cells ?? [];
  const index = head.findIndex((cell) => WORD.test(cell.trim()));
  const below = rows
    .slice(at + 1, at + 1 + SAMPLE)
    .map(({ cells }) => cells[index]?.trim() ?? '')
    .filter((cell) => cell !== '');
  const codes = below.filter((cell) => CODE.test(cell)).length;
  return index !== -1 && codes > 0 && codes >= below.length * 0.9 ? (head[index]?.trim() ?? null) : null;
}

/** True for a head that promises codes of regions or Jobcenters. */
export function promisesKeys(word: string): boolean {
  return WORD.test(word);
}
