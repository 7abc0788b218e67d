import type { Indicator } from '../../domain/agreement.ts';
import type { Assessment, Comparison } from '../../domain/assessment.ts';
import type { Decimal } from '../../domain/decimal.ts';
import type { ReportedData } from '../../domain/observation.ts';
import { germanNumber, listed, monthName, monthYear, valueWithNoun } from '../format-german.ts';
import { isMissing } from '../gaps.ts';
import { intervalText } from '../outlook-words.ts';
import { forecastWord } from '../rating-words.ts';
import { agreedFigure, computedText, figure, isProgramme, variancePhrase } from '../view/figures.ts';
import { areEstimatesOnly } from './estimates.ts';

/** What the chart shows, in words, from the very figures that are drawn. German: Alternativtext. */
export function goalAlt(assessment: Assessment, data: ReportedData): string {
  const { indicator, judged } = assessment;
  const sentences = [
    `Säulendiagramm je Monat Januar bis Dezember ${yearText(assessment)}: ` +
      `${indicator.measure}, ${versus(assessment)}.`,
    judged === null ? 'Noch kein endgültiger Wert.' : judgedSentence(indicator, judged),
    outlookSentence(assessment),
    provisionalSentence(assessment),
    gapSentence(assessment, data),
    ...(isProgramme(indicator) ? monthSentences(assessment) : []),
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

/** The block of a programme has no table below its chart, so the words carry every month. */
function monthSentences({ indicator, months }: Assessment): readonly string[] {
  const series = (title: string, value: (month: Comparison) => Decimal | null) => {
    const texts = months.flatMap((month) => {
      const known = value(month);
      return known === null ? [] : [`${monthName(month.month)}\u00a0${figure(indicator, known)}`];
    });
    return texts.length === 0 ? '' : `${title}: ${texts.join('; ')}.`;
  };
  return [
    series('Ist', ({ actual }) => actual),
    series('Soll', ({ plan }) => plan),
    series('Vorjahr', ({ priorYear }) => priorYear),
  ];
}

function yearText(assessment: Assessment): string {
  return String(Math.floor((assessment.months[0]?.month ?? 0) / 12));
}

function versus(assessment: Assessment): string {
  const { indicator } = assessment;
  const reference =
    indicator.nature === 'forecast' ? `den anteiligen ${forecastWord(indicator)}` : 'das Soll';
  return assessment.outlookPath.length > 0
    ? `Ist und voraussichtlicher Verlauf gegen ${reference}`
    : `Ist gegen ${reference}`;
}

function judgedSentence(indicator: Indicator, judged: Comparison): string {
  const value = (quantity: Decimal | null) =>
    quantity === null ? 'ohne Angabe' : valueWithNoun(quantity, indicator.unit, indicator.precision);
  const plan = indicator.nature === 'forecast' ? `anteiliger ${forecastWord(indicator)}` : 'Soll';
  const compared =
    judged.plan === null
      ? ''
      : `, ${plan} ${value(judged.plan)}, Abweichung ${variancePhrase(indicator, judged)}`;
  return `${monthName(judged.month)}: Ist ${value(judged.actual)}${compared}.`;
}

function outlookSentence(assessment: Assessment): string {
  const last = assessment.outlookPath.at(-1);
  if (last === undefined) return '';
  const { indicator } = assessment;
  const target =
    indicator.target === null
      ? ''
      : ` bei ${targetWord(indicator)} ${agreedFigure(indicator, indicator.target)}`;
  const span = intervalText(indicator, assessment.outlook);
  return `Voraussichtlich ${monthName(last.month)}, rechnerisch: ${computedText(indicator, last.value)}${span === '' ? '' : ` (${span})`}${target}.`;
}

function targetWord(indicator: Indicator): string {
  if (indicator.nature === 'forecast') return `einem ${forecastWord(indicator)} von`;
  return indicator.direction === 'at-most' ? 'einer Obergrenze von' : 'einem Zielwert von mindestens';
}

function provisionalSentence(assessment: Assessment): string {
  const months = assessment.months.filter(
    (comparison) =>
      comparison.actual !== null &&
      comparison.status !== 'final' &&
      comparison.month > (assessment.reach.judged ?? 0),
  );
  if (months.length === 0) return '';
  const names = listed(months.map((comparison) => monthName(comparison.month)));
  if (areEstimatesOnly(months)) return `Geschätzt: ${names}.`;
  const incomplete = months.some((comparison) => comparison.status === 'provisional');
  return `Vorläufig${incomplete ? ' und noch unvollständig' : ''}: ${names}.`;
}

function gapSentence(assessment: Assessment, data: ReportedData): string {
  const missing = assessment.months.filter(({ month }) => isMissing(assessment, month, data));
  return missing.length === 0 ? '' : `Keine Angabe: ${listed(missing.map(({ month }) => monthName(month)))}.`;
}

/** Places: the steps of the capacity, the last level, overhangs and gaps. */
export function placesAlt(assessment: Assessment, data: ReportedData): string {
  const { indicator, judged, months } = assessment;
  const parts = [
    `Säulendiagramm je Monat: ${indicator.shortName}, belegte Plätze am Monatsende gegen die Kapazität.`,
    stepsSentence(months),
    judged?.actual && judged.capacity
      ? `${monthYear(judged.month)}: ${germanNumber(judged.actual, 0)} von ${germanNumber(judged.capacity, 0)} Plätzen belegt.`
      : '',
    levelsSentence(months),
    overhangSentence(months),
    provisionalSentence(assessment),
    gapSentence(assessment, data),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function stepsSentence(months: readonly Comparison[]): string {
  const steps = months.filter(
    (comparison, index) =>
      comparison.capacity !== null && (index === 0 || !months[index - 1]?.capacity?.eq(comparison.capacity)),
  );
  const texts = steps.map(
    (comparison) => `${germanNumber(comparison.capacity as Decimal, 0)} ab ${monthName(comparison.month)}`,
  );
  return texts.length === 0 ? '' : `Kapazität: ${listed(texts)}.`;
}

/** A chart of places has no table below it, so the words carry every month. */
function levelsSentence(months: readonly Comparison[]): string {
  const levels = months.flatMap(({ month, actual }) =>
    actual === null ? [] : [`${monthName(month)}\u00a0${germanNumber(actual, 0)}`],
  );
  return levels.length === 0 ? '' : `Belegt: ${levels.join('; ')}.`;
}

function overhangSentence(months: readonly Comparison[]): string {
  const over = months.filter(
    (comparison) =>
      comparison.actual !== null && comparison.capacity !== null && comparison.actual.gt(comparison.capacity),
  );
  return over.length === 0
    ? ''
    : `Mehr Teilnehmende als Plätze: ${listed(over.map((comparison) => monthName(comparison.month)))}.`;
}
