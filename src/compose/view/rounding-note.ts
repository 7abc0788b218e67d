import { type Decimal, decimal, ZERO } from '../../domain/decimal.ts';

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
  const differs = actual.some((text, month) => {
    const [is, should, distance] = [text, plan[month], variance[month]].map(printedNumber);
    return Boolean(is && should && distance && !is.minus(should).eq(distance));
  });
  return differs || sumsDiffer(summands, actual);
}

function sumsDiffer(summands: readonly string[], sums: readonly string[]): boolean {
  let total = ZERO;
  for (const [month, text] of summands.entries()) {
    const [own, sum] = [printedNumber(text), printedNumber(sums[month])];
    if (own === null || sum === null) return false;
    total = total.plus(own);
    if (!total.eq(sum)) return true;
  }
  return false;
}

const PRINTED = /^([+−±]?)(\d{1,3}(?:\.\d{3})*)(?:,(\d+))?(?:\u00a0v)?$/;

/** `−1.234,5`, `+28`, `109 v`; null for a dash, `k. A.` or nothing. */
function printedNumber(text: string | undefined): Decimal | null {
  const [, sign = '', whole = '', fraction = '0'] = PRINTED.exec(text ?? '') ?? [];
  if (whole === '') return null;
  return decimal(`${sign === '−' ? '-' : ''}${whole.replaceAll('.', '')}.${fraction}`);
}
