import { oddDecimals } from '../../../diagnostic/catalogue/csv-net.ts';
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts';
import { enough } from '../../csv/enough.ts';
import { sheetName } from '../cuts.ts';
import type { Examined } from '../examined.ts';

/** Numbers of a column that tell how the others are written. */
const LEAST = 3;

/** `1,009` where every other number of its column is whole: the comma may part thousands. A workbook stores numbers. */
export function oddDecimalFindings({ cells, profile, table }: Examined): readonly Diagnostic[] {
  if (sheetName(table) !== null) return [];
  const sign = profile.numbers.decimal;
  const odd = sign === ',' ? /^[1-9]\d{0,2},\d{3}$/u : /^[1-9]\d{0,2}\.\d{3}$/u;
  const numbers = cells.filter(({ kind }) => kind === 'value');
  const columns = Map.groupBy(numbers, ({ cell }) => cell.index);
  const found = [...columns.values()].flatMap((own) => {
    const parted = own.filter(({ cell }) => cell.text.includes(sign));
    const whole = own.length - parted.length;
    const alone = whole >= LEAST && parted.length * 3 <= whole;
    return alone && parted.every(({ cell }) => odd.test(cell.text)) ? parted : [];
  });
  return enough(found).map(({ cell: { text, place } }) =>
    oddDecimals(place, { text, whole: text.replace(sign, ''), read: text.replace('.', ',') }),
  );
}
