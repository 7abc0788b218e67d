import type { Indicator } from '../../domain/agreement.ts';
import type { Assessment, Comparison } from '../../domain/assessment.ts';
import type { Decimal } from '../../domain/decimal.ts';
import type { Edition } from '../../domain/draft.ts';
import { capitalised, percent } from '../format-german.ts';
import { ratingMark } from '../rating-words.ts';
import { gapReason } from '../sentences.ts';
import { openPlanReason } from '../stop-reason.ts';
import { figure } from '../view/figures.ts';
import { placesWords } from './rounding-words.ts';
import { unroundedText } from './unrounded.ts';

/** The rating of a month with the thresholds it came from. German: Begründung der Bewertung. */
export function ratingReason(assessment: Assessment, entry: Comparison, edition: Edition): string {
  const { indicator, reach } = assessment;
  const judged = reach.judged !== null && entry.month <= reach.judged;
  if (!judged && entry.actual === null) {
    return reach.gap?.month === entry.month
      ? `nicht berechenbar: ${gapReason(assessment)}`
      : 'nicht berechenbar';
  }
  if (!judged)
    return 'ohne Bewertung: Der Monat ist nicht endgültig, und vorläufige Werte werden nicht bewertet.';
  const { word } = ratingMark(indicator, entry);
  const why =
    entry.rating === 'unrated' ? unratedWhy(assessment, entry) : ratedWhy(indicator, entry, edition);
  return why === '' ? word : `${word}. ${why}`;
}

function unratedWhy(
  { indicator: { nature, planPath }, reach }: Assessment,
  { openPlan }: Comparison,
): string {
  if (nature === 'target' && openPlan) return `${capitalised(openPlanReason({ reach }))}.`;
  if (nature === 'forecast') return 'Ein Prognosewert wird verglichen und nie bewertet.';
  if (nature === 'target' && planPath === 'none') return 'Vor Dezember gibt es kein Soll.';
  return nature === 'target' ? 'Der Monat ist nicht endgültig.' : 'Ein Zielwert ist nicht vereinbart.';
}

function ratedWhy(indicator: Indicator, entry: Comparison, edition: Edition): string {
  const { actual, plan, rating, attainment } = entry;
  if (!actual || !plan) return '';
  const side = indicator.direction === 'at-most' ? 'höchstens' : 'mindestens';
  const compared = `${comparedWords(indicator, actual, plan, side)}; Gleichstand zählt als erreicht.`;
  if (edition === 'jahr' && (rating === 'reached' || rating === 'missed')) {
    return `${compared} Am Jahresende zählt allein der Zielwert.`;
  }
  if (attainment === null) return `${compared} ${withoutDegree(plan)}`;
  const near = `${indicator.nearThreshold.toFixed().replace('.', ',')}\u00a0%`;
  return `${compared} Zielerreichungsgrad ${percent(attainment)}: ab 100\u00a0% „im Soll“, ab ${near} „knapp“, darunter „deutlich“ außerhalb.`;
}

/** What was missed without a degree is „deutlich“. */
function withoutDegree(plan: Decimal): string {
  const which = plan.eq('0') ? 'das Soll' : 'der Teiler';
  return `Einen Zielerreichungsgrad gibt es nicht, weil ${which} null ist.`;
}

/** Both as they are shown, or with every digit where the agreement says so. */
function comparedWords(indicator: Indicator, actual: Decimal, plan: Decimal, side: string): string {
  const { exact, unit, precision } = indicator;
  const text = (value: Decimal) => (exact ? unroundedText(value, unit, precision) : figure(indicator, value));
  const how = exact ? 'ungerundet' : placesWords(precision);
  return `Verglichen ${how}: Ist ${text(actual)}, ${side} ${text(plan)}`;
}
