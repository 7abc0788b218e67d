import {
  commentAfterReport,
  commentIsDraft,
  commentTwice,
} from '../../diagnostic/catalogue/check-references.ts';
import { germanDay } from '../../diagnostic/german-text.ts';
import type { Comment, Draft } from '../../domain/draft.ts';
import { goalName, indicatorOf, type Rule } from '../finding.ts';

/** Each body comments once on a goal; of two texts nobody could say which one counts. */
export const commentsAreSingle: Rule = ({ draft }) =>
  draft.comments.flatMap((second, index) => {
    const first = draft.comments
      .slice(0, index)
      .find(({ indicator, party }) => indicator === second.indicator && party === second.party);
    if (!first) return [];
    const files = { first: first.place.file, second: second.place.file };
    return [commentTwice(second.place, { goal: goalOf(second, draft), party: second.party, ...files })];
  });

/** A comment is older than the report that prints it. */
export const commentsAreInTime: Rule = ({ draft }) =>
  draft.comments
    .filter(({ day }) => day > draft.head.day)
    .map((comment) =>
      commentAfterReport(comment.place, {
        goal: goalOf(comment, draft),
        day: germanDay(comment.day),
        reportDay: germanDay(draft.head.day),
      }),
    );

/** What goes out as a report has been agreed; a draft may hold drafts. */
export const commentsAreAgreed: Rule = ({ draft, asDraft }) =>
  draft.comments
    .filter(({ state }) => state === 'Entwurf' && !asDraft)
    .map((comment) => commentIsDraft(comment.place, { goal: goalOf(comment, draft), party: comment.party }));

/** A comment on an unknown goal has its own finding; here its id will do. */
function goalOf({ indicator }: Comment, draft: Draft): string {
  const known = indicatorOf(draft, indicator);
  return known ? goalName(known) : indicator;
}
