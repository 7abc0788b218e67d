import type { Indicator } from '../../domain/agreement.ts';
import type { Assessment, Comparison } from '../../domain/assessment.ts';
import { type Decimal, decimal, roundHalfAway } from '../../domain/decimal.ts';
import type { Checked } from '../../domain/draft.ts';
import { addMonths, monthNumber, monthsOfYear, yearOf } from '../../domain/month.ts';
import type { Observation } from '../../domain/observation.ts';
import { valueText } from '../format-german.ts';
import { placesWords, roundedOnce } from './rounding-words.ts';
import type { Step } from './step.ts';
import { unroundedText } from './unrounded.ts';
import { cellsOf } from './value-steps.ts';

/** A way the plan may have come about. */
interface Way {
  readonly words: string;
  readonly numbers: string;
  readonly value: Decimal | null;
  readonly cells: readonly Observation[];
}

/** The plan up to a month. German: Soll. */
export function planStep(assessment: Assessment, entry: Comparison, checked: Checked): Step | null {
  const { indicator } = assessment;
  const { plan, month } = entry;
  if (plan === null) return null;
  const { unit, precision } = indicator;
  const way = waysOf(assessment, entry, checked).find(({ value }) => value && gives(value, plan, indicator));
  return {
    key: 'soll',
    title: indicator.nature === 'forecast' ? 'Anteiliger Prognosewert' : 'Soll',
    month,
    value: plan,
    text: valueText(plan, unit, precision),
    unrounded: unroundedText(plan, unit, precision),
    formula: way?.words ?? 'Sollverlauf nach „Formeln und Regeln“',
    numbers: way?.numbers ?? '',
    rounding: isRounded(indicator)
      ? `kumulierter Verlauf ${placesWords(precision)} gerundet (halbe vom Nullpunkt weg); ein Monat ist die Differenz zweier gerundeter Werte`
      : roundedOnce(unit, precision),
    cells: way?.cells ?? [],
  };
}

/** What gives the printed plan again is how it came about. */
function gives(value: Decimal, plan: Decimal, indicator: Indicator): boolean {
  return value.eq(plan) || (isRounded(indicator) && roundHalfAway(value, indicator.precision).eq(plan));
}

function isRounded({ formula, unit }: Indicator): boolean {
  return formula.cumulative && unit.kind !== 'ratio';
}

function waysOf(assessment: Assessment, entry: Comparison, checked: Checked): readonly Way[] {
  const { indicator } = assessment;
  const { target, nature } = indicator;
  if (target === null) return [];
  const word = nature === 'forecast' ? 'Prognosewert' : 'Zielwert';
  const number = monthNumber(entry.month);
  const [text, twelfth] = [agreed(indicator, target), target.times(decimal(number)).div(decimal(12))];
  const shares = sharesOf(assessment, entry, checked, { word, target });
  const whole = { words: `${word} des Jahres`, numbers: text, value: target, cells: [] };
  const linear = {
    words: `${word} × Monat ÷ 12 (linearer Verlauf)`,
    numbers: `${text} × ${number} ÷ 12`,
    value: twelfth,
    cells: [],
  };
  if (number === 12) return [whole];
  return indicator.planPath === 'linear' ? [linear, whole] : [shares, whole];
}

/** Target × prior year up to the month ÷ prior year in December. */
function sharesOf(
  { indicator, months }: Assessment,
  { priorYear, month }: Comparison,
  checked: Checked,
  { word, target }: { readonly word: string; readonly target: Decimal },
): Way {
  const whole = months.at(-1)?.priorYear ?? null;
  const year = yearOf(month) - 1;
  const usable = priorYear && whole && !whole.eq(decimal(0));
  const text = (value: Decimal) => unroundedText(value, indicator.unit, indicator.precision);
  return {
    words: `${word} × Vorjahreswert bis zum Monat ÷ Vorjahreswert im Jahr ${year}`,
    numbers: usable ? `${agreed(indicator, target)} × ${text(priorYear)} ÷ ${text(whole)}` : '',
    value: usable ? target.times(priorYear).div(whole) : null,
    cells: yearBefore(indicator, addMonths(month, -12), checked),
  };
}

function yearBefore({ formula }: Indicator, month: Comparison['month'], { data }: Checked) {
  return cellsOf(formula, data, monthsOfYear(yearOf(month)));
}

function agreed({ unit, precision }: Indicator, value: Decimal): string {
  return unroundedText(value, unit, precision);
}
