import type { Indicator } from './agreement.ts';
import type { Need } from './formula.ts';
import { addMonths, type Month, monthNumber, monthOf, monthsOfYear, yearOf, yearToDate } from './month.ts';
import type { TargetVersion } from './target.ts';
import { referenceYears, versionsOf } from './target-versions.ts';

/**
 * Every delivered value that a goal's figures up to these months rest on: the value, the prior year it is compared with, and
 * what its plan follows. Each once, in the order of months.
 */
export function figureNeeds(indicator: Indicator, ...months: readonly Month[]): readonly Need[] {
  const { formula } = indicator;
  const all = months.flatMap((month) => [
    ...formula.needs(yearToDate(addMonths(month, -12))),
    ...planNeeds(indicator, month),
    ...formula.needs(yearToDate(month)),
  ]);
  return distinct(all).toSorted((one, other) => one.month - other.month);
}

/**
 * Every delivered value that the agreed value and the plan up to a month rest on: reference years, the prior year of a value
 * that follows it, and a plan that was delivered. A value that was fixed beside its change follows nothing.
 */
export function planNeeds(indicator: Indicator, month: Month): readonly Need[] {
  const versions = versionsOf(indicator, yearOf(month));
  const years = [...new Set([...referenceYears(versions), ...baseYears(versions)])];
  return distinct([
    ...years.flatMap((year) => [
      ...indicator.formula.needs(yearToDate(monthOf(year, monthNumber(month)))),
      ...indicator.formula.needs(monthsOfYear(year)),
    ]),
    ...planMetrics(versions).flatMap((metric) => yearToDate(month).map((each) => ({ metric, month: each }))),
  ]);
}

function baseYears(versions: readonly TargetVersion[]): readonly number[] {
  return versions.flatMap(({ base, terms }) =>
    base && terms.kind === 'change' && terms.fixed === null ? [base.year] : [],
  );
}

function planMetrics(versions: readonly TargetVersion[]): readonly string[] {
  const metrics = versions.flatMap(({ basis }) => (basis.kind === 'delivered' ? (basis.metric ?? []) : []));
  return [...new Set(metrics)];
}

function distinct(needs: readonly Need[]): readonly Need[] {
  return [...new Map(needs.map((need) => [`${need.metric} ${need.month}`, need])).values()];
}
