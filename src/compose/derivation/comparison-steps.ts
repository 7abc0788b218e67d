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
  return [variance(indicator, entry), relative(indicator, entry), attainment(indicator, entry)].filter(
    (step) => step !== null,
  );
}

function variance(indicator: Indicator, { actual, plan, variance: value, month }: Comparison): Step | null {
  if (!actual || !plan || !value) return null;
  const { unit, precision } = indicator;
  return {
    key: 'abweichung',
    title: 'Abweichung',
    month,
    value,
    text: differenceText(value, unit, precision),
    unrounded: unroundedText(value, unit, precision).replace('%', 'Prozentpunkte'),
    formula: `Ist − ${planWord(indicator)}`,
    numbers: `${side(indicator, actual)} − ${inBrackets(side(indicator, plan))}`,
    rounding: DIFFERENCE_ROUNDED,
    cells: [],
  };
}

function relative(indicator: Indicator, entry: Comparison): Step | null {
  const { actual, plan, relativeVariance: value, month } = entry;
  if (!actual || !plan || !value) return null;
  return {
    key: 'abweichungRelativ',
    title: 'Abweichung in Prozent',
    month,
    value,
    text: signedPercent(value),
    unrounded: unroundedText(value, { kind: 'ratio' }, 1),
    formula: `(Ist − ${planWord(indicator)}) ÷ ${planWord(indicator)}`,
    numbers: `(${side(indicator, actual)} − ${inBrackets(side(indicator, plan))}) ÷ ${inBrackets(side(indicator, plan))}`,
    rounding: DIFFERENCE_ROUNDED,
    cells: [],
  };
}

function attainment(
  indicator: Indicator,
  { actual, plan, attainment: value, month }: Comparison,
): Step | null {
  if (!actual || !plan || !value) return null;
  const way = waysToAttain(indicator, actual, plan).find(
    (each) => each.value.eq(value) && each.atMost === (indicator.direction === 'at-most'),
  );
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

function waysToAttain(indicator: Indicator, actual: Decimal, plan: Decimal) {
  const [is, should] = [side(indicator, actual), side(indicator, plan)];
  if (indicator.formula.change) return waysByLevel([actual, plan], [levelText(is), levelText(should)]);
  return waysBetween([actual, plan], [is, should], ['Ist', 'Soll']);
}

type Both<Of> = readonly [actual: Of, plan: Of];

/** A change is attained by its level: what the prior year's value became, against what it was to become. */
function waysByLevel([actual, plan]: Both<Decimal>, texts: Both<string>) {
  return waysBetween([ONE.plus(actual), ONE.plus(plan)], texts, ['(1 + Ist)', '(1 + Soll)']);
}

function waysBetween([actual, plan]: Both<Decimal>, [is, should]: Both<string>, [of, to]: Both<string>) {
  const reciprocal = { words: `${to} ÷ ${of} (Obergrenze, Kehrwert)`, numbers: `${should} ÷ ${is}` };
  return [
    { words: `${of} ÷ ${to}`, numbers: `${is} ÷ ${should}`, value: actual.div(plan), atMost: false },
    {
      words: `2 − ${of} ÷ ${to} (Obergrenze)`,
      numbers: `2 − ${is} ÷ ${should}`,
      value: ONE.plus(ONE).minus(actual.div(plan)),
      atMost: true,
    },
    ...(actual.eq('0') ? [] : [{ ...reciprocal, value: plan.div(actual), atMost: true }]),
  ];
}

function planWord(indicator: Indicator): string {
  return indicator.nature === 'forecast' ? `anteiliger ${agreedWord(indicator)}` : 'Soll';
}

function side({ unit, precision }: Indicator, value: Decimal): string {
  return unit.kind === 'ratio' ? unroundedText(value, unit, precision) : unroundedNumber(value, precision);
}
