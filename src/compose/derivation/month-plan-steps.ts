import type { Assessment, Comparison } from '../../domain/assessment.ts';
import { monthNumber } from '../../domain/month.ts';
import { percent, valueText } from '../format-german.ts';
import { shareOfPlan } from '../share-of-plan.ts';
import { DIFFERENCE_ROUNDED } from './rounding-words.ts';
import type { Step } from './step.ts';
import { unroundedText } from './unrounded.ts';

/** Where the plan came month by month: what the month alone was to bring, and the share of the plan that is reached. */
export function monthPlanSteps(assessment: Assessment, entry: Comparison, judged: boolean): readonly Step[] {
  if (entry.monthPlan === undefined) return [];
  const steps = [ofMonth(assessment, entry), judged ? share(assessment, entry) : null];
  return steps.filter((step) => step !== null);
}

function ofMonth({ indicator, months }: Assessment, { month, plan, monthPlan }: Comparison): Step | null {
  if (!plan || !monthPlan) return null;
  const text = (value: typeof plan) => unroundedText(value, indicator.unit, indicator.precision);
  const before = months.find((each) => each.month === month - 1)?.plan;
  const first = monthNumber(month) === 1 || !before;
  return {
    key: 'sollImMonat',
    title: 'Soll im Monat',
    month,
    value: monthPlan,
    text: valueText(monthPlan, indicator.unit, indicator.precision),
    unrounded: text(monthPlan),
    formula: 'Soll bis zum Monat − Soll bis zum Vormonat',
    numbers: first ? text(plan) : `${text(plan)} − ${text(before)}`,
    rounding: DIFFERENCE_ROUNDED,
    cells: [],
  };
}

function share({ indicator }: Assessment, entry: Comparison): Step | null {
  const { month, actual, plan } = entry;
  const value = shareOfPlan(entry);
  if (!actual || !plan || !value) return null;
  const text = (each: typeof plan) => unroundedText(each, indicator.unit, indicator.precision);
  return {
    key: 'istZumSoll',
    title: 'Ist in Prozent des Solls',
    month,
    value,
    text: percent(value),
    unrounded: unroundedText(value, { kind: 'ratio' }, 1),
    formula: 'Ist ÷ Soll',
    numbers: `${text(actual)} ÷ ${text(plan)}`,
    rounding: 'ungerundet gerechnet, bei der Ausgabe auf eine Nachkommastelle in Prozent gerundet',
    cells: [],
  };
}
