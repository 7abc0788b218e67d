import { zeroEaten } from '../../../diagnostic/catalogue/csv-damage.ts';
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts';
import type { Examined } from '../examined.ts';

/** Lengths of codes of regions that a spreadsheet leaves of five, eight and twelve digits. */
const SHORT = [4, 7, 11];

/**
 * `5111` beside codes of five digits: a spreadsheet ate its zero. The first one is told, for all have one cause.
 *
 * Nobody said which key is ours, so no row is lost yet: a warning here, an error where a report needs the row.
 */
export function shortKeys({ cells }: Examined): readonly Diagnostic[] {
  const lengths = new Set(cells.map(({ key }) => key?.length ?? 0));
  const first = cells.find(
    ({ key }) =>
      key !== null && SHORT.includes(key.length) && lengths.has(key.length + 1) && /^[1-9]\d+$/u.test(key),
  );
  if (first === undefined) return [];
  const { key, cell, keyCell } = first;
  const { place } = keyCell?.() ?? cell;
  return [{ ...zeroEaten(place, { text: key ?? '', meant: `0${key}` }), severity: 'warning' }];
}
