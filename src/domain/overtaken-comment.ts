import type { Indicator } from './agreement.ts';
import type { Comment } from './draft.ts';
import type { Formula, Need } from './formula.ts';
import {
  addMonths,
  type Day,
  type Month,
  monthOf,
  monthsBetween,
  monthsOfYear,
  yearOf,
  yearToDate,
} from './month.ts';
import { MONTH_NAMES } from './month-names.ts';
import type { ReportedData } from './observation.ts';
import { type Change, changeKind } from './revision.ts';

/** What a comment could not know of the figure it speaks about. German: überholter Kommentar. */
export interface Overtaken {
  readonly comment: Comment;
  /** Values behind the judged figure, its plan or its prior year that changed since, in the order of months. */
  readonly changes: readonly Change[];
  /** Months that the judged figure holds now and the comment did not know as final. */
  readonly months: readonly Month[];
  /** Day of the newest delivery that brought any of it. */
  readonly since: Day;
}

/**
 * Whether the figure that is judged has changed since a comment was written; null where the comment still fits.
 *
 * A comment knows the deliveries up to its own day, and no more final months than its `datenstand` names.
 */
export function overtaken(
  comment: Comment,
  indicator: Indicator,
  data: ReportedData,
  judged: Month | null,
): Overtaken | null {
  if (judged === null) return null;
  const known = data.asOf(comment.day);
  const needs = indicator.formula.needs(yearToDate(judged));
  const changes = changesSince(known, data, [...priorYearNeeds(indicator, judged), ...needs]);
  const months = newMonths(comment, needs, { known, data }, judged);
  if (changes.length === 0 && months.length === 0) return null;
  const days = [
    ...changes.map(({ after }) => after.delivery),
    ...needs
      .filter(({ month }) => months.includes(month))
      .flatMap(({ metric, month }) => data.newest(metric, month)?.delivery ?? []),
  ];
  return { comment, changes, months, since: days.toSorted().at(-1) ?? comment.day };
}

function changesSince(known: ReportedData, data: ReportedData, needs: readonly Need[]): readonly Change[] {
  return needs.flatMap(({ metric, month }) => {
    const [before, after] = [known.newest(metric, month), data.newest(metric, month)];
    return before && after && changeKind({ before, after }) !== null ? [{ before, after }] : [];
  });
}

/** The prior year counts as far as the figure is compared with it, or the plan follows it. */
function priorYearNeeds({ formula, planPath, target }: Indicator, judged: Month): readonly Need[] {
  const before = addMonths(judged, -12);
  const whole = planPath === 'prior-year-shares' && target !== null;
  return needsUpTo(formula, whole ? (monthsOfYear(yearOf(before)).at(-1) ?? before) : before);
}

function needsUpTo(formula: Formula, month: Month): readonly Need[] {
  return formula.needs(yearToDate(month));
}

function newMonths(
  comment: Comment,
  needs: readonly Need[],
  { known, data }: { readonly known: ReportedData; readonly data: ReportedData },
  judged: Month,
): readonly Month[] {
  const isFinal = (reported: ReportedData, { metric, month }: Need) =>
    reported.newest(metric, month)?.status === 'final';
  const unknown = needs.filter((need) => isFinal(data, need) && !isFinal(known, need));
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
