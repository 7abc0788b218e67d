import type { Indicator } from '../domain/agreement.ts';
import { type Decimal, sum } from '../domain/decimal.ts';
import type { Formula } from '../domain/formula.ts';
import { type Month, monthsOfYear, yearToDate } from '../domain/month.ts';
import type { MetricId, ReportedData } from '../domain/observation.ts';
import { asDelivered, firstGap, reportedFrom } from '../domain/standing.ts';
import type { DeliveredPlan, PlanBasis, PlanTerms, TargetTerms } from '../domain/target.ts';

/** At most so many reference years are averaged. */
const MOST = 3;
/** How far back the reference years are looked for. */
const OLDEST = 10;

/** What a plan is chosen from. */
export interface PlanSurroundings {
  readonly indicator: Indicator;
  readonly target: TargetTerms;
  readonly data: ReportedData;
  readonly year: number;
}

/**
 * What the plan rests on, of what the agreement asks for and the data allow. German: Grundlage des Sollverlaufs.
 *
 * The automatic way takes the first that is possible: delivered for every month before December, then up to three
 * complete reference years, then linear. A change to the prior year has no shares, so it skips the years.
 */
export function planBasis(plan: PlanTerms, around: PlanSurroundings): PlanBasis {
  switch (plan.kind) {
    case 'delivered':
      return delivered(plan.delivered, around);
    case 'reference-years':
      return { kind: 'reference-years', years: plan.years ?? completeYears(plan, around) };
    case 'prior-year-shares':
      return { kind: 'reference-years', years: [around.year - 1] };
    case 'automatic':
      return automatic(plan, around);
    case 'linear':
      return { kind: 'linear' };
    case 'none':
      return { kind: holdsSteps(around) ? 'steps' : 'none' };
  }
}

function automatic(plan: PlanTerms, around: PlanSurroundings): PlanBasis {
  const given = delivered(plan.delivered, around);
  if (given.kind === 'delivered' && given.values.slice(0, 11).every((value) => value !== null)) return given;
  if (around.indicator.formula.change) return { kind: 'linear' };
  const wanted = plan.years?.filter((year) => isComplete(around, year)) ?? completeYears(plan, around);
  return wanted.length > 0 ? { kind: 'reference-years', years: wanted } : { kind: 'linear' };
}

/** Steps of a stock need no path: the step in force is what the month is held against. */
function holdsSteps({ target, indicator }: PlanSurroundings): boolean {
  return target.kind === 'steps' && indicator.formula.stock;
}

/** The latest complete years before the agreement that are not excluded, at most three. */
function completeYears({ excluded }: PlanTerms, around: PlanSurroundings): readonly number[] {
  return Array.from({ length: OLDEST }, (_, index) => around.year - 1 - index)
    .filter((year) => !excluded.includes(year) && isComplete(around, year))
    .slice(0, MOST);
}

/** True where every month of the year has a value and the year is not zero. */
function isComplete({ indicator: { formula }, data }: PlanSurroundings, year: number): boolean {
  const months = monthsOfYear(year);
  if (!months.every((month) => firstGap(formula, data, yearToDate(month), 'any-status') === null))
    return false;
  return yearValue(formula, data, year)?.eq('0') === false;
}

/** The formula's value of a whole year; null where a value is missing. */
export function yearValue(formula: Formula, data: ReportedData, year: number): Decimal | null {
  const months = monthsOfYear(year);
  if (firstGap(formula, data, months, 'any-status')) return null;
  return asDelivered(formula, data).actual(reportedFrom(data), months);
}

function delivered(plan: DeliveredPlan | null, { data, year }: PlanSurroundings): PlanBasis {
  if (plan === null) return { kind: 'none' };
  if (plan.kind === 'values') return { kind: 'delivered', values: plan.values, metric: null };
  const values = monthsOfYear(year).map((month) =>
    plan.monthly ? sumUpTo(plan.metric, data, month) : (data.newest(plan.metric, month)?.value ?? null),
  );
  return { kind: 'delivered', values, metric: plan.metric };
}

/** Null from the first month on that did not come. */
function sumUpTo(metric: MetricId, data: ReportedData, month: Month): Decimal | null {
  const values = yearToDate(month).map((each) => data.newest(metric, each)?.value ?? null);
  const known = values.filter((value) => value !== null);
  return known.length === values.length ? sum(known) : null;
}
