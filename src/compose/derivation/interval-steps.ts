import type { Assessment } from '../../domain/assessment.ts';
import type { BackTest } from '../../domain/back-test.ts';
import { type Decimal, mean, ONE } from '../../domain/decimal.ts';
import type { Checked } from '../../domain/draft.ts';
import { type Month, monthsOfYear } from '../../domain/month.ts';
import { percent, valueText } from '../format-german.ts';
import { methodWord } from '../outlook-words.ts';
import { roundedOnce } from './rounding-words.ts';
import type { Step } from './step.ts';
import { unroundedText } from './unrounded.ts';
import { cellsOf } from './value-steps.ts';

/** The back-tests of every method and the interval that follows from the chosen one. German: Rückrechnung, Spanne. */
export function intervalSteps(assessment: Assessment, month: Month, checked: Checked): readonly Step[] {
  const { indicator, months, outlook } = assessment;
  if (outlook.method === null || months.at(-1)?.month !== month) return [];
  const tests = outlook.backTests.flatMap((test) => errorStep(assessment, test, month, checked) ?? []);
  const { interval, computed } = outlook;
  if (!interval || !computed) return tests;
  const { unit, precision } = indicator;
  const text = (known: Decimal) => unroundedText(known, unit, precision);
  const error = unroundedText(interval.meanError, { kind: 'ratio' }, 1);
  const end = (key: string, word: string, value: Decimal, signs: readonly ['−' | '+', '−' | '+']): Step => {
    const [sign, other] = signs;
    const given = (each: '−' | '+') =>
      computed.times(each === '−' ? ONE.minus(interval.meanError) : ONE.plus(interval.meanError));
    const used = [sign, other].find((each) => given(each).eq(value));
    return {
      key,
      title: `Spanne, ${word}`,
      month,
      value,
      text: valueText(value, unit, precision),
      unrounded: text(value),
      formula: used
        ? `Voraussichtlicher Wert × (1 ${used} mittlerer Fehler)`
        : 'Ist bis zum bewerteten Monat: Was gezählt ist, kann nicht weniger werden',
      numbers: used ? `${text(computed)} × (1 ${used} ${error})` : '',
      rounding: roundedOnce(unit, precision),
      cells: [],
    };
  };
  return [
    ...tests,
    end('spanneVon', 'untere Grenze', interval.from, ['−', '+']),
    end('spanneBis', 'obere Grenze', interval.until, ['+', '−']),
  ];
}

/** The mean of |said − came| ÷ |came| over the tried years. */
function errorStep(
  { indicator }: Assessment,
  { method, years }: BackTest,
  month: Month,
  { data }: Checked,
): Step | null {
  if (years.length === 0) return null;
  const value = mean(years.map(({ error }) => error));
  const text = (known: Decimal) => unroundedText(known, indicator.unit, indicator.precision);
  const terms = years.map(({ said, came }) => `|${text(said)} − ${text(came)}| ÷ ${text(came.abs())}`);
  const read = years.flatMap(({ year }) => (method === 'run-rate' ? [year] : [year - 1, year]));
  const names = years.map(({ year }) => year).join(', ');
  return {
    key: `fehler-${method === 'run-rate' ? 'laufend' : 'vorjahresanteile'}`,
    title: `Mittlerer Fehler, ${methodWord(indicator, method)}`,
    month,
    value,
    text: percent(value),
    unrounded: unroundedText(value, { kind: 'ratio' }, 1),
    formula: `Rückrechnung auf ${names} zum selben Monat: |gerechnet − eingetreten| ÷ eingetreten, im Mittel`,
    numbers: terms.length === 1 ? terms.join('') : `(${terms.join(' + ')}) ÷ ${terms.length}`,
    rounding: roundedOnce({ kind: 'ratio' }, 1),
    cells: [...new Set(read)]
      .toSorted()
      .flatMap((year) => cellsOf(indicator.formula, data, monthsOfYear(year))),
  };
}
