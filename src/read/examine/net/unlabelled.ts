import { noLabel } from '../../../diagnostic/catalogue/csv-net.ts';
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts';
import type { Examined } from '../examined.ts';

/** Cells of which the table does not say what they count. */
export function unlabelled({ cells }: Examined): readonly Diagnostic[] {
  const without = cells.filter(({ label }) => label === '');
  const [first] = without;
  return first ? [noLabel(first.cell.place, { count: without.length })] : [];
}
