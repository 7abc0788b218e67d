import type { Assessment } from '../../domain/assessment.ts';
import type { Month } from '../../domain/month.ts';
import { benchmarkText } from './benchmark.ts';
import { type MilestoneView, milestoneViews } from './milestones.ts';
import { subgroupText } from './subgroups.ts';

/** What stands beside a goal's own figures and never goes into them. German: Einordnung. */
export interface GoalContext {
  /** The month value of § 48a SGB II, behind its label; empty for a goal outside the catalogue. */
  readonly vergleich48a: string;
  readonly teilgruppen: string;
  readonly meilensteine: readonly MilestoneView[];
}

export function goalContext(assessment: Assessment, reportMonth: Month): GoalContext {
  return {
    vergleich48a: benchmarkText(assessment),
    teilgruppen: subgroupText(assessment),
    meilensteine: milestoneViews(assessment.indicator, reportMonth),
  };
}
