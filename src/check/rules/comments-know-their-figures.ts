import { commentOvertaken } from '../../diagnostic/catalogue/check-data-status.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Comment, Draft } from '../../domain/draft.ts';
import { monthText } from '../../domain/month.ts';
import { type Overtaken, overtaken } from '../../domain/overtaken-comment.ts';
import { type Change, changeKind } from '../../domain/revision.ts';
import { type Case, goalName, indicatorOf, metricLabel, numeral, type Rule } from '../finding.ts';
import { reachOf } from '../reach.ts';

/** A comment speaks of the figure that stands above it; one that has changed since goes back to its author. */
export const commentsKnowTheirFigures: Rule = (found) =>
  found.draft.comments.flatMap((comment) => finding(found, comment));

function finding({ draft, data, month }: Case, comment: Comment): readonly Diagnostic[] {
  const indicator = indicatorOf(draft, comment.indicator);
  if (!indicator) return [];
  // What came after the report's own day has its own finding (CHK-325).
  const found = overtaken(comment, indicator, data.asOf(draft.head.day), {
    judged: reachOf(indicator, data, month).judged,
    reportMonth: month,
  });
  if (found === null) return [];
  const { party, day, place } = comment;
  const detail = {
    goal: goalName(indicator),
    party,
    day,
    cause: causeOf(found),
    what: whatChanged(found, draft),
  };
  return [commentOvertaken(place, detail)];
}

/** `die Lieferung vom 2020-09-22 hat`, `„1. Nachtrag“ vom 2020-09-15 hat`; both have. */
function causeOf({ since, amendments }: Overtaken): string {
  const causes = [
    ...(since === null ? [] : [`die Lieferung vom ${since}`]),
    ...amendments.map(({ title, signed }) => `„${title}“ vom ${signed}`),
  ];
  return `${causes.join(' und ')} ${causes.length === 1 ? 'hat' : 'haben'}`;
}

/** As many as fit into a message. */
const NAMED = 3;

function whatChanged({ changes, months, amendments }: Overtaken, draft: Draft): string {
  const told = [
    ...amendments.map(({ from }) => `Zielwert oder Sollverlauf ab ${monthText(from)}`),
    ...changes.map((change) => changeText(change, draft)),
    ...(months.length === 0 ? [] : [`neu endgültig ${months.map(monthText).join(', ')}`]),
  ];
  const more = told.length - NAMED;
  return told.slice(0, NAMED).join('; ') + (more > 0 ? ` und ${more} weitere` : '');
}

function changeText(change: Change, draft: Draft): string {
  const { metric, month } = change.after;
  const known = change.before.value === null ? 'ohne Wert' : numeral(change.before.value);
  return `${metricLabel(draft, metric)} ${monthText(month)}: ${known} → ${valueNow(change)}`;
}

/** The number alone would not show that it is open again, or why it is gone. */
function valueNow(change: Change): string {
  const { value, status } = change.after;
  if (value === null) return status === 'suppressed' ? 'gesperrt' : 'zurückgenommen';
  return `${numeral(value)}${changeKind(change) === 'reopened' ? ' (wieder offen)' : ''}`;
}
