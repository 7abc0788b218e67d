import {
  estimateForUnknownGoal,
  estimateReversed,
  estimateWithoutFigures,
} from '../../diagnostic/catalogue/check-references.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { quantity } from '../../diagnostic/german-text.ts';
import type { Draft, Estimate } from '../../domain/draft.ts';
import { goalName, indicatorOf, knownGoals, type Rule } from '../finding.ts';

/** An estimate belongs to a goal with a year's value, and runs from the smaller to the larger figure. */
export const estimatesMatchGoals: Rule = ({ draft }) =>
  draft.head.estimates.flatMap((estimate) => findings(draft, estimate));

function findings(draft: Draft, { indicator: id, from, until, place }: Estimate): readonly Diagnostic[] {
  const indicator = indicatorOf(draft, id);
  if (!indicator) return [estimateForUnknownGoal(place, { id, known: knownGoals(draft) })];
  const [goal, unit] = [goalName(indicator), indicator.unit];
  if (indicator.target === null) return [estimateWithoutFigures(place, { goal })];
  return from.gt(until)
    ? [estimateReversed(place, { goal, from: quantity(from, unit), until: quantity(until, unit) })]
    : [];
}
