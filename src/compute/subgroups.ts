import type { Indicator } from '../domain/agreement.ts';
import type { Checked } from '../domain/draft.ts';
import { addMonths, type Month, yearToDate } from '../domain/month.ts';
import type { ReportedData } from '../domain/observation.ts';
import { firstGap } from '../domain/standing.ts';
import { discrepancies, type Subgroup } from '../domain/subgroup.ts';
import type { SubgroupFigure, SubgroupsFigure } from '../domain/subgroup-figure.ts';
import { figureAt } from './figure.ts';

/** The subgroups of a goal at the month that is judged; null without any, or without such a month. German: Teilgruppen. */
export function subgroupsOf(
  { subgroups, formula }: Indicator,
  { data }: Checked,
  month: Month | null,
): SubgroupsFigure | null {
  if (subgroups === undefined || month === null) return null;
  const groups = subgroups.groups.map((group) => subgroupAt(group, data, month));
  const [first, second] = groups.map(({ actual }) => actual);
  return {
    month,
    groups,
    distance: groups.length === 2 && first && second ? first.minus(second) : null,
    discrepancies: discrepancies(formula, subgroups, data, yearToDate(month)),
  };
}

function subgroupAt({ title, formula }: Subgroup, data: ReportedData, month: Month): SubgroupFigure {
  const gap = firstGap(formula, data, yearToDate(month), 'final');
  if (gap) return { title, actual: null, priorYear: null, parts: [], gap, inputs: [] };
  const now = figureAt(formula, data, month);
  const before = figureAt(formula, data, addMonths(month, -12));
  const { actual, parts } = now;
  const inputs = [...new Set([...now.inputs, ...before.inputs])];
  return { title, actual, parts, priorYear: before.actual, gap, inputs };
}
