import type { Assessment } from '../domain/assessment.ts';
import { type Month, yearToDate } from '../domain/month.ts';
import type { ReportedData } from '../domain/observation.ts';

/**
 * Whether a value of this very month was due and did not come. German: fehlende Angabe.
 *
 * A month still to come is no gap: nobody has delivered anything for it.
 */
export function isMissing(assessment: Assessment, month: Month, data: ReportedData): boolean {
  return assessment.indicator.formula
    .needs(yearToDate(month))
    .some((need) => need.month === month && data.newest(need.metric, month)?.status === 'missing');
}
