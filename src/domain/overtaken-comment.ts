import type { Indicator } from './agreement.ts';
import type { Comment } from './draft.ts';
import { figureNeeds } from './figure-needs.ts';
import type { Need } from './formula.ts';
import { addMonths, type Day, type Month, monthOf, monthsBetween, yearToDate } from './month.ts';
import { MONTH_NAMES } from './month-names.ts';
import type { ReportedData } from './observation.ts';
import { type Change, changeKind } from './revision.ts';
import { firstGap } from './standing.ts';
import type { Amendment } from './target.ts';

/** What a comment could not know of the figure it speaks about. German: überholter Kommentar. */
export interface Overtaken {
  readonly comment: Comment;
  /** Values behind the judged figure, its plan or its prior year that changed since, in the order of months. */
  readonly changes: readonly Change[];
  /** Months that the judged figure holds now and the comment did not know as final. */
  readonly months: readonly Month[];
  /** Amendments of the goal's value or plan that were signed since. */
  readonly amendments: readonly Amendment[];
  /** Day of the newest delivery that brought any of it; null where an amendment alone did. */
  readonly since: Day | null;
}

/** How far a goal is judged today, in a report about which month. */
export interface Standing {
  readonly judged: Month | null;
  readonly reportMonth: Month;
}

interface Told {
  readonly comment: Comment;
  readonly indicator: Indicator;
  readonly known: ReportedData;
  readonly data: ReportedData;
  readonly judged: Month | null;
  /** The last month the comment speaks of. */
  readonly spoken: Month | null;
}

/**
 * Whether the figure that is judged has changed since a comment was written; null where the comment still fits.
 *
 * A comment knows the deliveries and amendments up to its own day, and no more final months than its `datenstand` names. It
 * speaks of the month it names, or of the last one that was final for it: where a value up to there is open again, the
 * figure it speaks of is gone.
 */
export function overtaken(
  comment: Comment,
  indicator: Indicator,
  data: ReportedData,
  { judged, reportMonth }: Standing,
): Overtaken | null {
  const known = data.asOf(comment.day);
  const judgedThen = lastFinal(indicator, known, reportMonth);
  if (judged === null && judgedThen === null) return null;
  const spoken = namedMonth(comment.dataStatus) ?? judgedThen;
  const told = { comment, indicator, known, data, judged, spoken };
  const [changes, months] = [changesSince(told), newMonths(told)];
  const amendments = amendmentsSince(comment, indicator);
  if (changes.length + months.length + amendments.length === 0) return null;
  const days = [
    ...changes.map(({ after }) => after.delivery),
    ...ownNeeds(told)
      .filter(({ month }) => months.includes(month))
      .flatMap(({ metric, month }) => data.newest(metric, month)?.delivery ?? []),
  ];
  const since = days.toSorted().at(-1) ?? (amendments.length > 0 ? null : comment.day);
  return { comment, changes, months, amendments, since };
}

/** The last month up to the report's that rested on final values alone. */
function lastFinal({ formula }: Indicator, known: ReportedData, reportMonth: Month): Month | null {
  const isFinal = (month: Month) => firstGap(formula, known, yearToDate(month), 'final') === null;
  return yearToDate(reportMonth).findLast(isFinal) ?? null;
}

function changesSince({ comment, indicator, known, data, judged, spoken }: Told): readonly Change[] {
  if (known === data) return []; // nothing was delivered since
  const months = new Set([judged, spoken].filter((month) => month !== null));
  return figureNeeds(indicator, ...months).flatMap(({ metric, month }): readonly Change[] => {
    const [before, after] = [known.newest(metric, month), data.newest(metric, month)];
    if (!before || !after) return [];
    const change = { before, after };
    return isToldOf(change, judged, comment) ? [change] : [];
  });
}

/** Beyond the judged month a comment speaks of final values alone: that a provisional one moves on is no news to it. */
function isToldOf(change: Change, judged: Month | null, { day }: Comment): boolean {
  const { before, after } = change;
  if (judged !== null && after.month <= judged) return changeKind(change) !== null;
  // What is held back now is not told from before either: then the newer delivery alone shows it.
  const heldBack = after.status === 'suppressed' && after.delivery > day;
  return heldBack || (before.status === 'final' && changeKind(change) !== null);
}

/** An amendment that its author could not know yet, whatever month it begins with: it moves the value of the year. */
function amendmentsSince({ day }: Comment, { id, versions = [] }: Indicator): readonly Amendment[] {
  const later = versions.flatMap(({ amendment }) => (amendment && amendment.signed > day ? amendment : []));
  return [...new Set(later)].filter(({ goals }) =>
    goals.some(({ indicator, target, plan }) => indicator === id && (target ?? plan) !== undefined),
  );
}

function ownNeeds({ indicator, judged }: Told): readonly Need[] {
  return judged === null ? [] : indicator.formula.needs(yearToDate(judged));
}

function newMonths(told: Told): readonly Month[] {
  const { comment, known, data, judged } = told;
  if (judged === null) return [];
  const isFinal = (reported: ReportedData, { metric, month }: Need) =>
    reported.newest(metric, month)?.status === 'final';
  const unknown =
    known === data ? [] : ownNeeds(told).filter((need) => isFinal(data, need) && !isFinal(known, need));
  const named = namedMonth(comment.dataStatus);
  const unnamed = named === null || named >= judged ? [] : monthsBetween(addMonths(named, 1), judged);
  const months = new Set([...unknown.map(({ month }) => month), ...unnamed]);
  return [...months].toSorted((one, other) => one - other);
}

/** `Mai 2020, endgültig` speaks of May 2020; other words name no month. */
function namedMonth(dataStatus: string): Month | null {
  const [, name, year] = /^\s*(\p{L}+)\s+(\d{4})\b/u.exec(dataStatus) ?? [];
  const number = (MONTH_NAMES as readonly (string | undefined)[]).indexOf(name) + 1;
  return number === 0 || year === undefined ? null : monthOf(Number(year), number);
}
