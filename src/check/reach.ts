import type { Indicator } from '../domain/agreement.ts';
import type { Gap, Reach } from '../domain/draft.ts';
import type { Formula } from '../domain/formula.ts';
import {
  type Day,
  type Month,
  monthOf,
  monthsBetween,
  monthsOfYear,
  yearOf,
  yearToDate,
} from '../domain/month.ts';
import type { ReportedData } from '../domain/observation.ts';
import { firstGap, metricsOf } from '../domain/standing.ts';

/**
 * How far an indicator can be judged at the report month. German: Datenstand je Ziel.
 *
 * What is judged is the last month that rests on final values alone; a plan by the prior year's shares rests on
 * all twelve months of that year, too.
 */
export function reachOf(indicator: Indicator, data: ReportedData, reportMonth: Month): Reach {
  const { formula } = indicator;
  const months = monthsBetween(monthOf(yearOf(reportMonth), 1), reportMonth);
  const gapAt = (month: Month) => firstGap(formula, data, yearToDate(month), 'final');
  const planGap = needsPriorYear(indicator)
    ? priorYearGap(formula, data, yearOf(reportMonth), 'final')
    : null;
  const judged = planGap ? null : (months.findLast((month) => gapAt(month) === null) ?? null);
  const next = judged === null ? months[0] : months.find((month) => month > judged);
  return {
    judged,
    computable:
      months.findLast((month) => firstGap(formula, data, yearToDate(month), 'any-status') === null) ?? null,
    gap: planGap ?? (next === undefined ? null : gapAt(next)),
    delivery: newestDelivery(formula, data, reportMonth),
  };
}

/** True where the plan follows the prior year, so that nothing can be judged without it. */
export function needsPriorYear({ planPath, target }: Indicator): boolean {
  return planPath === 'prior-year-shares' && target !== null;
}

/** The first month of the year before `year` for which the formula gives no value. */
export function priorYearGap(
  formula: Formula,
  data: ReportedData,
  year: number,
  final: 'final' | 'any-status',
): Gap | null {
  for (const month of monthsOfYear(year - 1)) {
    const gap = firstGap(formula, data, yearToDate(month), final);
    if (gap) return gap;
  }
  return null;
}

function newestDelivery(formula: Formula, data: ReportedData, reportMonth: Month): Day | null {
  const months = yearToDate(reportMonth);
  const days = metricsOf(formula, months)
    .flatMap((metric) => months.map((month) => data.newest(metric, month)?.delivery))
    .filter((day) => day !== undefined);
  return days.toSorted().at(-1) ?? null;
}
