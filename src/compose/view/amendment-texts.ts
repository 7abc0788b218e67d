import type { Indicator } from '../../domain/agreement.ts';
import type { Assessment } from '../../domain/assessment.ts';
import type { Checked } from '../../domain/draft.ts';
import { monthNumber } from '../../domain/month.ts';
import type { AmendedGoal, Amendment, TargetVersion } from '../../domain/target.ts';
import { differenceText, germanDay, listed, monthYear, valueText } from '../format-german.ts';
import { differs, levelText } from './version-texts.ts';

/** `I.1 Integrationsquote: Zielwert 17,5 % statt 18,9 %`, for the list of amendments. */
export function amendmentLine(goal: AmendedGoal, amendment: Amendment, { agreement }: Checked) {
  const indicator = agreement.indicators.find(({ id }) => id === goal.indicator);
  if (!indicator) return [];
  const versions = indicator.versions ?? [];
  const now = versions.find((version) => version.amendment?.id === amendment.id);
  const index = now ? versions.indexOf(now) : -1;
  const before = versions[index - 1] ?? indicator.firstVersions?.[0];
  const changes = [
    goal.target && now
      ? `Zielwert ${levelText(now, indicator)}${before ? ` statt ${levelText(before, indicator)}` : ''}`
      : '',
    goal.target && !now ? 'Zielwert, durch einen späteren Nachtrag ersetzt' : '',
    goal.plan ? 'Sollverlauf' : '',
    goal.validity ? `Laufzeit ${monthYear(goal.validity.from)} bis ${monthYear(goal.validity.until)}` : '',
  ];
  return [`${indicator.id} ${indicator.measure}: ${changes.filter((text) => text !== '').join('; ')}`];
}

/** What the block of an amended goal says: the first value, each later one, and the distance from the first plan. */
export function amendedTexts(assessment: Assessment, versions: readonly TargetVersion[]): readonly string[] {
  const { indicator } = assessment;
  const { firstVersions: first } = indicator;
  if (!first) return [];
  const later = versions.flatMap((version, index) =>
    version.amendment
      ? [amendedText(version, version.amendment, versions[index - 1] ?? first[0], indicator)]
      : [],
  );
  return [`Zielwert zuerst ${firstText(first, indicator)}, ${later.join(', ')}.${firstPlanText(assessment)}`];
}

/** `18,9 %`; steps are named with their months. */
function firstText(first: readonly TargetVersion[], indicator: Indicator): string {
  if (first.length === 1) return first.map((version) => levelText(version, indicator)).join('');
  return listed(first.map((version) => `${levelText(version, indicator)} ab ${monthYear(version.from)}`));
}

/** `ab April 2020 17,5 % (1. Nachtrag, unterzeichnet am 15.09.2020)`; a new plan alone leaves the value. */
function amendedText(
  version: TargetVersion,
  { title, signed }: Amendment,
  before: TargetVersion | undefined,
  indicator: Indicator,
): string {
  const when = monthNumber(version.from) === 1 ? 'für das ganze Jahr' : `ab ${monthYear(version.from)}`;
  const kept = before !== undefined && !differs(before, version);
  const what = kept
    ? `${levelText(version, indicator)} mit neuem Sollverlauf`
    : levelText(version, indicator);
  return `${when} ${what} (${title}, unterzeichnet am ${germanDay(signed)})`;
}

/** How far the judged month is from what was agreed first. */
function firstPlanText({ indicator, judged }: Assessment): string {
  if (!judged?.actual || !judged.plan || !judged.firstPlan || judged.plan.eq(judged.firstPlan)) return '';
  const { unit, precision } = indicator;
  const reference = monthNumber(judged.month) === 12 ? 'Zielwert' : `Soll bis ${monthYear(judged.month)}`;
  const first = valueText(judged.firstPlan, unit, precision);
  const difference = differenceText(judged.actual.minus(judged.firstPlan), unit, precision);
  return ` Zum zuerst vereinbarten ${reference} (${first}) beträgt die Abweichung ${difference}.`;
}
