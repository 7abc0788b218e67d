import type { Indicator } from '../../domain/agreement.ts';
import type { Assessment, Comparison } from '../../domain/assessment.ts';
import type { Decimal } from '../../domain/decimal.ts';
import type { Effects } from '../../domain/explanation.ts';
import { differenceText } from '../format-german.ts';
import { DIFFERENCE_ROUNDED } from './rounding-words.ts';
import type { Step } from './step.ts';
import { unroundedNumber, unroundedText } from './unrounded.ts';

/** How the deviation of a quotient was split into its two sides. German: Zählereffekt, Nennereffekt. */
export function effectSteps(assessment: Assessment, { month }: Comparison): readonly Step[] {
  const { judged, explanation, indicator } = assessment;
  if (judged?.month !== month || explanation === null) return [];
  const { plan, priorYear } = explanation.effects;
  return [
    ...sides(indicator, judged, plan, { key: 'soll', word: 'Soll', value: judged.plan }),
    ...sides(indicator, judged, priorYear, { key: 'vorjahr', word: 'Vorjahr', value: judged.priorYear }),
  ];
}

interface Reference {
  readonly key: string;
  readonly word: string;
  readonly value: Decimal | null;
}

/** Numerator: Z ÷ N₀ − reference; denominator: actual − Z ÷ N₀, N₀ being the prior year's denominator. */
function sides(
  { unit, precision }: Indicator,
  { actual, parts, priorYearParts, month }: Comparison,
  effects: Effects | null,
  { key, word, value: reference }: Reference,
): readonly Step[] {
  const [numerator, base] = [parts[0], priorYearParts[1]];
  if (!effects || !actual || !numerator || !base || !reference) return [];
  const text = (known: Decimal) => unroundedText(known, unit, precision);
  const quotient = `${unroundedNumber(numerator.value, numerator.precision)} ÷ ${unroundedNumber(base.value, base.precision)}`;
  const step = (own: Pick<Step, 'key' | 'title' | 'formula' | 'numbers'>, value: Decimal): Step => ({
    ...own,
    month,
    value,
    text: differenceText(value, unit, precision),
    unrounded: text(value).replace('%', 'Prozentpunkte'),
    rounding: DIFFERENCE_ROUNDED,
    cells: [],
  });
  return [
    step(
      {
        key: `effekt-${key}-zaehler`,
        title: `Anteil des Zählers (${effects.numerator.label}) zum ${word}`,
        formula: `Zähler ÷ Nenner des Vorjahres − ${word}`,
        numbers: `${quotient} − ${text(reference)}`,
      },
      effects.numerator.effect,
    ),
    step(
      {
        key: `effekt-${key}-nenner`,
        title: `Anteil des Nenners (${effects.denominator.label}) zum ${word}`,
        formula: 'Ist − Zähler ÷ Nenner des Vorjahres',
        numbers: `${text(actual)} − ${quotient}`,
      },
      effects.denominator.effect,
    ),
  ];
}
