import { zeroDenominator } from '../../diagnostic/catalogue/check.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { germanMonth } from '../../diagnostic/german-text.ts';
import type { Indicator } from '../../domain/agreement.ts';
import type { Formula } from '../../domain/formula.ts';
import { yearToDate } from '../../domain/month.ts';
import { firstGap } from '../../domain/standing.ts';
import { type Case, goalName, metricLabel, type Rule } from '../finding.ts';

/** Nothing is divided by zero: such a month stays without a value. */
export const denominatorsAreNotZero: Rule = (found) =>
  found.draft.agreement.indicators.flatMap((indicator) =>
    [indicator.formula, ...indicator.otherReadings.map(({ formula }) => formula)].flatMap((formula) =>
      zeroMonths(found, indicator, formula),
    ),
  );

function zeroMonths(
  { draft, data, month }: Case,
  indicator: Indicator,
  formula: Formula,
): readonly Diagnostic[] {
  return yearToDate(month).flatMap((each) => {
    const gap = firstGap(formula, data, yearToDate(each), 'any-status');
    if (gap?.why !== 'zero-denominator') return [];
    const metric = metricLabel(draft, gap.metric);
    return zeroDenominator(indicator.place, { goal: goalName(indicator), metric, month: germanMonth(each) });
  });
}
