import type { Indicator } from '../domain/agreement.ts';
import type { Assessment } from '../domain/assessment.ts';
import { planNeeds } from '../domain/figure-needs.ts';
import type { Need } from '../domain/formula.ts';
import { type Month, monthOf, monthsBetween, monthsOfYear, yearOf, yearToDate } from '../domain/month.ts';
import type { MetricId, Observation, ReportedData } from '../domain/observation.ts';
import { type Change, changeKind } from '../domain/revision.ts';
import { metricsOf } from '../domain/standing.ts';
import { versionsOf } from '../domain/target-versions.ts';

/**
 * Values that a later delivery changed, before and after. German: Revision.
 *
 * Where `before` says what was known when the last report was made, what differs from it is told. Without it, that
 * is what the newest delivery of the metric changed: a change that an earlier delivery brought is old news and not told
 * again. Months run from December before the prior year, the earliest a comparison reaches, up to the report month; what the
 * agreed value and its plan rest on (reference years, a delivered plan) counts wherever it lies.
 */
export function revisionsOf(
  indicator: Indicator,
  data: ReportedData,
  reportMonth: Month,
  before: ReportedData | null = null,
): Assessment['revisions'] {
  return [...monthsBehind(indicator, reportMonth)].flatMap(([metric, months]) => {
    if (!before && months.every((month) => data.history(metric, month).length < 2)) return [];
    const delivery = newestDelivery(months.map((month) => data.newest(metric, month)));
    return months.flatMap((month) => {
      const after = data.newest(metric, month);
      const known = before
        ? before.newest(metric, month)
        : theOneBefore(data.history(metric, month), delivery);
      return known && after ? revision({ before: known, after }) : [];
    });
  });
}

/** The value before the newest one, where the metric's newest delivery brought that. */
function theOneBefore(
  history: readonly Observation[],
  delivery: string | undefined,
): Observation | undefined {
  return history.at(-1)?.delivery === delivery ? history.at(-2) : undefined;
}

function revision(change: Change): readonly Change[] {
  return changeKind(change) === null ? [] : [change];
}

function newestDelivery(observations: readonly (Observation | undefined)[]): string | undefined {
  return observations
    .flatMap((observation) => observation?.delivery ?? [])
    .toSorted()
    .at(-1);
}

/** The months of each metric that are watched, in their order. */
function monthsBehind(indicator: Indicator, reportMonth: Month): ReadonlyMap<MetricId, readonly Month[]> {
  const compared = monthsBetween(monthOf(yearOf(reportMonth) - 2, 12), reportMonth);
  const months = new Map(metricsBehind(indicator, reportMonth).map((metric) => [metric, compared]));
  const planned = Map.groupBy(planBehind(indicator, yearOf(reportMonth)), ({ metric }) => metric);
  for (const [metric, needs] of planned) {
    const all = new Set([...needs.map(({ month }) => month), ...(months.get(metric) ?? [])]);
    months.set(
      metric,
      [...all].toSorted((one, other) => one - other),
    );
  }
  return months;
}

/** What the plan of the whole year rests on; a value of its month alone has its own for each. */
function planBehind(indicator: Indicator, year: number): readonly Need[] {
  if (!reachesFurther(indicator, year)) return [];
  const months = monthsOfYear(year);
  return (indicator.formula.level ? months : months.slice(-1)).flatMap((month) =>
    planNeeds(indicator, month),
  );
}

/** The prior year is watched anyway; a plan asks for more by an older reference year, or by a metric of its own. */
function reachesFurther(indicator: Indicator, year: number): boolean {
  return versionsOf(indicator, year).some(
    ({ basis }) =>
      (basis.kind === 'reference-years' && basis.years.some((each) => each < year - 1)) ||
      (basis.kind === 'delivered' && basis.metric !== null),
  );
}

/** Every metric whose figures stand in the goal's block, each once. */
function metricsBehind(indicator: Indicator, reportMonth: Month): readonly MetricId[] {
  const besides = [...indicator.otherReadings, ...(indicator.subgroups?.groups ?? [])];
  const formulas = [indicator.formula, ...besides.map(({ formula }) => formula)];
  return [
    ...new Set([
      ...formulas.flatMap((formula) => metricsOf(formula, yearToDate(reportMonth))),
      ...(indicator.siteTable?.columns ?? []).map(({ metric }) => metric),
      ...indicator.beside.map(({ metric }) => metric),
    ]),
  ];
}
