import { formulaError } from '../../diagnostic/catalogue/csv-damage.ts';
import { furtherFindings } from '../../diagnostic/catalogue/csv-table.ts';
import { errorCell } from '../../diagnostic/catalogue/xlsx-sheet.ts';
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
  const all = withoutEchoes([...each.values()]);
  const errors = new Set(enough(all.filter(({ severity }) => severity === 'error')));
  const others = new Set(enough(all.filter(({ severity }) => severity !== 'error')));
  const shown = all.filter((one) => errors.has(one) || others.has(one));
  const count = all.length - shown.length;
  return count === 0 ? shown : [...shown, furtherFindings(placeIn(file), { count })];
}

/** A cell that a report needs is refused for its error value (CSV-193); that it shows one (CSV-172) says no more. */
function withoutEchoes(all: readonly Diagnostic[]): readonly Diagnostic[] {
  const at = ({ place }: Diagnostic) => JSON.stringify([place?.sheet, place?.line, place?.column]);
  const refused = new Set(all.filter(({ code }) => code === formulaError.code).map(at));
  return refused.size === 0 ? all : all.filter((one) => one.code !== errorCell.code || !refused.has(at(one)));
}
