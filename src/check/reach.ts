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
import { referenceYears, versionsOf } from '../domain/target-versions.ts';

/**
 * How far an indicator can be judged at the report month. German: Datenstand je Ziel.
 *
 * What is judged is the last month that rests on final values alone. A plan by the shares of earlier years rests on all
 * twelve months of those years, and a value relative to the prior year on that year's value: where they are not final the
 * value is shown and not rated, and `planGap` says why.
 */
export function reachOf(indicator: Indicator, data: ReportedData, reportMonth: Month): Reach {
  const { formula } = indicator;
  const months = monthsBetween(monthOf(yearOf(reportMonth), 1), reportMonth);
  const gapAt = (month: Month) => firstGap(formula, data, yearToDate(month), 'final');
  const judged = months.findLast((month) => gapAt(month) === null) ?? null;
  const next = judged === null ? months[0] : months.find((month) => month > judged);
  return {
    judged,
    computable:
      months.findLast((month) => firstGap(formula, data, yearToDate(month), 'any-status') === null) ?? null,
    gap: next === undefined ? null : gapAt(next),
    planGap: agreedGap(indicator, data, yearOf(reportMonth)),
    delivery: newestDelivery(formula, data, reportMonth),
  };
}

/** Why the plan cannot be judged against: a reference year or the base of the value is not final. */
function agreedGap(indicator: Indicator, data: ReportedData, year: number): Gap | null {
  const { formula } = indicator;
  const versions = versionsOf(indicator, year);
  for (const reference of referenceYears(versions)) {
    const gap = priorYearGap(formula, data, reference + 1, 'final');
    if (gap) return gap;
  }
  const rests = versions.some(({ base, terms }) => base && terms.kind === 'change' && terms.fixed === null);
  return rests ? firstGap(formula, data, monthsOfYear(year - 1), 'final') : null;
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
