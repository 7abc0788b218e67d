import { actionForUnknownGoal } from '../../diagnostic/catalogue/check-references.ts';
import { indicatorOf, knownGoals, type Rule } from '../finding.ts';

/** An action serves a goal of the agreement. */
export const actionsMatchGoals: Rule = ({ draft }) =>
  draft.actions
    .filter(({ indicator }) => !indicatorOf(draft, indicator))
    .map(({ number, indicator, place }) =>
      actionForUnknownGoal(place, { number: String(number), id: indicator, known: knownGoals(draft) }),
    );
