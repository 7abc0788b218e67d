import type { Assessment, Comparison } from '../../domain/assessment.ts';
import type { Checked } from '../../domain/draft.ts';
import type { Month } from '../../domain/month.ts';
import type { Observation } from '../../domain/observation.ts';
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

/**
 * Annex, `bericht.json` and web page tell the same steps of a goal: each is told once, and gone with its report.
 * German: Rechenwege eines Ziels.
 */
export class GoalSteps {
  readonly assessment: Assessment;
  readonly checked: Checked;
  private readonly months = new Map<Month, readonly Step[]>();
  private others: readonly Step[] | null = null;
  private whole: readonly Step[] | null = null;
  private read: ReadonlySet<Observation> | null = null;

  constructor(assessment: Assessment, checked: Checked) {
    this.assessment = assessment;
    this.checked = checked;
  }

  /** Of one month. */
  at(month: Month): readonly Step[] {
    const known = this.months.get(month) ?? stepsAt(this.assessment, month, this.checked);
    this.months.set(month, known);
    return known;
  }

  /** Of the other readings. */
  get readings(): readonly Step[] {
    this.others ??= readingSteps(this.assessment, this.checked);
    return this.others;
  }

  /** The months that are printed, and the other readings at the judged one. */
  get all(): readonly Step[] {
    this.whole ??= allOf(this);
    return this.whole;
  }

  /** The delivered cells that all these rest on, each once. */
  get cells(): ReadonlySet<Observation> {
    this.read ??= cellsOf(this.all);
    return this.read;
  }
}

/**
 * Every printed figure of one goal at one month, in the order of the overview. German: Rechenwege eines Monats.
 *
 * A month that is not judged has no Ist: its value is provisional and compared with nothing.
 */
export function stepsAt(assessment: Assessment, month: Month, checked: Checked): readonly Step[] {
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

function allOf(goal: GoalSteps): readonly Step[] {
  const { assessment, checked } = goal;
  const steps: Step[] = [];
  for (const { month, plan } of assessment.months) {
    if (month > checked.month && plan === null) continue;
    for (const step of goal.at(month))
      if (step.key !== 'zielwert' || beginsAt(assessment, step)) steps.push(step);
  }
  return [...steps, ...goal.readings, ...benchmarkSteps(assessment, checked)];
}

function cellsOf(steps: readonly Step[]): ReadonlySet<Observation> {
  const all = new Set<Observation>();
  for (const { cells } of steps) for (const cell of cells) all.add(cell);
  return all;
}

/** The agreed value is the same for every month of its version: it is told where it begins. */
function beginsAt({ indicator }: Assessment, { month }: Step): boolean {
  return (indicator.versions ?? []).some(({ from }) => from === month);
}

/** Judged is what rests on final values alone. */
export function isJudged({ reach }: Assessment, { month, actual }: Comparison): boolean {
  return reach.judged !== null && month <= reach.judged && actual !== null;
}
