import type { Assessment } from '../../domain/assessment.ts';
import { type Decimal, decimal, sum, ZERO } from '../../domain/decimal.ts';
import type { Checked } from '../../domain/draft.ts';
import { goingOn } from '../../domain/going-on.ts';
import {
  addMonths,
  type Month,
  monthNumber,
  monthsBetween,
  monthsOfYear,
  yearOf,
  yearToDate,
} from '../../domain/month.ts';
import { wholeMonthTotals } from '../../domain/month-totals.ts';
import type { Observation, ReportedData } from '../../domain/observation.ts';
import { figureAgain } from './figure-again.ts';
import { unroundedText } from './unrounded.ts';
import { cellsOf, numbersIn } from './value-steps.ts';

/** A way a computed value may have come about. */
export interface OutlookWay {
  readonly words: string;
  readonly numbers: string;
  readonly value: Decimal;
  readonly cells: readonly Observation[];
}

/** Every way the method in use may have gone; the first that gives the printed value is told. */
export function outlookWays(assessment: Assessment, month: Month, checked: Checked): readonly OutlookWay[] {
  const { data } = checked;
  const ways =
    assessment.outlook.method === 'run-rate'
      ? [
          lastStock(assessment, month, data),
          monthlyMean(assessment, month),
          asItIs(assessment),
          sameFormula(assessment, month, checked),
        ]
      : [shares(assessment, month, data), stocksLikeBefore(assessment, month, data)];
  return ways.filter((way) => way !== null);
}

/** Actual × prior year up to the later month ÷ prior year up to the judged one. German: Anteilsverfahren. */
function shares(
  { indicator, judged, months }: Assessment,
  month: Month,
  data: ReportedData,
): OutlookWay | null {
  const later = months.find((entry) => entry.month === month)?.priorYear;
  if (!judged?.actual || !judged.priorYear || !later || judged.priorYear.eq(ZERO)) return null;
  const text = (value: Decimal) => unroundedText(value, indicator.unit, indicator.precision);
  return {
    words: `Ist × Vorjahreswert ${monthNumber(month) === 12 ? 'im Jahr' : 'bis zu diesem Monat'} ÷ Vorjahreswert bis zum bewerteten Monat`,
    numbers: `${text(judged.actual)} × ${text(later)} ÷ ${text(judged.priorYear)}`,
    value: judged.actual.times(later).div(judged.priorYear),
    cells: [...judged.inputs, ...cellsOf(indicator.formula, data, monthsOfYear(yearOf(month) - 1))],
  };
}

/** The stocks so far, and those of the prior year in the proportion of the last final month. */
function stocksLikeBefore(assessment: Assessment, month: Month, data: ReportedData): OutlookWay | null {
  const { indicator, judged } = assessment;
  const stocks = stocksSoFar(assessment, data);
  if (stocks === null || judged === null) return null;
  const { metrics, known, last, text } = stocks;
  const months = monthsBetween(addMonths(judged.month, -11), addMonths(month, -12));
  const before = wholeMonthTotals(indicator.formula, data, metrics, months);
  const base = wholeMonthTotals(indicator.formula, data, metrics, [addMonths(judged.month, -12)])?.[0];
  if (!before || !base || base.eq(ZERO)) return null;
  const ahead = before.map((value) => last.times(value).div(base));
  return {
    words:
      'Mittel aus den Beständen seit Januar und den Vorjahresbeständen der übrigen Monate × letzter endgültiger Bestand ÷ dessen Vorjahreswert',
    numbers: `(${text(sum(known))} + ${text(sum(before))} × ${text(last)} ÷ ${text(base)}) ÷ ${monthNumber(month)}`,
    value: sum([...known, ...ahead]).div(decimal(known.length + ahead.length)),
    cells: [...judged.inputs, ...cellsOf(indicator.formula, data, monthsOfYear(yearOf(month) - 1))],
  };
}

/** The stocks so far, and the last one for every month to come. German: gleichbleibender Bestand. */
function lastStock(assessment: Assessment, month: Month, data: ReportedData): OutlookWay | null {
  const stocks = stocksSoFar(assessment, data);
  const { judged } = assessment;
  if (stocks === null || judged === null) return null;
  const { known, last, text } = stocks;
  const ahead = month - judged.month;
  return {
    words:
      'Mittel aus den Beständen seit Januar und dem letzten endgültigen Bestand für jeden übrigen Monat (gleichbleibender Bestand)',
    numbers: `(${text(sum(known))} + ${text(last)} × ${ahead}) ÷ ${monthNumber(month)}`,
    value: sum(known)
      .plus(last.times(decimal(ahead)))
      .div(decimal(monthNumber(month))),
    cells: judged.inputs,
  };
}

/** What came so far goes on at the same pace. German: bisheriges Monatsmittel. */
function monthlyMean({ indicator, judged }: Assessment, month: Month): OutlookWay | null {
  if (!judged?.actual) return null;
  const [until, so] = [monthNumber(month), monthNumber(judged.month)];
  return {
    words: 'Ist ÷ bisherige Monate × Monate bis dahin (bisheriges Monatsmittel)',
    numbers: `${unroundedText(judged.actual, indicator.unit, indicator.precision)} ÷ ${so} × ${until}`,
    value: judged.actual.times(decimal(until)).div(decimal(so)),
    cells: judged.inputs,
  };
}

/** What does not add up over the year stays as it is. */
function asItIs({ judged }: Assessment): OutlookWay | null {
  if (!judged?.actual) return null;
  return {
    words: 'Der Wert des bewerteten Monats gilt weiter',
    numbers: '',
    value: judged.actual,
    cells: judged.inputs,
  };
}

/** A ratio of stocks that stay, and a change of a sum whose months go on at their mean. */
function sameFormula({ indicator, judged }: Assessment, month: Month, checked: Checked): OutlookWay | null {
  const { formula } = indicator;
  if (judged === null) return null;
  const ahead = goingOn(formula, checked.data, judged.month);
  // Told without stand-ins: no withheld value may be written down, not even what stands for it in a sum.
  const { addsUp: _, ...apart } = formula;
  const value = figureAgain(formula, ahead, month);
  if (value === null) return null;
  return {
    words: formula.movement
      ? 'Wie das Ist, mit dem Mittel der bisherigen Monate für jeden übrigen (bisheriges Monatsmittel)'
      : 'Wie das Ist, mit dem letzten endgültigen Bestand für jeden übrigen Monat (gleichbleibender Bestand)',
    numbers: numbersIn(apart, goingOn(apart, checked.data, judged.month), { value, month }, checked),
    value,
    // What lies behind the judged month goes on from it; the months of the prior year are read up to the later one.
    cells: cellsOf(formula, checked.data, yearToDate(month)).filter((cell) => cell.month <= judged.month),
  };
}

function stocksSoFar({ indicator, judged }: Assessment, data: ReportedData) {
  const { formula, precision } = indicator;
  const metrics = formula.stock ? formula.thinLine : undefined;
  if (metrics === undefined || judged === null) return null;
  const known = wholeMonthTotals(formula, data, metrics, yearToDate(judged.month));
  const last = known?.at(-1);
  const text = (value: Decimal) => unroundedText(value, { kind: 'count', noun: '' }, precision);
  return known && last ? { metrics, known, last, text } : null;
}
