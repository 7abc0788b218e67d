import type { Comparison } from '../domain/assessment.ts';
import { type Decimal, decimal, sum } from '../domain/decimal.ts';
import { addMonths, type Month, yearToDate } from '../domain/month.ts';
import type { MetricId } from '../domain/observation.ts';
import type { Contribution } from './drivers.ts';
import type { GoalYear } from './goal-year.ts';

/**
 * What each site adds to the change against the prior year; none where a cell behind it may not be told.
 *
 * To name the site that moved most says something of all the others. So one suppressed, provisional or missing
 * cell, or one of fewer cases than the agreement's minimum count, silences all sites.
 */
export function siteContributions(goal: GoalYear, judged: Comparison): readonly Contribution<string>[] {
  const columns = goal.indicator.siteTable?.columns ?? [];
  const found =
    columns.length > 0
      ? fromTable(columns.slice(0, -1), goal, yearToDate(judged.month))
      : fromPlaces(judged, goal);
  // A change of so few cases has no driver worth a name.
  return sum(found.map(({ amount }) => amount))
    .abs()
    .gte(decimal(goal.minimumCount))
    ? found
    : [];
}

type Column = { readonly metric: MetricId; readonly label: string };

/** The last column of a table is the total of its sites. */
function fromTable(
  sites: readonly Column[],
  goal: GoalYear,
  months: readonly Month[],
): readonly Contribution<string>[] {
  const before = months.map((month) => addMonths(month, -12));
  const found = sites.flatMap(({ metric, label }): readonly Contribution<string>[] => {
    const [now, then] = [openValues(goal, metric, months), openValues(goal, metric, before)];
    return now && then ? [{ name: label, amount: sum(now).minus(sum(then)) }] : [];
  });
  return found.length === sites.length && sites.length > 1 ? found : [];
}

function openValues(
  { data, minimumCount }: GoalYear,
  metric: MetricId,
  months: readonly Month[],
): readonly Decimal[] | null {
  const values = months.flatMap((month) => {
    const cell = data.newest(metric, month);
    return cell?.status === 'final' && cell.value && mayBeTold(cell.value, minimumCount) ? [cell.value] : [];
  });
  return values.length === months.length ? values : null;
}

function fromPlaces(
  { sites, priorYearSites }: Comparison,
  { minimumCount }: GoalYear,
): readonly Contribution<string>[] {
  const found = sites.flatMap(({ name, occupied }): readonly Contribution<string>[] => {
    const before = priorYearSites.find((site) => site.name === name)?.occupied;
    const open = occupied && before && [occupied, before].every((value) => mayBeTold(value, minimumCount));
    return open ? [{ name, amount: occupied.minus(before) }] : [];
  });
  return found.length === sites.length && sites.length > 1 ? found : [];
}

function mayBeTold(value: Decimal, minimum: number): boolean {
  return value.eq('0') || value.gte(decimal(minimum));
}
