import type { Decimal } from '../../domain/decimal.ts';
import type { Formula } from '../../domain/formula.ts';
import { type Month, yearToDate } from '../../domain/month.ts';
import type { ReportedData } from '../../domain/observation.ts';
import { addable, asDelivered, firstGap, reportedFrom } from '../../domain/standing.ts';

/** A formula's value at a month of any year, as it was delivered; null where there is none. */
export function figureAgain(agreed: Formula, data: ReportedData, month: Month): Decimal | null {
  const months = yearToDate(month);
  if (firstGap(agreed, data, months, 'any-status') !== null) return null;
  const formula = asDelivered(agreed, data);
  return formula.actual(reportedFrom(addable(formula, data)), months);
}
