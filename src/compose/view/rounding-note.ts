import { Decimal, ZERO } from '../../domain/decimal.ts';
import { negated, wholeIn } from '../../domain/whole-number.ts';

/** Behind the title of a table whose printed figures do not add up. German: Rundungsdifferenz. */
export const ROUNDING_NOTE = 'Rundungsdifferenzen möglich';

/** Rows of a month table as they are printed, month by month. */
export interface PrintedRows {
  /** Ist, or what is expected where there is none yet. */
  readonly actual: readonly string[];
  readonly plan: readonly string[];
  readonly variance: readonly string[];
  /** The month's own values where they add up to the Ist; empty otherwise. */
  readonly summands: readonly string[];
}

/** True where somebody who calculates with the printed figures comes to another result. */
export function differsByRounding({ actual, plan, variance, summands }: PrintedRows): boolean {
  const sums = actual.map(printedNumber);
  const differs = sums.some((is, month) => {
    if (is === null) return false;
    const should = printedNumber(plan[month]);
    const distance = printedNumber(variance[month]);
    return should !== null && distance !== null && !is.minus(should).eq(distance);
  });
  return differs || sumsDiffer(summands, sums);
}

function sumsDiffer(summands: readonly string[], sums: readonly (Decimal | null)[]): boolean {
  let total = ZERO;
  for (const [month, text] of summands.entries()) {
    const [own, sum = null] = [printedNumber(text), sums[month]];
    if (own === null || sum === null) return false;
    total = total.plus(own);
    if (!total.eq(sum)) return true;
  }
  return false;
}

const PRINTED = /^([+−±]?)(\d{1,3}(?:\.\d{3})*)(?:,(\d+))?(?:\u00a0v)?$/;

/** `−1.234,5`, `+28`, `109 v`; null for a dash, `k. A.` or nothing. */
function printedNumber(text = ''): Decimal | null {
  const [, sign = '', whole = '', fraction = ''] = (text !== '' && PRINTED.exec(text)) || [];
  if (whole === '') return null;
  const units = wholeIn(whole.replaceAll('.', '') + fraction);
  return Decimal.units(sign === '−' ? negated(units) : units, fraction.length);
}
