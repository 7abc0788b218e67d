import type { Indicator, Reading } from '../domain/agreement.ts';
import type { Decimal } from '../domain/decimal.ts';
import type { Checked, Edition } from '../domain/draft.ts';
import { type Month, monthNumber, monthsOfYear, yearOf } from '../domain/month.ts';
import type { ReportedData } from '../domain/observation.ts';
import { type Figure, figureAt } from './figure.ts';
import { planPath } from './plan-path.ts';

/** One indicator in one year: its plan and its prior year, month by month. Made once, read by all that follows. */
export interface GoalYear {
  readonly indicator: Indicator;
  readonly data: ReportedData;
  readonly edition: Edition;
  readonly reportMonth: Month;
  /** The last month that rests on final values; null when nothing may be rated. */
  readonly judged: Month | null;
  /** January to December of the year before. */
  readonly priorYear: readonly Figure[];
  /** January to December; null where there is no plan. */
  readonly plan: readonly (Decimal | null)[];
}

export function goalYear(indicator: Indicator, checked: Checked): GoalYear {
  const { data, edition, month: reportMonth } = checked;
  const priorYear = monthsOfYear(yearOf(reportMonth) - 1).map((each) =>
    figureAt(indicator.formula, data, each),
  );
  const plan =
    datedPlan(indicator, yearOf(reportMonth)) ??
    planPath(
      indicator,
      priorYear.map(({ actual }) => actual),
    );
  const judged = checked.reach.get(indicator.id)?.judged ?? null;
  return { indicator, data, edition, reportMonth, judged, priorYear, plan };
}

/** The plan of a goal whose formula knows what is due when; null for every other. */
function datedPlan({ formula, target }: Indicator, year: number): readonly Decimal[] | null {
  const { plan } = formula;
  return plan && target !== null ? monthsOfYear(year).map((each) => plan(each)) : null;
}

/** The same goal read another way: without plan, target and rating. German: Lesart. */
export function asReading(indicator: Indicator, { formula, unit, precision }: Reading): Indicator {
  return {
    ...indicator,
    formula,
    unit,
    precision,
    nature: 'none',
    target: null,
    planPath: 'none',
    outlook: 'none',
  };
}

/** The prior year's figure of the same month. */
export function figureOneYearBefore({ priorYear }: GoalYear, month: Month): Figure | undefined {
  return priorYear[monthNumber(month) - 1];
}

/** True where the month closes the year-end edition, whose words are reached and missed. */
export function closesYear({ edition }: GoalYear, month: Month): boolean {
  return edition === 'jahr' && monthNumber(month) === 12;
}
