import type { Indicator, Reading } from '../domain/agreement.ts';
import type { Decimal } from '../domain/decimal.ts';
import type { Checked, Edition } from '../domain/draft.ts';
import { type Month, monthNumber, monthsOfYear, yearOf } from '../domain/month.ts';
import type { ReportedData } from '../domain/observation.ts';
import { type Figure, figureAt } from './figure.ts';
import { monthPlans } from './month-plan.ts';
import { planPath, type YearFigures } from './plan-path.ts';

/** One indicator in one year: its plan and its prior year, month by month. Made once, read by all that follows. */
export interface GoalYear {
  readonly indicator: Indicator;
  readonly data: ReportedData;
  readonly edition: Edition;
  readonly reportMonth: Month;
  /** Fewest cases of a site that may be told. German: Mindestzahl. */
  readonly minimumCount: number;
  /** The last month that rests on final values; null when there is none. */
  readonly judged: Month | null;
  /** True where the plan rests on values that are not final. */
  readonly openPlan: boolean;
  /** January to December of the year before. */
  readonly priorYear: readonly Figure[];
  /** January to December; null where there is no plan. */
  readonly plan: readonly (Decimal | null)[];
  /** The plan before any amendment; absent where none is in force. */
  readonly firstPlan?: readonly (Decimal | null)[];
  /** The plan of each month alone; absent unless it came month by month. */
  readonly monthPlan?: readonly (Decimal | null)[];
}

export function goalYear(indicator: Indicator, checked: Checked): GoalYear {
  const { data, edition, month: reportMonth } = checked;
  const { minimumCount } = checked.agreement;
  const priorYear = monthsOfYear(yearOf(reportMonth) - 1).map((each) =>
    figureAt(indicator.formula, data, each),
  );
  const year = yearOf(reportMonth);
  const figures = yearFigures(indicator, data, year - 1, priorYear);
  const plan = datedPlan(indicator, year) ?? planPath(indicator, year, figures);
  const { firstVersions } = indicator;
  const { judged = null, planGap = null } = checked.reach.get(indicator.id) ?? {};
  const firstPlan = firstVersions && planPath(indicator, year, figures, firstVersions);
  const openPlan = planGap !== null;
  const line = { indicator, data, edition, reportMonth, minimumCount, judged, openPlan, priorYear, plan };
  const monthPlan = monthPlans(indicator, plan);
  return { ...line, ...(firstPlan && { firstPlan }), ...(monthPlan && { monthPlan }) };
}

/** The formula's values of earlier years, each year computed once. */
function yearFigures(
  { formula }: Indicator,
  data: ReportedData,
  priorYear: number,
  priorFigures: readonly Figure[],
): YearFigures {
  const known = new Map([[priorYear, priorFigures.map(({ actual }) => actual)]]);
  return (year) => {
    const before = known.get(year);
    if (before) return before;
    const values = monthsOfYear(year).map((month) => figureAt(formula, data, month).actual);
    known.set(year, values);
    return values;
  };
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
    versions: [],
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
