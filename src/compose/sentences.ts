import type { Indicator } from '../domain/agreement.ts';
import type { Assessment, Comparison } from '../domain/assessment.ts';
import { type Decimal, decimal, roundHalfAway } from '../domain/decimal.ts';
import type { Gap } from '../domain/draft.ts';
import { addMonths, lastDay } from '../domain/month.ts';
import {
  differenceText,
  germanDay,
  germanNumber,
  monthYear,
  percent,
  valueText,
  valueWithNoun,
} from './format-german.ts';
import { computedPhrase, patternSentence } from './outlook-words.ts';
import { forecastWord, ratingWord } from './rating-words.ts';
import { toldApart } from './told-apart.ts';
import {
  actualText,
  estimateText,
  isPlaces,
  occupancyText,
  partsText,
  periodText,
  relativeChange,
  sitesText,
} from './view/figures.ts';
import { milestoneCount } from './view/milestones.ts';

/** The headline of a goal: where it stands at its last final month, against what, and the verdict. German: Kernsatz. */
export function headline(assessment: Assessment, yearEnd: boolean): string {
  const { indicator, judged } = assessment;
  if (!judged?.actual) return noValueSentence(assessment);
  if (isPlaces(indicator)) return placesSentence(assessment, judged);
  if (indicator.nature === 'qualitative') return qualitativeSentence(assessment, judged);
  const when = yearEnd ? `Jahr ${yearOf(judged)}` : capital(periodText(assessment, judged.month));
  const shown = toldApart(indicator, judged.actual, yearEnd ? indicator.target : judged.plan);
  const value = valueWithNoun(judged.actual, shown.unit, shown.precision);
  const verdict = yearEnd && judged.rating !== 'unrated' ? 'rechnerisch ' : '';
  return `${when} (endgültig): ${value}, ${against(shown, judged, yearEnd)}\u00a0– ${verdict}${ratingWord(indicator, judged)}.`;
}

function yearOf(judged: Comparison): number {
  return Math.floor(judged.month / 12);
}

function against(indicator: Indicator, judged: Comparison, yearEnd: boolean): string {
  const reference = yearEnd ? indicator.target : judged.plan;
  if (reference === null || judged.actual === null) return 'ohne Vergleichswert';
  const name = referenceName(indicator, yearEnd);
  const difference = judged.actual.minus(reference);
  const shown = valueText(reference, indicator.unit, indicator.precision);
  if (isShownAsZero(difference, indicator)) return `genau ${name} von ${shown}`;
  const word = difference.gt(decimal(0)) ? 'mehr' : 'weniger';
  const verb = isOne(difference.abs(), indicator) ? 'ist' : 'sind';
  return `das ${verb} ${distance(difference.abs(), indicator)} ${word} als ${name} von ${shown}`;
}

/** Nobody writes that 0,0 Prozentpunkte are missing. */
function isShownAsZero(value: Decimal, { unit, precision }: Indicator): boolean {
  return roundHalfAway(value, unit.kind === 'ratio' ? precision + 2 : precision).eq(decimal(0));
}

/** `das ist 1 mehr`, `das sind 2 mehr`. */
function isOne(value: Decimal, { unit, precision }: Indicator): boolean {
  return unit.kind !== 'ratio' && precision === 0 && roundHalfAway(value, 0).eq(decimal(1));
}

function distance(value: Decimal, indicator: Indicator): string {
  if (indicator.unit.kind !== 'ratio') return valueText(value, indicator.unit, indicator.precision);
  return `${percent(value, indicator.precision).replace('%', 'Prozentpunkte')}`;
}

function referenceName(indicator: Indicator, yearEnd: boolean): string {
  if (indicator.nature === 'forecast') return `der ${yearEnd ? '' : 'anteilige '}${forecastWord(indicator)}`;
  return yearEnd ? 'der Zielwert' : 'das Soll';
}

function placesSentence(assessment: Assessment, judged: Comparison): string {
  const { indicator } = assessment;
  const share = occupancyText(judged.actual, judged.capacity);
  const sites = judged.sites.length > 1 ? ` (${sitesText(judged.sites)})` : '';
  return `${capital(periodText(assessment, judged.month))}: ${actualText(indicator, judged)} Plätzen belegt${share === '' ? '' : `, ${share}`}${sites}; ein Zielwert ist nicht vereinbart.`;
}

function qualitativeSentence(assessment: Assessment, judged: Comparison): string {
  const milestones = assessment.indicator.formula.milestones?.(judged.month);
  if (milestones) return `${capital(periodText(assessment, judged.month))}: ${milestoneCount(milestones)}.`;
  const sites = judged.sites.length > 1 ? ` (${sitesText(judged.sites)})` : '';
  const value = germanNumber(judged.actual ?? decimal(0), 0);
  const noun = assessment.indicator.unit.kind === 'count' ? `\u00a0${assessment.indicator.unit.noun}` : '';
  return `${capital(periodText(assessment, judged.month))}: ${value}${noun}${sites}; ein Zahlenziel ist nicht vereinbart.`;
}

