import type { Indicator } from '../domain/agreement.ts';
import type { Assessment, Comparison } from '../domain/assessment.ts';
import type { Checked } from '../domain/draft.ts';
import { type Month, monthsOfYear, yearOf, yearToDate } from '../domain/month.ts';
import type { ReportedData } from '../domain/observation.ts';
import { firstGap } from '../domain/standing.ts';
import { benchmarkOf } from './benchmark.ts';
import { compare } from './comparison.ts';
import { continuation } from './continuation.ts';
import { explanationOf } from './explanation.ts';
import { asReading, goalYear } from './goal-year.ts';
import { outlookOf } from './outlook.ts';
import { revisionsOf } from './revisions.ts';
import { subgroupsOf } from './subgroups.ts';

/**
 * Plan against actual of every goal, and where the year will probably end.
 *
 * Takes   a checked draft: values by metric, month and delivery, and how far each goal can be judged; and what was
 *         known when the last report was made, which revisions are told against.
 * Gives   one assessment per indicator, in the order of the agreement.
 * Units   all quantities of a goal share its unit; ratios are 0..1. Nothing is rounded but the cumulated plan path.
 * Errors  none: what cannot be computed is null, and `check` has said why.
 * Source  docs/handbuch.md, "Soll-Ist-Vergleich".
 */
export function compute(checked: Checked, before: ReportedData | null = null): readonly Assessment[] {
  return checked.agreement.indicators.map((indicator) => assess(indicator, checked, before));
}

function assess(indicator: Indicator, checked: Checked, before: ReportedData | null): Assessment {
  const goal = goalYear(indicator, checked);
  const months = monthsOfYear(yearOf(checked.month)).map((month) => compare(goal, month));
  const judged = months.find(({ month }) => month === goal.judged) ?? null;
  const continued = continuation(goal);
  return {
    indicator,
    reach: checked.reach.get(indicator.id) ?? { judged: null, computable: null, gap: null, delivery: null },
    judged,
    months,
    outlookPath: continued.path,
    outlook: outlookOf(goal, judged, continued, checked.head.estimates),
    explanation: explanationOf(goal, judged),
    readings: indicator.otherReadings.map((reading) => ({
      reading,
      judged: compareReading(asReading(indicator, reading), checked, goal.judged),
    })),
    benchmark: benchmarkOf(indicator, checked),
    subgroups: subgroupsOf(indicator, checked, goal.judged),
    revisions: revisionsOf(indicator, checked.data, checked.month, before),
  };
}

/** Another reading is shown for the month that is judged, where its own values are final, too. */
function compareReading(reading: Indicator, checked: Checked, judged: Month | null): Comparison | null {
  if (judged === null || firstGap(reading.formula, checked.data, yearToDate(judged), 'final')) return null;
  return compare(goalYear(reading, checked), judged);
}
