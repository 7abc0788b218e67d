import { subgroupsDoNotAddUp } from '../../diagnostic/catalogue/check-subgroups.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { germanMonth } from '../../diagnostic/german-text.ts';
import type { Indicator } from '../../domain/agreement.ts';
import { yearToDate } from '../../domain/month.ts';
import { type Discrepancy, discrepancies } from '../../domain/subgroup.ts';
import { type Case, goalName, metricLabel, metricValue, type Rule } from '../finding.ts';

/** Women and men together are the whole; where the delivery says otherwise it is told and left as it is. */
export const subgroupsAddUp: Rule = (found) =>
  found.draft.agreement.indicators.flatMap((indicator) => {
    const { subgroups, formula } = indicator;
    if (subgroups === undefined) return [];
    const all = discrepancies(formula, subgroups, found.data, yearToDate(found.month));
    return [...Map.groupBy(all, ({ metric }) => metric).values()].flatMap((months) =>
      finding(found, indicator, months),
    );
  });

/** One finding for each metric: the first month, and how many there are. */
function finding(
  { draft, data }: Case,
  indicator: Indicator,
  months: readonly Discrepancy[],
): readonly Diagnostic[] {
  const [first] = months;
  if (first === undefined) return [];
  const { metric, month, together, total } = first;
  return [
    subgroupsDoNotAddUp(data.newest(metric, month)?.origin.place ?? indicator.place, {
      goal: goalName(indicator),
      metric: metricLabel(draft, metric),
      month: germanMonth(month),
      together: metricValue(draft, metric, together),
      total: metricValue(draft, metric, total),
      months: months.length,
    }),
  ];
}
