import type { Indicator } from '../../domain/agreement.ts';
import type { Comparison } from '../../domain/assessment.ts';
import { type Decimal, ONE, ZERO } from '../../domain/decimal.ts';
import { differenceText, percent, signedPercent } from '../format-german.ts';
import { agreedWord } from './agreed-word.ts';
import { DIFFERENCE_ROUNDED } from './rounding-words.ts';
import type { Step } from './step.ts';
import { inBrackets, levelText, unroundedNumber, unroundedText } from './unrounded.ts';

/** What is made of plan and actual of one month: deviation, its share of the plan, degree of attainment. */
export function comparisonSteps(indicator: Indicator, entry: Comparison): readonly Step[] {
  const { actual, plan } = entry;
  if (!actual || !plan) return [];
  const texts: Both<string> = [side(indicator, actual), side(indicator, plan)];
  return [
    variance(indicator, entry, texts),
    relative(indicator, entry, texts),
    attainment(entry, wayToAttain(indicator, entry.attainment, [actual, plan], texts)),
  ].filter((step) => step !== null);
}

function variance(
  indicator: Indicator,
  { variance: value, month }: Comparison,
  [is, should]: Both<string>,
): Step | null {
  if (!value) return null;
  const { unit, precision } = indicator;
  return {
    key: 'abweichung',
    title: 'Abweichung',
    month,
    value,
    text: differenceText(value, unit, precision),
    unrounded: unroundedText(value, unit, precision).replace('%', 'Prozentpunkte'),
    formula: `Ist − ${planWord(indicator)}`,
    numbers: `${is} − ${inBrackets(should)}`,
    rounding: DIFFERENCE_ROUNDED,
    cells: [],
  };
}

function relative(
  indicator: Indicator,
  { relativeVariance: value, month }: Comparison,
  [is, should]: Both<string>,
): Step | null {
  if (!value) return null;
  return {
    key: 'abweichungRelativ',
    title: 'Abweichung in Prozent',
    month,
    value,
    text: signedPercent(value),
    unrounded: unroundedText(value, { kind: 'ratio' }, 1),
    formula: `(Ist − ${planWord(indicator)}) ÷ ${planWord(indicator)}`,
    numbers: `(${is} − ${inBrackets(should)}) ÷ ${inBrackets(should)}`,
    rounding: DIFFERENCE_ROUNDED,
    cells: [],
  };
}

function attainment({ attainment: value, month }: Comparison, way: WayToAttain | null): Step | null {
  if (!value) return null;
  return {
    key: 'zielerreichung',
    title: 'Zielerreichungsgrad',
    month,
    value,
    text: percent(value),
    unrounded: unroundedText(value, { kind: 'ratio' }, 1),
    formula: way?.words ?? 'Zielerreichungsgrad nach „Formeln und Regeln“',
    numbers: way?.numbers ?? '',
    rounding: 'ungerundet gerechnet, bei der Ausgabe auf eine Nachkommastelle in Prozent gerundet',
    cells: [],
  };
}

type Both<Of> = readonly [actual: Of, plan: Of];

interface WayToAttain {
  readonly words: string;
  readonly numbers: string;
}

/** The way that gives the degree again; null where none does. */
function wayToAttain(
  { formula, direction }: Indicator,
  degree: Decimal | null,
  values: Both<Decimal>,
  texts: Both<string>,
): WayToAttain | null {
  if (degree === null) return null;
  const [is, should] = texts;
  const limit = direction === 'at-most';
  if (!formula.change) return wayBetween({ degree, limit }, values, texts, ['Ist', 'Soll']);
  // A change is attained by its level: what the prior year's value became, against what it was to become.
  const levels: Both<Decimal> = [ONE.plus(values[0]), ONE.plus(values[1])];
  return wayBetween(
    { degree, limit },
    levels,
    [levelText(is), levelText(should)],
    ['(1 + Ist)', '(1 + Soll)'],
  );
}

function wayBetween(
  { degree, limit }: { readonly degree: Decimal; readonly limit: boolean },
  [actual, plan]: Both<Decimal>,
  [is, should]: Both<string>,
  [of, to]: Both<string>,
): WayToAttain | null {
  const quotient = actual.div(plan);
  if (!limit) return quotient.eq(degree) ? { words: `${of} ÷ ${to}`, numbers: `${is} ÷ ${should}` } : null;
  if (TWO.minus(quotient).eq(degree))
    return { words: `2 − ${of} ÷ ${to} (Obergrenze)`, numbers: `2 − ${is} ÷ ${should}` };
  const isReciprocal = !actual.eq(ZERO) && plan.div(actual).eq(degree);
  return isReciprocal
    ? { words: `${to} ÷ ${of} (Obergrenze, Kehrwert)`, numbers: `${should} ÷ ${is}` }
    : null;
}

const TWO = ONE.plus(ONE);

function planWord(indicator: Indicator): string {
  return indicator.nature === 'forecast' ? `anteiliger ${agreedWord(indicator)}` : 'Soll';
}

function side({ unit, precision }: Indicator, value: Decimal): string {
  return unit.kind === 'ratio' ? unroundedText(value, unit, precision) : unroundedNumber(value, precision);
}
