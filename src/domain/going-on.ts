import { mean } from './decimal.ts';
import type { Formula } from './formula.ts';
import { type Month, yearToDate } from './month.ts';
import type { MetricId, Observation, ReportedData } from './observation.ts';
import { addable } from './standing.ts';

/**
 * The data as they would be if every metric went on after `from`: a stock as it was then, a movement at the mean of its
 * months since January. What was delivered for later months is not read.
 */
export function goingOn(formula: Formula, data: ReportedData, from: Month): ReportedData {
  const { standIn: _, ...known } = addable(formula, data);
  const ahead = (metric: MetricId) =>
    formula.movement ? atTheMean(known, metric, from) : known.newest(metric, from);
  return {
    ...known,
    newest: (metric, month) => (month > from ? ahead(metric) : known.newest(metric, month)),
  };
}

function atTheMean(data: ReportedData, metric: MetricId, from: Month): Observation | undefined {
  const last = data.newest(metric, from);
  const months = yearToDate(from);
  const values = months.flatMap((month) => data.newest(metric, month)?.value ?? []);
  return last && { ...last, value: values.length === months.length ? mean(values) : null };
}
