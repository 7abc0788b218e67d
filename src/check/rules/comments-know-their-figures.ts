import { commentOvertaken } from '../../diagnostic/catalogue/check-data-status.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { germanDay, germanMonth } from '../../diagnostic/german-text.ts';
import type { Indicator } from '../../domain/agreement.ts';
import type { Comment, Draft } from '../../domain/draft.ts';
import type { Month } from '../../domain/month.ts';
import { type Overtaken, overtaken } from '../../domain/overtaken-comment.ts';
import { type Change, changeKind } from '../../domain/revision.ts';
import { type Case, goalName, indicatorOf, metricLabel, metricValue, type Rule } from '../finding.ts';
import { reachOf } from '../reach.ts';

/** A comment speaks of the figure that stands above it; one that has changed since goes back to its author. */
export const commentsKnowTheirFigures: Rule = (found) => {
  const judged = new Map<string, Month | null>(); // several comments speak of one goal
  return found.draft.comments.flatMap((comment) => {
    const indicator = indicatorOf(found.draft, comment.indicator);
    if (!indicator) return [];
    if (!judged.has(indicator.id))
      judged.set(indicator.id, reachOf(indicator, found.data, found.month).judged);
    return finding(found, comment, indicator, judged.get(indicator.id) ?? null);
  });
};

function finding(
  { draft, data, month }: Case,
  comment: Comment,
  indicator: Indicator,
  judged: Month | null,
): readonly Diagnostic[] {
  // What came after the report's own day has its own finding (CHK-325).
  const found = overtaken(comment, indicator, data.asOf(draft.head.day), {
    judged,
    reportMonth: month,
  });
  if (found === null) return [];
  const { party, day, place } = comment;
  const detail = {
    goal: goalName(indicator),
    party,
    day: germanDay(day),
    cause: causeOf(found),
    what: whatChanged(found, draft),
  };
  return [commentOvertaken(place, detail)];
}

/** `die Lieferung vom 22.09.2020 hat`, `„1. Nachtrag“ vom 15.09.2020 hat`; both have. */
function causeOf({ since, amendments }: Overtaken): string {
  const causes = [
    ...(since === null ? [] : [`die Lieferung vom ${germanDay(since)}`]),
    ...amendments.map(({ title, signed }) => `„${title}“ vom ${germanDay(signed)}`),
  ];
  return `${causes.join(' und ')} ${causes.length === 1 ? 'hat' : 'haben'}`;
}

/** As many as fit into a message. */
const NAMED = 3;

function whatChanged({ changes, months, amendments }: Overtaken, draft: Draft): string {
  const told = [
    ...amendments.map(({ from }) => `Zielwert oder Sollverlauf ab ${germanMonth(from)}`),
    ...changes.map((change) => changeText(change, draft)),
    ...(months.length === 0 ? [] : [`neu endgültig ${months.map(germanMonth).join(', ')}`]),
  ];
  const more = told.length - NAMED;
  return told.slice(0, NAMED).join('; ') + (more > 0 ? ` und ${more} weitere` : '');
}

function changeText(change: Change, draft: Draft): string {
  const { metric, month } = change.after;
  const known = change.before.value === null ? 'ohne Wert' : metricValue(draft, metric, change.before.value);
  return `${metricLabel(draft, metric)} ${germanMonth(month)}: ${known} → ${valueNow(change, draft)}`;
}

/** The number alone would not show that it is open again, or why it is gone. */
function valueNow(change: Change, draft: Draft): string {
  const { metric, value, status } = change.after;
  if (value === null) return status === 'suppressed' ? 'gesperrt' : 'zurückgenommen';
  return `${metricValue(draft, metric, value)}${changeKind(change) === 'reopened' ? ' (wieder offen)' : ''}`;
}
