import {
  noReferenceYear,
  planEndsElsewhere,
  planMonthMissing,
  referenceYearMissing,
} from '../../diagnostic/catalogue/check-targets.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { germanMonth, quantity } from '../../diagnostic/german-text.ts';
import type { Indicator } from '../../domain/agreement.ts';
import { yearOf, yearToDate } from '../../domain/month.ts';
import type { TargetVersion } from '../../domain/target.ts';
import { type Case, gapWords, goalName, metricLabel, type Rule } from '../finding.ts';
import { yearValue } from '../plan-basis.ts';
import { priorYearGap } from '../reach.ts';

/** A plan by reference years has these years, and a delivered one its months up to the report. */
export const plansHaveTheirBasis: Rule = (found) =>
  found.draft.agreement.indicators.flatMap((indicator) =>
    uniqueBases(indicator.versions ?? []).flatMap((version) => findings(found, indicator, version)),
  );

/** Steps of one goal share their plan, and one finding says it. */
function uniqueBases(versions: readonly TargetVersion[]): readonly TargetVersion[] {
  return versions.filter(
    ({ basis }, index) => versions.findIndex((other) => other.basis === basis) === index,
  );
}

function findings(found: Case, indicator: Indicator, { basis }: TargetVersion): readonly Diagnostic[] {
  const goal = goalName(indicator);
  if (basis.kind === 'delivered') return deliveredFindings(found, indicator, basis);
  if (basis.kind !== 'reference-years') return [];
  if (basis.years.length === 0) return [noReferenceYear(indicator.place, { goal })];
  // The prior year has findings of its own.
  const earlier = basis.years.filter((year) => year !== yearOf(found.month) - 1);
  return earlier.flatMap((year) => {
    const reason = whyNot(found, indicator, year);
    return reason === null
      ? []
      : [referenceYearMissing(indicator.place, { goal, year: String(year), reason })];
  });
}

function whyNot({ draft, data }: Case, { formula }: Indicator, year: number): string | null {
  const gap = priorYearGap(formula, data, year + 1, 'any-status');
  if (gap) {
    return `„${metricLabel(draft, gap.metric)}“ ist für ${germanMonth(gap.month)} ${gapWords(gap, data)}`;
  }
  return yearValue(formula, data, year)?.eq('0') ? 'sein Jahreswert ist null' : null;
}

function deliveredFindings(
  { month }: Case,
  indicator: Indicator,
  basis: Extract<TargetVersion['basis'], { readonly kind: 'delivered' }>,
): readonly Diagnostic[] {
  const [goal, unit] = [goalName(indicator), indicator.unit];
  const missing = yearToDate(month).filter((_, index) => index < 11 && !basis.values[index]);
  const december = basis.values[11];
  // The last step of the same plan is the one it ends with.
  const target = indicator.versions?.findLast((version) => version.basis === basis)?.level;
  const months = missing.map(germanMonth).join(', ');
  return [
    ...(missing.length > 0 ? [planMonthMissing(indicator.place, { goal, months })] : []),
    ...(december && target && !december.eq(target)
      ? [
          planEndsElsewhere(indicator.place, {
            goal,
            december: quantity(december, unit),
            target: quantity(target, unit),
          }),
        ]
      : []),
  ];
}
