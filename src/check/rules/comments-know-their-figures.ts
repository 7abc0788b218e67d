import { commentOvertaken } from '../../diagnostic/catalogue/check-data-status.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Comment, Draft } from '../../domain/draft.ts';
import { monthText } from '../../domain/month.ts';
import { type Overtaken, overtaken } from '../../domain/overtaken-comment.ts';
import type { Change } from '../../domain/revision.ts';
import { type Case, goalName, indicatorOf, metricLabel, numeral, type Rule } from '../finding.ts';
import { reachOf } from '../reach.ts';

/** A comment speaks of the figure that stands above it; one that has changed since goes back to its author. */
export const commentsKnowTheirFigures: Rule = (found) =>
  found.draft.comments.flatMap((comment) => finding(found, comment));

function finding({ draft, data, month }: Case, comment: Comment): readonly Diagnostic[] {
  const indicator = indicatorOf(draft, comment.indicator);
  if (!indicator) return [];
  // What came after the report's own day has its own finding (CHK-325).
  const found = overtaken(
    comment,
    indicator,
    data.asOf(draft.head.day),
    reachOf(indicator, data, month).judged,
  );
  if (found === null) return [];
  const { party, day, place } = comment;
  const detail = {
    goal: goalName(indicator),
    party,
    day,
    since: found.since,
    what: whatChanged(found, draft),
  };
  return [commentOvertaken(place, detail)];
}

/** As many as fit into a message. */
const NAMED = 3;

function whatChanged({ changes, months }: Overtaken, draft: Draft): string {
  const told = [
    ...changes.map((change) => changeText(change, draft)),
    ...(months.length === 0 ? [] : [`neu endgültig ${months.map(monthText).join(', ')}`]),
  ];
  const more = told.length - NAMED;
  return told.slice(0, NAMED).join('; ') + (more > 0 ? ` und ${more} weitere` : '');
}

function changeText({ before, after }: Change, draft: Draft): string {
  const value = (one: Change['before']) => (one.value === null ? 'ohne Wert' : numeral(one.value));
  const { metric, month } = after;
  return `${metricLabel(draft, metric)} ${monthText(month)}: ${value(before)} → ${value(after)}`;
}