function noValueSentence(assessment: Assessment): string {
  if (assessment.indicator.nature === 'qualitative') return 'Ein Zahlenziel ist nicht vereinbart.';
  return `Noch nicht berechenbar: ${gapReason(assessment)}`;
}

/** Why a goal is not judged further: `Wert für Juni 2020 fehlt`. */
export function gapReason(assessment: Assessment): string {
  const { gap } = assessment.reach;
  return gap === null ? '' : gapText(gap);
}

/** The same for any gap, as a clause with its full stop. */
export function gapText(gap: Gap): string {
  const when = monthYear(gap.month);
  switch (gap.why) {
    case 'missing':
      return `der Wert für ${when} fehlt.`;
    case 'suppressed':
      return `der Wert für ${when} ist aus Gründen der statistischen Geheimhaltung gesperrt.`;
    case 'not-final':
      return `ab ${when} liegen nur vorläufige Werte vor.`;
    case 'estimated':
      return `ab ${when} liegen nur geschätzte Werte vor.`;
    case 'never-delivered':
      return `für ${when} wurde noch nichts geliefert.`;
    case 'zero-denominator':
      return `im ${when} ist die Bezugsgröße null.`;
  }
}

/** The comparison with the prior year: `Vorjahr 7,3 % (−20,3 %)`. */
export function priorYearSentence(assessment: Assessment, yearEnd: boolean): string {
  const { indicator, judged } = assessment;
  if (!judged?.priorYear || isPlaces(indicator)) return '';
  const value = valueText(judged.priorYear, indicator.unit, indicator.precision);
  const change = priorYearChange(indicator, judged);
  return `${priorYearWord(assessment, judged, yearEnd)}: ${value}${change === '' ? '' : ` (Veränderung ${change})`}.`;
}

/** Quotas change by percentage points, never by percent. */
function priorYearChange(indicator: Indicator, judged: Comparison): string {
  if (indicator.smallNumbers || judged.priorYearChange === null) return '';
  return indicator.unit.kind === 'ratio'
    ? differenceText(judged.priorYearChange, indicator.unit, indicator.precision)
    : relativeChange(judged.priorYearChange, judged.priorYear);
}

function priorYearWord(assessment: Assessment, judged: Comparison, yearEnd: boolean): string {
  if (yearEnd) return 'Vorjahr';
  const level = assessment.indicator.nature === 'qualitative' || assessment.indicator.formula.level;
  return level ? `Vorjahr (${germanDay(lastDay(addMonths(judged.month, -12)))})` : 'Vorjahreszeitraum';
}

/** What the year will bring, the management's estimate first. */
export function outlookSentence(assessment: Assessment): string {
  const { indicator, outlook } = assessment;
  const parts: string[] = [];
  if (outlook.estimate) {
    parts.push(`${estimateText(indicator, outlook.estimate)} (Einschätzung: ${outlook.estimate.author})`);
  }
  if (outlook.computed) parts.push(computedPhrase(indicator, outlook));
  if (parts.length === 0) return '';
  const reason = outlook.estimate ? ` Begründung: ${withoutStop(outlook.estimate.reason)}.` : '';
  const doubt = patternSentence(indicator, outlook);
  return `Voraussichtlich im Jahr: ${parts.join('; ')}.${reason}${doubt === '' ? '' : ` ${doubt}`}`;
}

/** What each remaining month must bring. German: Restbedarf. */
export function requiredSentence(assessment: Assessment): string {
  const { indicator, outlook } = assessment;
  if (outlook.requiredPerMonth === null || outlook.remainingMonths === 0) return '';
  const need = outlook.requiredPerMonth;
  if (need.lte(decimal(0))) return settledSentence(indicator, need);
  const months =
    outlook.remainingMonths === 1
      ? 'im letzten Monat'
      : `in den übrigen ${outlook.remainingMonths} Monaten ${indicator.formula.stock ? 'im Mittel' : 'je Monat'}`;
  const value = requiredText(assessment, need);
  const driver = outlook.requiredOf ? ` (bei ${partsText([outlook.requiredOf.driver])})` : '';
  const one = outlook.requiredOf === null && isOne(need, indicator);
  return indicator.direction === 'at-most'
    ? `Um die Obergrenze einzuhalten, ${one ? 'darf' : 'dürfen'} es ${months} höchstens ${value} sein${driver}.`
    : `Für den Zielwert ${one ? 'ist' : 'sind'} ${months} mindestens ${value} nötig${driver}.`;
}

function requiredText({ indicator, outlook }: Assessment, need: Decimal): string {
  return outlook.requiredOf === null
    ? valueText(need, indicator.unit, indicator.precision)
    : `${valueText(need, indicator.unit, 1)}\u00a0${outlook.requiredOf.noun}`;
}

/** What is reached already asks for nothing, and a limit already passed cannot be kept. */
function settledSentence({ direction }: Indicator, need: Decimal): string {
  if (direction === 'at-least') return 'Für den Zielwert ist rechnerisch nichts mehr nötig.';
  return need.eq(decimal(0))
    ? 'Die Obergrenze ist ausgeschöpft.'
    : 'Die Obergrenze ist bereits überschritten.';
}

function withoutStop(text: string): string {
  return text.trim().replace(/\.$/, '');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
