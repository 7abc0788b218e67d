import { commentForUnknownGoal, commentMissing } from '../../diagnostic/catalogue/check-references.ts';
import { goalName, indicatorOf, knownGoals, type Rule } from '../finding.ts';

/** A comment belongs to a goal of the agreement. */
export const commentsMatchGoals: Rule = ({ draft }) =>
  draft.comments
    .filter(({ indicator }) => !indicatorOf(draft, indicator))
    .map(({ indicator, place }) => commentForUnknownGoal(place, { id: indicator, known: knownGoals(draft) }));

/** In a monthly report the Jobcenter comments on each goal; the year-end edition has one joint appreciation. */
export const goalsAreCommented: Rule = ({ draft }) =>
  draft.edition === 'jahr'
    ? []
    : draft.agreement.indicators
        .filter(
          ({ id }) => !draft.comments.some((each) => each.indicator === id && each.party === 'jobcenter'),
        )
        .map((indicator) => commentMissing(indicator.place, { goal: goalName(indicator) }));
