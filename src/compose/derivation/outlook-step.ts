import type { Assessment } from '../../domain/assessment.ts';
import type { Decimal } from '../../domain/decimal.ts';
import type { Checked } from '../../domain/draft.ts';
import type { Month } from '../../domain/month.ts';
import { differenceText, valueText } from '../format-german.ts';
import { outlookWays } from './outlook-ways.ts';
import { DIFFERENCE_ROUNDED, roundedOnce } from './rounding-words.ts';
import type { Step } from './step.ts';
import { inBrackets, unroundedText } from './unrounded.ts';

/** The computed value up to a later month. German: voraussichtlich. */
export function outlookStep(assessment: Assessment, month: Month, checked: Checked): Step | null {
  const { indicator, outlookPath } = assessment;
  const value = outlookPath.find((point) => point.month === month)?.value;
  if (!value) return null;
  const { unit, precision } = indicator;
  const way = outlookWays(assessment, month, checked).find((each) => each.value.eq(value));
  const words = way?.words ?? 'Rechnerisch fortgeschrieben, siehe „Formeln und Regeln“';
  return {
    key: 'voraussichtlich',
    title: 'voraussichtlich (rechnerisch)',
    month,
    value,
    text: valueText(value, unit, precision),
    unrounded: unroundedText(value, unit, precision),
    formula: indicator.outlook === 'automatic' ? `${words}; Verfahren automatisch gewählt` : words,
    numbers: way?.numbers ?? '',
    rounding: roundedOnce(unit, precision),
    cells: way?.cells ?? [],
  };
}

/** How far the computed value lies from the plan; the month table shows it. */
export function outlookVarianceStep(assessment: Assessment, month: Month): Step | null {
  const { indicator, outlookPath, months } = assessment;
  const value = outlookPath.find((point) => point.month === month)?.value;
  const plan = months.find((entry) => entry.month === month)?.plan;
  if (!value || !plan) return null;
  const { unit, precision } = indicator;
  const text = (known: Decimal) => unroundedText(known, unit, precision);
  const difference = value.minus(plan);
  return {
    key: 'abweichungVoraussichtlich',
    title: 'Abweichung, voraussichtlich',
    month,
    value: difference,
    text: differenceText(difference, unit, precision),
    unrounded: text(difference).replace('%', 'Prozentpunkte'),
    formula: 'Voraussichtlicher Wert − Soll',
    numbers: `${text(value)} − ${inBrackets(text(plan))}`,
    rounding: DIFFERENCE_ROUNDED,
    cells: [],
  };
}
