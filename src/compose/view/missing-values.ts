import type { Indicator } from '../../domain/agreement.ts';
import type { Checked } from '../../domain/draft.ts';
import type { Need } from '../../domain/formula.ts';
import { type Month, yearToDate } from '../../domain/month.ts';
import type { MetricId } from '../../domain/observation.ts';
import { monthYear } from '../format-german.ts';
import { monthRuns } from '../month-runs.ts';

/** Values that are due and not delivered: `Jobperspektive 58+, Juni 2020 (Landkreis, zugesagt bis 06.10.)`. */
export function missingValues(checked: Checked): readonly string[] {
  return checked.agreement.indicators.flatMap((indicator) => {
    const metrics = listedMetrics(indicator, checked.month);
    const before = missingBefore(indicator, checked);
    const earlier = before.length === 0 ? [] : [`${indicator.shortName}, ${monthRuns(before)}`];
    const own = yearToDate(checked.month)
      .filter((month) => metrics.some((metric) => checked.data.newest(metric, month)?.status === 'missing'))
      .map((month) => {
        const remark = checked.head.pending.find(
          (entry) => entry.month === month && metrics.includes(entry.metric),
        )?.remark;
        const text = `${indicator.shortName}, ${monthYear(month)}`;
        return remark === undefined ? text : `${text} (${remark})`;
      });
    return [...earlier, ...own];
  });
}

/** Months before the year that a goal cannot do without, as the stock of December, and that nobody delivered. */
function missingBefore({ formula }: Indicator, { data, month: until }: Checked): readonly Month[] {
  const months = yearToDate(until);
  const before = formula.needs(months).filter(({ month }) => month < (months[0] ?? month));
  const isThere = ({ metric, month }: Need) => {
    const newest = data.newest(metric, month);
    return newest !== undefined && newest.status !== 'missing';
  };
  return [...new Set(before.filter((need) => !isThere(need)).map(({ month }) => month))].toSorted(
    (one, other) => one - other,
  );
}

/** The metrics whose missing values are listed: those of a goal's formula, and those beside it. */
export function listedMetrics(indicator: Indicator, until: Month): readonly MetricId[] {
  const needed = indicator.formula.needs([until]).map(({ metric }) => metric);
  return [...new Set([...needed, ...indicator.beside.map(({ metric }) => metric)])];
}
