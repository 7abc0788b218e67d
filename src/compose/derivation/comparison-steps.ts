import type { Indicator } from '../../domain/agreement.ts';
import type { Comparison } from '../../domain/assessment.ts';
import { type Decimal, ONE } from '../../domain/decimal.ts';
import { differenceText, percent, signedPercent } from '../format-german.ts';
import { DIFFERENCE_ROUNDED } from './rounding-words.ts';
import type { Step } from './step.ts';
import { unroundedNumber, unroundedText } from './unrounded.ts';

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
    numbers: `${side(indicator, actual)} − ${side(indicator, plan)}`,
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
    numbers: `(${side(indicator, actual)} − ${side(indicator, plan)}) ÷ ${side(indicator, plan)}`,
    rounding: DIFFERENCE_ROUNDED,
    cells: [],
  };
}

function attainment(
  indicator: Indicator,
  { actual, plan, attainment: value, month }: Comparison,
): Step | null {
  if (!actual || !plan || !value) return null;
  const way = waysToAttain(indicator, actual, plan).find((each) => each.value.eq(value));
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
  return [
    { words: 'Ist ÷ Soll', numbers: `${is} ÷ ${should}`, value: actual.div(plan) },
    {
      words: '2 − Ist ÷ Soll (Obergrenze)',
      numbers: `2 − ${is} ÷ ${should}`,
      value: ONE.plus(ONE).minus(actual.div(plan)),
    },
  ];
}

function planWord({ nature }: Indicator): string {
  return nature === 'forecast' ? 'anteiliger Prognosewert' : 'Soll';
}

function side({ unit, precision }: Indicator, value: Decimal): string {
  return unit.kind === 'ratio' ? unroundedText(value, unit, precision) : unroundedNumber(value, precision);
}
