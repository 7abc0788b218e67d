import type { Comparison } from '../domain/assessment.ts';
import { type Decimal, decimal, sum } from '../domain/decimal.ts';
import { addMonths, type Month, yearToDate } from '../domain/month.ts';
import type { MetricId, ReportedData } from '../domain/observation.ts';
import type { Contribution } from './drivers.ts';
import type { GoalYear } from './goal-year.ts';

/** Cells of one or two cases are suppressed as a rule, and so is what would tell them. German: Mindestfallzahl. */
const FEWEST = decimal(3);

/**
 * What each site adds to the change against the prior year; none where a cell behind it may not be told.
 *
 * To name the site that moved most says something of all the others. So one suppressed, provisional or missing
 * cell, or one of fewer than three cases, silences all sites.
 */
export function siteContributions(goal: GoalYear, judged: Comparison): readonly Contribution<string>[] {
  const columns = goal.indicator.siteTable?.columns ?? [];
  const found =
    columns.length > 0
      ? fromTable(columns.slice(0, -1), goal.data, yearToDate(judged.month))
      : fromPlaces(judged);
  // A change of one or two cases has no driver worth a name.
  return sum(found.map(({ amount }) => amount))
    .abs()
    .gte(FEWEST)
    ? found
    : [];
}

type Column = { readonly metric: MetricId; readonly label: string };

/** The last column of a table is the total of its sites. */
function fromTable(
  sites: readonly Column[],
  data: ReportedData,
  months: readonly Month[],
): readonly Contribution<string>[] {
  const before = months.map((month) => addMonths(month, -12));
  const found = sites.flatMap(({ metric, label }): readonly Contribution<string>[] => {
    const [now, then] = [openValues(data, metric, months), openValues(data, metric, before)];
    return now && then ? [{ name: label, amount: sum(now).minus(sum(then)) }] : [];
  });
  return found.length === sites.length && sites.length > 1 ? found : [];
}

function openValues(
  data: ReportedData,
  metric: MetricId,
  months: readonly Month[],
): readonly Decimal[] | null {
  const values = months.flatMap((month) => {
    const cell = data.newest(metric, month);
    return cell?.status === 'final' && cell.value && mayBeTold(cell.value) ? [cell.value] : [];
  });
  return values.length === months.length ? values : null;
}

function fromPlaces({ sites, priorYearSites }: Comparison): readonly Contribution<string>[] {
  const found = sites.flatMap(({ name, occupied }): readonly Contribution<string>[] => {
    const before = priorYearSites.find((site) => site.name === name)?.occupied;
    const open = occupied && before && mayBeTold(occupied) && mayBeTold(before);
    return open ? [{ name, amount: occupied.minus(before) }] : [];
  });
  return found.length === sites.length && sites.length > 1 ? found : [];
}

function mayBeTold(value: Decimal): boolean {
  return value.eq('0') || value.gte(FEWEST);
}
