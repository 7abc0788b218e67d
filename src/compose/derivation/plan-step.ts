import type { Indicator } from '../../domain/agreement.ts';
import type { Assessment, Comparison } from '../../domain/assessment.ts';
import { type Decimal, roundHalfAway } from '../../domain/decimal.ts';
import type { Checked } from '../../domain/draft.ts';
import { yearOf } from '../../domain/month.ts';
import type { TargetVersion } from '../../domain/target.ts';
import { versionAt, versionsOf } from '../../domain/target-versions.ts';
import { valueText } from '../format-german.ts';
import { agreedWord, amendmentWords } from './agreed-word.ts';
import { planWay } from './plan-ways.ts';
import { placesWords, roundedOnce } from './rounding-words.ts';
import type { Step } from './step.ts';
import { unroundedText } from './unrounded.ts';
import { agreedAt } from './value-steps.ts';

/** The plan up to a month. German: Soll. */
export function planStep({ indicator }: Assessment, entry: Comparison, checked: Checked): Step | null {
  const title = indicator.nature === 'forecast' ? `Anteiliger ${agreedWord(indicator)}` : 'Soll';
  const versions = versionsOf(indicator, yearOf(entry.month));
  return stepOf({ key: 'soll', title, plan: entry.plan }, versions, { indicator, entry, checked });
}

/** The plan before any amendment, where one is in force. German: zuerst vereinbartes Soll. */
export function firstPlanStep({ indicator }: Assessment, entry: Comparison, checked: Checked): Step | null {
  const versions = indicator.firstVersions ?? [];
  const named = { key: 'sollZuerst', title: 'Soll, zuerst vereinbart', plan: entry.firstPlan ?? null };
  return stepOf(named, versions, { indicator, entry, checked });
}

interface At {
  readonly indicator: Indicator;
  readonly entry: Comparison;
  readonly checked: Checked;
}

function stepOf(
  { key, title, plan }: { readonly key: string; readonly title: string; readonly plan: Decimal | null },
  versions: readonly TargetVersion[],
  { indicator, entry, checked }: At,
): Step | null {
  const version = versionAt(versions, entry.month);
  if (plan === null || !version?.level) return null;
  const { unit, precision } = indicator;
  const side = { indicator, month: entry.month, data: checked.data, version, versions, level: version.level };
  const found = planWay(side);
  const way = found.value && gives(found.value, plan, indicator) ? found : null;
  const amended = amendmentWords(version);
  return {
    key,
    title,
    month: entry.month,
    value: plan,
    text: valueText(plan, unit, precision),
    unrounded: unroundedText(plan, unit, precision),
    formula: `${found.words}${amended === '' ? '' : ` (${amended})`}`,
    numbers: way?.numbers ?? '',
    rounding: isRounded(indicator)
      ? `kumulierter Verlauf ${placesWords(precision)} gerundet (halbe vom Nullpunkt weg); ein Monat ist die Differenz zweier gerundeter Werte`
      : roundedOnce(unit, precision),
    cells: found.cells,
    ...(indicator.formula.plan && agreedAt(indicator)),
  };
}

/** What gives the printed plan again is how it came about. */
function gives(value: Decimal, plan: Decimal, indicator: Indicator): boolean {
  return value.eq(plan) || (isRounded(indicator) && roundHalfAway(value, indicator.precision).eq(plan));
}

function isRounded({ formula, unit }: Indicator): boolean {
  return formula.cumulative && unit.kind !== 'ratio';
}
