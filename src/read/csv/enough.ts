import { furtherFindings } from '../../diagnostic/catalogue/csv-table.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { placeIn } from '../../domain/place.ts';

/** A person mends the first hundred faults of a kind and runs again; a million would only fill the memory. */
const ENOUGH = 100;

export function enough<Item>(items: readonly Item[]): readonly Item[] {
  return items.slice(0, ENOUGH);
}

/**
 * Each diagnostic once (several values may lean on one wrong cell), at most a hundred errors and a hundred
 * others, with a notice (CSV-129) that tells how many were left out.
 */
export function distinct(diagnostics: readonly Diagnostic[], file: string): readonly Diagnostic[] {
  const each = new Map(diagnostics.map((one) => [JSON.stringify([one.code, one.place, one.message]), one]));
  const all = [...each.values()];
  const errors = new Set(enough(all.filter(({ severity }) => severity === 'error')));
  const others = new Set(enough(all.filter(({ severity }) => severity !== 'error')));
  const shown = all.filter((one) => errors.has(one) || others.has(one));
  const count = all.length - shown.length;
  return count === 0 ? shown : [...shown, furtherFindings(placeIn(file), { count })];
}
