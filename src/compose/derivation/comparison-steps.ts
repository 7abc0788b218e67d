import type { Indicator } from '../../domain/agreement.ts';
import type { Comparison } from '../../domain/assessment.ts';
import { type Decimal, ONE } from '../../domain/decimal.ts';
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
    attainment(indicator, entry, waysToAttain(indicator, [actual, plan], texts)),
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

function attainment(
  { direction }: Indicator,
  { attainment: value, month }: Comparison,
  ways: readonly WayToAttain[],
): Step | null {
  if (!value) return null;
  const way = ways.find(({ atMost, given }) => atMost === (direction === 'at-most') && given().eq(value));
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
  readonly atMost: boolean;
  /** What it gives; worked out only for the ways that may have been taken. */
  given(): Decimal;
}

function waysToAttain(
  { formula }: Indicator,
  values: Both<Decimal>,
  texts: Both<string>,
): readonly WayToAttain[] {
  const [is, should] = texts;
  if (formula.change) return waysByLevel(values, [levelText(is), levelText(should)]);
  return waysBetween(values, texts, ['Ist', 'Soll']);
}

/** A change is attained by its level: what the prior year's value became, against what it was to become. */
function waysByLevel([actual, plan]: Both<Decimal>, texts: Both<string>): readonly WayToAttain[] {
  return waysBetween([ONE.plus(actual), ONE.plus(plan)], texts, ['(1 + Ist)', '(1 + Soll)']);
}

function waysBetween(
  [actual, plan]: Both<Decimal>,
  [is, should]: Both<string>,
  [of, to]: Both<string>,
): readonly WayToAttain[] {
  const reciprocal = { words: `${to} ÷ ${of} (Obergrenze, Kehrwert)`, numbers: `${should} ÷ ${is}` };
  return [
    { words: `${of} ÷ ${to}`, numbers: `${is} ÷ ${should}`, given: () => actual.div(plan), atMost: false },
    {
      words: `2 − ${of} ÷ ${to} (Obergrenze)`,
      numbers: `2 − ${is} ÷ ${should}`,
      given: () => ONE.plus(ONE).minus(actual.div(plan)),
      atMost: true,
    },
    ...(actual.eq('0') ? [] : [{ ...reciprocal, given: () => plan.div(actual), atMost: true }]),
  ];
}

function planWord(indicator: Indicator): string {
  return indicator.nature === 'forecast' ? `anteiliger ${agreedWord(indicator)}` : 'Soll';
}

function side({ unit, precision }: Indicator, value: Decimal): string {
  return unit.kind === 'ratio' ? unroundedText(value, unit, precision) : unroundedNumber(value, precision);
}
