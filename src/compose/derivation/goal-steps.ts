import type { Assessment, Comparison } from '../../domain/assessment.ts';
import type { Checked } from '../../domain/draft.ts';
import type { Month } from '../../domain/month.ts';
import { benchmarkSteps, subgroupSteps } from './beside-steps.ts';
import { comparisonSteps } from './comparison-steps.ts';
import { effectSteps } from './effect-steps.ts';
import { intervalSteps } from './interval-steps.ts';
import { monthPlanSteps } from './month-plan-steps.ts';
import { outlookStep, outlookVarianceStep } from './outlook-step.ts';
import { placeSteps, siteSteps } from './place-steps.ts';
import { firstPlanStep, planStep } from './plan-step.ts';
import { requiredStep } from './required-step.ts';
import { sideSteps } from './side-steps.ts';
import type { Step } from './step.ts';
import { targetStep } from './target-step.ts';
import { partSteps, priorYearStep, valueStep } from './value-steps.ts';

/** Annex, `bericht.json` and web page tell the same steps: each month of an assessment is told once. */
const told = new WeakMap<Assessment, Map<Month, readonly Step[]>>();

/**
 * Every printed figure of one goal at one month, in the order of the overview. German: Rechenwege eines Monats.
 *
 * A month that is not judged has no Ist: its value is provisional and compared with nothing.
 */
export function stepsAt(assessment: Assessment, month: Month, checked: Checked): readonly Step[] {
  const months = told.get(assessment) ?? new Map<Month, readonly Step[]>();
  told.set(assessment, months);
  const known = months.get(month) ?? monthSteps(assessment, month, checked);
  months.set(month, known);
  return known;
}

function monthSteps(assessment: Assessment, month: Month, checked: Checked): readonly Step[] {
  const { indicator } = assessment;
  const entry = assessment.months.find((each) => each.month === month);
  if (!entry) return [];
  const { actual, priorYear } = entry;
  const judged = isJudged(assessment, entry);
  const named = judged ? { key: 'ist', title: 'Ist' } : { key: 'vorlaeufig', title: 'Vorläufig' };
  const prior = { key: 'vorjahr', title: 'Vorjahr' };
  return [
    targetStep(indicator, entry, checked),
    planStep(assessment, entry, checked),
    firstPlanStep(assessment, entry, checked),
    actual && valueStep(named, indicator, { value: actual, month }, checked),
    ...(judged ? partSteps(indicator, entry, checked) : []),
    ...(judged ? siteSteps(indicator, entry, checked) : []),
    ...(judged ? comparisonSteps(indicator, entry) : []),
    ...monthPlanSteps(assessment, entry, judged),
    ...sideSteps(indicator, month, checked),
    ...placeSteps(indicator, entry),
    priorYear && priorYearStep(prior, indicator, { value: priorYear, month }, checked),
    outlookStep(assessment, month, checked),
    outlookVarianceStep(assessment, month),
    ...intervalSteps(assessment, month, checked),
    requiredStep(assessment, month),
    ...effectSteps(assessment, entry),
    ...subgroupSteps(assessment, month, checked),
  ].filter((step) => step !== null);
}

/** The other readings of a goal, told for the month that is judged. */
export function readingSteps({ readings }: Assessment, checked: Checked): readonly Step[] {
  return readings.flatMap(({ reading, judged }) => {
    if (judged === null) return [];
    const { month, actual, priorYear } = judged;
    const key = `lesart-${reading.id.toLowerCase()}`;
    const named = (suffix: string, title: string) => ({
      key: `${key}-${suffix}`,
      title: `Lesart ${reading.id}: ${title}`,
    });
    return [
      actual && valueStep(named('ist', 'Ist'), reading, { value: actual, month }, checked),
      priorYear && priorYearStep(named('vorjahr', 'Vorjahr'), reading, { value: priorYear, month }, checked),
    ].filter((step) => step !== null);
  });
}

/** Every step of one goal: the months that are printed, and the other readings at the judged one. */
export function allSteps(assessment: Assessment, checked: Checked): readonly Step[] {
  const printed = assessment.months.filter(({ month, plan }) => month <= checked.month || plan !== null);
  const steps = printed.flatMap(({ month }) =>
    stepsAt(assessment, month, checked).filter(
      (step) => step.key !== 'zielwert' || beginsAt(assessment, step),
    ),
  );
  return [...steps, ...readingSteps(assessment, checked), ...benchmarkSteps(assessment, checked)];
}

/** The agreed value is the same for every month of its version: it is told where it begins. */
function beginsAt({ indicator }: Assessment, { month }: Step): boolean {
  return (indicator.versions ?? []).some(({ from }) => from === month);
}

/** Judged is what rests on final values alone. */
export function isJudged({ reach }: Assessment, { month, actual }: Comparison): boolean {
  return reach.judged !== null && month <= reach.judged && actual !== null;
}
