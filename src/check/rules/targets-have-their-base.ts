import { baseRevised, targetWithoutBase } from '../../diagnostic/catalogue/check-targets.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { quantity } from '../../diagnostic/german-text.ts';
import type { Indicator } from '../../domain/agreement.ts';
import { ONE, roundHalfAway } from '../../domain/decimal.ts';
import type { ReportedData } from '../../domain/observation.ts';
import type { TargetBase, TargetTerms } from '../../domain/target.ts';
import { type Case, goalName, type Rule } from '../finding.ts';
import { yearValue } from '../plan-basis.ts';

/** A value relative to the prior year needs that year, and moves with it unless the agreement fixed its level. */
export const targetsHaveTheirBase: Rule = (found) =>
  found.draft.agreement.indicators.flatMap((indicator) =>
    (indicator.versions ?? []).flatMap(({ terms, base }) =>
      base && terms.kind === 'change' && terms.fixed === null ? findings(found, indicator, terms, base) : [],
    ),
  );

type Change = Extract<TargetTerms, { readonly kind: 'change' }>;

function findings(
  { data }: Case,
  indicator: Indicator,
  { change }: Change,
  base: TargetBase,
): readonly Diagnostic[] {
  const goal = goalName(indicator);
  const year = String(base.year);
  if (base.value === null) return [targetWithoutBase(indicator.place, { goal, year })];
  const before = yearValue(indicator.formula, firstFinal(data), base.year);
  if (before === null || before.eq(base.value)) return [];
  const level = (value: typeof before) => {
    const places = indicator.unit.kind === 'ratio' ? indicator.precision + 2 : indicator.precision;
    return roundHalfAway(value.times(ONE.plus(change)), places);
  };
  const { unit } = indicator;
  const [old, now] = [level(before), level(base.value)];
  if (old.eq(now)) return [];
  return [
    baseRevised(indicator.place, { goal, year, before: quantity(old, unit), after: quantity(now, unit) }),
  ];
}

/** The data as they were when each value first became final. */
function firstFinal(data: ReportedData): ReportedData {
  return {
    ...data,
    newest: (metric, month) =>
      data.history(metric, month).find(({ status }) => status === 'final') ?? data.newest(metric, month),
  };
}
