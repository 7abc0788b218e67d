import type { Assessment } from '../../domain/assessment.ts';
import { type BackTest, measuredBy } from '../../domain/back-test.ts';
import { type Decimal, mean } from '../../domain/decimal.ts';
import type { Checked } from '../../domain/draft.ts';
import type { Formula } from '../../domain/formula.ts';
import { type Month, monthNumber, monthOf, monthsOfYear, yearToDate } from '../../domain/month.ts';
import type { Observation, ReportedData } from '../../domain/observation.ts';
import { percent, valueText } from '../format-german.ts';
import { methodWord } from '../outlook-words.ts';
import { roundedOnce } from './rounding-words.ts';
import type { Step } from './step.ts';
import { inBrackets, levelText, unroundedText } from './unrounded.ts';
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
  const change = indicator.formula.change === true;
  const end = (key: string, word: string, value: Decimal, signs: readonly ['−' | '+', '−' | '+']): Step => {
    const [sign, other] = signs;
    const width = measuredBy(computed, indicator.formula).times(interval.meanError);
    const given = (each: '−' | '+') => (each === '−' ? computed.minus(width) : computed.plus(width));
    const used = [sign, other].find((each) => given(each).eq(value));
    return {
      key,
      title: `Spanne, ${word}`,
      month,
      value,
      text: valueText(value, unit, precision),
      unrounded: text(value),
      formula: used
        ? change
          ? `(1 + voraussichtlicher Wert) × (1 ${used} mittlerer Fehler) − 1`
          : `Voraussichtlicher Wert × (1 ${used} mittlerer Fehler)`
        : 'Ist bis zum bewerteten Monat: Was gezählt ist, kann nicht weniger werden',
      numbers: used ? spanNumbers(text(computed), `(1 ${used} ${error})`, change) : '',
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

/** A change is held by its level: `(1 + 3,1 %) × (1 − 1,5 %) − 1`. */
function spanNumbers(value: string, factor: string, change: boolean): string {
  return change ? `${levelText(value)} × ${factor} − 1` : `${value} × ${factor}`;
}

/** The mean of |said − came| ÷ |came| over the tried years; of a change ÷ its level. */
function errorStep(
  { indicator, judged }: Assessment,
  { method, years }: BackTest,
  month: Month,
  { data }: Checked,
): Step | null {
  if (years.length === 0) return null;
  const value = mean(years.map(({ error }) => error));
  const text = (known: Decimal) => unroundedText(known, indicator.unit, indicator.precision);
  const { formula } = indicator;
  const base = (came: Decimal) => (formula.change ? levelText(text(came)) : text(came.abs()));
  const terms = years.map(({ said, came }) => `|${text(said)} − ${inBrackets(text(came))}| ÷ ${base(came)}`);
  const read = years.flatMap(({ year }) => (method === 'run-rate' ? [year] : [year - 1, year]));
  const names = years.map(({ year }) => year).join(', ');
  return {
    key: `fehler-${method === 'run-rate' ? 'laufend' : 'vorjahresanteile'}`,
    title: `Mittlerer Fehler, ${methodWord(indicator, method)}`,
    month,
    value,
    text: percent(value),
    unrounded: unroundedText(value, { kind: 'ratio' }, 1),
    formula: `Rückrechnung auf ${names} zum selben Monat: |gerechnet − eingetreten| ÷ ${formula.change ? '(1 + eingetreten)' : 'eingetreten'}, im Mittel`,
    numbers: terms.length === 1 ? terms.join('') : `(${terms.join(' + ')}) ÷ ${terms.length}`,
    rounding: roundedOnce({ kind: 'ratio' }, 1),
    cells: [...new Set(read)].toSorted().flatMap((year) => triedCells(formula, data, year, judged?.month)),
  };
}

/** What was said of a year comes from the month judged today, what came from its December. */
function triedCells(
  formula: Formula,
  data: ReportedData,
  year: number,
  judged: Month | undefined,
): readonly Observation[] {
  const from = judged === undefined ? [] : yearToDate(monthOf(year, monthNumber(judged)));
  const cells = [from, monthsOfYear(year)].flatMap((months) =>
    months.length === 0 ? [] : cellsOf(formula, data, months),
  );
  return [...new Set(cells)];
}
