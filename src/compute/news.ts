import type { Indicator } from '../domain/agreement.ts';
import type { Assessment } from '../domain/assessment.ts';
import { decimalText } from '../domain/decimal.ts';
import type { Checked, Delivery } from '../domain/draft.ts';
import { type EarlierGoal, type EarlierReport, isThatDelivery } from '../domain/earlier-report.ts';
import { type Month, monthsOfYear, yearOf, yearToDate } from '../domain/month.ts';
import type { GoalNews, NewMonth, News, RevisedValue } from '../domain/news.ts';
import type { Observation, ReportedData } from '../domain/observation.ts';
import { overtaken } from '../domain/overtaken-comment.ts';
import { type ChangeKind, changeKind } from '../domain/revision.ts';

/** The report compared with, and the values that were known when it was made. */
export interface Earlier {
  readonly report: EarlierReport;
  readonly data: ReportedData;
}

/**
 * What is new against the last approved report. German: Was ist neu.
 *
 * Takes   a checked draft, its assessments (whose revisions are taken against the same report), and that report; null
 *         where there is none, and then nothing but changed values and overtaken comments is told.
 * Gives   one entry per goal, and each changed value once with every goal that uses it.
 * Errors  none.
 * Source  docs/handbuch.md, "Was ist neu".
 */
export function newsOf(checked: Checked, assessments: readonly Assessment[], earlier: Earlier | null): News {
  const known = earlier?.report.deliveries ?? [];
  const isNew = (now: Delivery) => !known.some((before) => isThatDelivery(before, now));
  const ids = new Set(checked.agreement.indicators.map(({ id }) => id));
  return {
    against: earlier?.report ?? null,
    newDeliveries: checked.deliveries.filter(isNew).map(({ file }) => file),
    goals: assessments.map((assessment) => goalNews(assessment, checked, earlier)),
    dropped: (earlier?.report.goals ?? []).map(({ id }) => id).filter((id) => !ids.has(id)),
    revised: changedValues(assessments, (kind) => kind !== 'moved'),
    moved: changedValues(assessments, (kind) => kind === 'moved'),
  };
}

function goalNews(assessment: Assessment, checked: Checked, earlier: Earlier | null): GoalNews {
  const { indicator } = assessment;
  const before = earlier?.report.goals.find(({ id }) => id === indicator.id);
  return {
    indicator: indicator.id,
    added: earlier !== null && before === undefined,
    months: earlier === null ? [] : newMonths(indicator, checked, earlier),
    agreedBefore: before ? agreedBefore(indicator, before) : null,
    ratingBefore: before ? ratingBefore(assessment, before) : null,
    overtaken: checked.comments
      .filter((comment) => comment.indicator === indicator.id)
      .flatMap(
        (comment) =>
          overtaken(comment, indicator, checked.data.asOf(checked.head.day), {
            judged: assessment.reach.judged,
            reportMonth: checked.month,
          }) ?? [],
      ),
  };
}

function agreedBefore({ target }: Indicator, { agreed }: EarlierGoal): GoalNews['agreedBefore'] {
  // As written: an endless fraction is archived with as many places as `bericht.json` has.
  const [now, before] = [target, agreed?.value ?? null].map((value) => value && decimalText(value));
  const same = now === before;
  return same ? null : { text: agreed?.text ?? null };
}

function ratingBefore({ judged }: Assessment, before: EarlierGoal): GoalNews['ratingBefore'] {
  const now = judged?.rating ?? 'not-computable';
  return now === before.rating ? null : { rating: before.rating, text: before.ratingText };
}

/** Months of the report's year whose own values came or became final; a month that arrives late is one, too. */
function newMonths({ formula }: Indicator, checked: Checked, earlier: Earlier): readonly NewMonth[] {
  const months = monthsOfYear(yearOf(checked.month)).filter((month) => month <= checked.month);
  return months.flatMap((month) => {
    const own = formula.needs(yearToDate(month)).filter((need) => need.month === month);
    const [before, now] = [earlier.data, checked.data].map((data) =>
      standing(own.map(({ metric }) => data.newest(metric, month))),
    );
    const known = before !== 'none';
    const fresh = now !== 'none' && now !== undefined && (!known || (before === 'open' && now === 'final'));
    return fresh ? [{ month, final: now === 'final', known }] : [];
  });
}

/** How firm the values of one month are together; a goal without values in that month has none. */
function standing(observations: readonly (Observation | undefined)[]): 'none' | 'open' | 'final' {
  if (observations.length === 0 || observations.some((each) => !each?.value)) return 'none';
  return observations.every((each) => each?.status === 'final') ? 'final' : 'open';
}

function changedValues(
  assessments: readonly Assessment[],
  fits: (kind: ChangeKind | null) => boolean,
): readonly RevisedValue[] {
  const values = new Map<string, RevisedValue>();
  for (const { indicator, revisions } of assessments) {
    for (const change of revisions.filter((each) => fits(changeKind(each)))) {
      const key = cellKey(change.after.metric, change.after.month);
      const goals = [...(values.get(key)?.goals ?? []), indicator.id];
      values.set(key, { ...change, goals });
    }
  }
  return [...values.values()];
}

function cellKey(metric: string, month: Month): string {
  return `${metric} ${month}`;
}
