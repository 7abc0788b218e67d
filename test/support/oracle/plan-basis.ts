import { divide, type Exact, exact, multiply, total } from './exact.ts';
import { figureOf, kindOf, knownCell } from './figure.ts';
import { type OracleCase, type OraclePlan, type OracleTarget, sinceJanuary } from './goal.ts';

/** What a plan rests on once the data were looked at. */
export type Basis =
  | { readonly kind: 'delivered'; readonly values: readonly (Exact | null)[] }
  | { readonly kind: 'years'; readonly years: readonly number[] }
  | { readonly kind: 'linear' | 'steps' | 'none' };

export function basisOf(found: OracleCase, plan: OraclePlan, target: OracleTarget): Basis {
  const priorYear = yearOf(found) - 1;
  if (plan.path === 'linear') return { kind: 'linear' };
  if (plan.path === 'prior-year-shares') return { kind: 'years', years: [priorYear] };
  if (plan.path === 'reference-years') return { kind: 'years', years: plan.years ?? latest(found, plan) };
  if (plan.path === 'none')
    return { kind: target.form === 'steps' && kindOf(found).stock ? 'steps' : 'none' };
  const values = deliveredOf(found, plan);
  if (plan.path === 'delivered') return values ? { kind: 'delivered', values } : { kind: 'none' };
  return automatic(found, plan, values);
}

/** Delivered up to November, then complete years, then linear. A change to the prior year has no shares. */
function automatic(found: OracleCase, plan: OraclePlan, values: readonly (Exact | null)[] | null): Basis {
  if (values?.slice(0, 11).every((value) => value !== null)) return { kind: 'delivered', values };
  if (kindOf(found).change) return { kind: 'linear' };
  const years = plan.years?.filter((year) => isComplete(found, year)) ?? latest(found, plan);
  return years.length > 0 ? { kind: 'years', years } : { kind: 'linear' };
}

/** The three latest complete years of the ten before that are not excluded. */
function latest(found: OracleCase, { excluded }: OraclePlan): readonly number[] {
  const years: number[] = [];
  for (let year = yearOf(found) - 1; year >= yearOf(found) - 10; year--)
    if (!excluded.includes(year) && isComplete(found, year)) years.push(year);
  return years.slice(0, 3);
}

function isComplete(found: OracleCase, year: number): boolean {
  for (let month = year * 12; month < year * 12 + 12; month++)
    if (figureOf(found, month).value === null) return false;
  return figureOf(found, year * 12 + 11).value?.n !== 0n;
}

function deliveredOf(found: OracleCase, { delivered }: OraclePlan): readonly (Exact | null)[] | null {
  if (delivered === null) return null;
  if (Array.isArray(delivered)) return delivered.map(exact);
  return sinceJanuary(yearOf(found) * 12 + 11).map((month) => {
    const months = delivered === 'monthly' ? sinceJanuary(month) : [month];
    const cells = months.map((each) => knownCell(found, 'plan', each));
    return cells.every((cell) => cell !== null) ? total(cells as Exact[]) : null;
  });
}

/** A delivered plan keeps its course and ends at the new value. */
export function stretchedTo(
  { level, basis }: { readonly level: Exact | null; readonly basis: Basis },
  planned: Exact | null,
): Basis {
  if (basis.kind !== 'delivered' || level === null || planned === null || planned.n === 0n) return basis;
  return { ...basis, values: basis.values.map((value) => value && divide(multiply(value, level), planned)) };
}

const yearOf = ({ reportMonth }: OracleCase): number => Math.floor(reportMonth / 12);
