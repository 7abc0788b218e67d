import {
  planWithoutPriorYear,
  priorYearIsZero,
  priorYearMissing,
  valueMissing,
} from '../../diagnostic/catalogue/check.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { germanMonth } from '../../diagnostic/german-text.ts';
import type { Indicator } from '../../domain/agreement.ts';
import type { Gap } from '../../domain/draft.ts';
import { addMonths, monthOf, yearOf, yearToDate } from '../../domain/month.ts';
import { asDelivered, firstGap, metricsOf, reportedFrom } from '../../domain/standing.ts';
import { referenceYears, versionsOf } from '../../domain/target-versions.ts';
import { type Case, gapWords, goalName, metricLabel, type Rule } from '../finding.ts';
import { priorYearGap } from '../reach.ts';

/** A plan by the prior year's shares needs that year; every other goal is at least compared with it. */
export const priorYearIsThere: Rule = (found) =>
  found.draft.agreement.indicators.flatMap((indicator) =>
    needsPriorYear(indicator, yearOf(found.month))
      ? planFindings(found, indicator)
      : comparisonFindings(found, indicator),
  );

function needsPriorYear(indicator: Indicator, year: number): boolean {
  return referenceYears(versionsOf(indicator, year)).includes(year - 1);
}

function planFindings(found: Case, indicator: Indicator): readonly Diagnostic[] {
  const year = yearOf(found.month);
  const gap = priorYearGap(indicator.formula, found.data, year, 'any-status');
  if (gap) return [planWithoutPriorYear(indicator.place, detail(found, indicator, gap))];
  const months = yearToDate(monthOf(year - 1, 12));
  const yearValue = asDelivered(indicator.formula, found.data).actual(reportedFrom(found.data), months);
  return yearValue?.eq('0')
    ? [priorYearIsZero(indicator.place, { goal: goalName(indicator), year: String(year - 1) })]
    : [];
}

function comparisonFindings(found: Case, indicator: Indicator): readonly Diagnostic[] {
  const { formula } = indicator;
  // A change has the prior year in it; the change of that year is not what it is held against.
  if (formula.change) return changeFindings(found, indicator);
  const months = yearToDate(addMonths(found.month, -12));
  // A metric that never came at all has its own finding.
  if (metricsOf(formula, months).some((metric) => !found.data.metrics.includes(metric))) return [];
  const gap = firstGap(formula, found.data, months, 'any-status');
  return gap ? [priorYearMissing(indicator.place, detail(found, indicator, gap))] : [];
}

function changeFindings(found: Case, indicator: Indicator): readonly Diagnostic[] {
  const gap = firstGap(indicator.formula, found.data, yearToDate(found.month), 'any-status');
  const before = gap !== null && yearOf(gap.month) < yearOf(found.month) && gap.why !== 'zero-denominator';
  return before ? [valueMissing(indicator.place, detail(found, indicator, gap))] : [];
}

function detail({ draft, data }: Case, indicator: Indicator, gap: Gap) {
  return {
    goal: goalName(indicator),
    metric: metricLabel(draft, gap.metric),
    month: germanMonth(gap.month),
    reason: gapWords(gap, data),
  };
}
