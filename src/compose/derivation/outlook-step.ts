import type { Assessment } from '../../domain/assessment.ts';
import { type Decimal, decimal, sum } from '../../domain/decimal.ts';
import type { Checked } from '../../domain/draft.ts';
import {
  addMonths,
  type Month,
  monthNumber,
  monthsBetween,
  monthsOfYear,
  yearOf,
  yearToDate,
} from '../../domain/month.ts';
import type { Observation } from '../../domain/observation.ts';
import { differenceText, valueText } from '../format-german.ts';
import { DIFFERENCE_ROUNDED, roundedOnce } from './rounding-words.ts';
import type { Step } from './step.ts';
import { unroundedText } from './unrounded.ts';
import { cellsOf } from './value-steps.ts';

interface Way {
  readonly words: string;
  readonly numbers: string;
  readonly value: Decimal;
  readonly cells: readonly Observation[];
}

/** The computed value up to a later month. German: voraussichtlich. */
export function outlookStep(assessment: Assessment, month: Month, checked: Checked): Step | null {
  const { indicator, outlookPath } = assessment;
  const value = outlookPath.find((point) => point.month === month)?.value;
  if (!value) return null;
  const { unit, precision } = indicator;
  const way = [sharesOf(assessment, month, checked), stocksOf(assessment, month, checked)].find((each) =>
    each?.value.eq(value),
  );
  return {
    key: 'voraussichtlich',
    title: 'voraussichtlich (rechnerisch)',
    month,
    value,
    text: valueText(value, unit, precision),
    unrounded: unroundedText(value, unit, precision),
    formula: way?.words ?? 'Rechnerisch fortgeschrieben, siehe „Formeln und Regeln“',
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
    numbers: `${text(value)} − ${text(plan)}`,
    rounding: DIFFERENCE_ROUNDED,
    cells: [],
  };
}

/** Actual × prior year up to the later month ÷ prior year up to the judged one. German: Anteilsverfahren. */
function sharesOf({ indicator, judged, months }: Assessment, month: Month, { data }: Checked): Way | null {
  const later = months.find((entry) => entry.month === month)?.priorYear;
  if (!judged?.actual || !judged.priorYear || !later || judged.priorYear.eq(decimal(0))) return null;
  const text = (value: Decimal) => unroundedText(value, indicator.unit, indicator.precision);
  return {
    words: `Ist × Vorjahreswert ${monthNumber(month) === 12 ? 'im Jahr' : 'bis zu diesem Monat'} ÷ Vorjahreswert bis zum bewerteten Monat`,
    numbers: `${text(judged.actual)} × ${text(later)} ÷ ${text(judged.priorYear)}`,
    value: judged.actual.times(later).div(judged.priorYear),
    cells: [...judged.inputs, ...cellsOf(indicator.formula, data, monthsOfYear(yearOf(month) - 1))],
  };
}

/** The stocks so far, and those of the prior year in the proportion of the last final month. */
function stocksOf({ indicator, judged }: Assessment, month: Month, { data }: Checked): Way | null {
  const metric = indicator.formula.thinLine;
  if (metric === undefined || judged === null) return null;
  const at = (each: Month) => data.newest(metric, each)?.value ?? null;
  const known = valuesOf(yearToDate(judged.month).map(at));
  const before = valuesOf(monthsBetween(addMonths(judged.month, -11), addMonths(month, -12)).map(at));
  const [last, base] = [known?.at(-1), at(addMonths(judged.month, -12))];
  if (!known || !before || !last || !base || base.eq(decimal(0))) return null;
  const ahead = before.map((value) => last.times(value).div(base));
  const text = (value: Decimal) => unroundedText(value, { kind: 'count', noun: '' }, indicator.precision);
  return {
    words:
      'Mittel aus den Beständen seit Januar und den Vorjahresbeständen der übrigen Monate × letzter endgültiger Bestand ÷ dessen Vorjahreswert',
    numbers: `(${text(sum(known))} + ${text(sum(before))} × ${text(last)} ÷ ${text(base)}) ÷ ${monthNumber(month)}`,
    value: sum([...known, ...ahead]).div(decimal(known.length + ahead.length)),
    cells: [...judged.inputs, ...cellsOf(indicator.formula, data, monthsOfYear(yearOf(month) - 1))],
  };
}

function valuesOf(values: readonly (Decimal | null)[]): readonly Decimal[] | null {
  const present = values.filter((value) => value !== null);
  return present.length === values.length ? present : null;
}
