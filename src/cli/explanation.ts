import { gapWords, metricLabel } from '../check/finding.ts';
import { benchmarkSteps } from '../compose/derivation/beside-steps.ts';
import { isJudged, readingSteps, stepsAt } from '../compose/derivation/goal-steps.ts';
import { ratingReason } from '../compose/derivation/rating-reason.ts';
import type { Step } from '../compose/derivation/step.ts';
import { cellsOf } from '../compose/derivation/value-steps.ts';
import { monthYear } from '../compose/format-german.ts';
import { figure } from '../compose/view/figures.ts';
import type { Assessment, Comparison } from '../domain/assessment.ts';
import type { Checked } from '../domain/draft.ts';
import { type Day, type Month, yearToDate } from '../domain/month.ts';
import type { Observation } from '../domain/observation.ts';
import { firstGap } from '../domain/standing.ts';

/** Everything that is said about the figures of one goal at one month. German: Herleitung. */
export interface Explanation {
  readonly checked: Checked;
  readonly assessment: Assessment;
  readonly entry: Comparison;
  /** The day of knowledge asked for, or null for the report's own. */
  readonly day: Day | null;
  readonly judged: boolean;
  /** Why the month has no value, or why nothing later is judged; empty without a reason. */
  readonly gap: string;
  /** The plan of each month as printed. */
  readonly plan: readonly { readonly month: Month; readonly text: string }[];
  readonly figures: readonly Step[];
  readonly rating: string;
  /** Every delivered cell behind the figures, each once. */
  readonly cells: readonly Observation[];
}

/** At the month asked for, else at the judged one, else at the last that can be computed; null without any figure. */
export function explanationOf(
  assessment: Assessment,
  checked: Checked,
  { until, day }: { readonly until: Month | null; readonly day: Day | null },
): Explanation | null {
  const { indicator, reach, months } = assessment;
  const month = until ?? reach.judged ?? reach.computable ?? checked.month;
  const entry = months.find((each) => each.month === month);
  const figures = entry ? figuresAt(assessment, month, checked) : [];
  if (!entry || figures.length === 0) return null;
  return {
    checked,
    assessment,
    entry,
    day,
    judged: isJudged(assessment, entry),
    gap: gapText(assessment, entry, checked),
    plan: months
      .filter(({ plan }) => plan !== null)
      .map(({ month: each, plan }) => ({ month: each, text: figure(indicator, plan) })),
    figures,
    rating: ratingReason(assessment, entry, checked.edition),
    cells: [
      ...new Set([...figures.flatMap(({ cells }) => cells), ...emptyCells(assessment, entry, checked)]),
    ],
  };
}

/** What is said of the year's end belongs to the judged month. */
function figuresAt(assessment: Assessment, month: Month, checked: Checked): readonly Step[] {
  const own = stepsAt(assessment, month, checked);
  if (assessment.judged?.month !== month) return own;
  const december = assessment.months.at(-1)?.month ?? month;
  const ahead = december === month ? [] : stepsAt(assessment, december, checked);
  return [
    ...own,
    ...ahead.filter(({ key }) => AHEAD.test(key)),
    ...readingSteps(assessment, checked),
    ...benchmarkSteps(assessment, checked),
  ];
}

/** The computed value of the year's end, and how sure it is. */
const AHEAD = /^(voraussichtlich|spanne|fehler)/;

/** A month without a value has its own reason; else the one for which nothing later is judged. */
function gapText({ indicator, reach }: Assessment, entry: Comparison, checked: Checked): string {
  const own = entry.actual === null && entry.month <= checked.month;
  const gap = own
    ? firstGap(indicator.formula, checked.data, yearToDate(entry.month), 'any-status')
    : reach.gap;
  if (gap === null) return '';
  return `„${metricLabel(checked, gap.metric)}“ ist für ${monthYear(gap.month)} ${gapWords(gap, checked.data)}`;
}

/** Cells that hold no number, and for which there is no value. */
function emptyCells({ indicator }: Assessment, { actual, month }: Comparison, { data }: Checked) {
  if (actual !== null) return [];
  return cellsOf(indicator.formula, data, yearToDate(month)).filter(({ value }) => value === null);
}

/** The newest delivery that was read. */
export function newestDelivery({ deliveries }: Checked): Day | null {
  const days = deliveries.map(({ day }) => day).toSorted();
  return days.at(-1) ?? null;
}
