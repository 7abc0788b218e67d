import type { Indicator } from '../../domain/agreement.ts';
import type { Assessment, Comparison, Outlook } from '../../domain/assessment.ts';
import { type Decimal, decimal } from '../../domain/decimal.ts';
import { type Month, monthNumber } from '../../domain/month.ts';
import { valueText } from '../format-german.ts';
import { roundedOnce } from './rounding-words.ts';
import type { Step } from './step.ts';
import { unroundedText } from './unrounded.ts';

/** What each remaining month must bring, told at the judged month. German: Restbedarf. */
export function requiredStep({ indicator, judged, outlook }: Assessment, month: Month): Step | null {
  const { target, unit, precision, direction } = indicator;
  const value = outlook.requiredPerMonth;
  if (judged?.month !== month || !judged.actual || !value || target === null) return null;
  const { actual } = judged;
  const text = (known: Decimal) => unroundedText(known, unit, precision);
  const [done, left] = [monthNumber(month), outlook.remainingMonths];
  const ways = [
    {
      words: '(Jahreswert − Ist) ÷ verbleibende Monate',
      numbers: `(${text(target)} − ${text(actual)}) ÷ ${left}`,
      value: target.minus(actual).div(decimal(left)),
    },
    {
      words: '(Jahreswert × 12 − Summe der Bestände bisher) ÷ verbleibende Monate',
      numbers: `(${text(target)} × 12 − ${text(actual)} × ${done}) ÷ ${left}`,
      value: target
        .times(decimal(12))
        .minus(actual.times(decimal(done)))
        .div(decimal(left)),
    },
  ];
  const way = ways.find((each) => each.value.eq(value)) ?? perDriver(judged, outlook, target, text);
  return {
    key: 'bedarfJeMonat',
    title: 'Bedarf je verbleibendem Monat',
    month,
    value,
    text: valueText(value, unit, precision),
    unrounded: text(value),
    formula: value.lt('0') ? `${way.words}; unter null: ${settledWord(direction)}` : way.words,
    numbers: way.numbers,
    rounding: roundedOnce(unit, precision),
    cells: [],
  };
}

function settledWord(direction: Indicator['direction']): string {
  return direction === 'at-most' ? 'die Obergrenze ist überschritten' : 'es ist nichts mehr nötig';
}

/** Told in cases of the numerator, the driver staying as it is for the rest of the year. */
function perDriver(
  { parts, month }: Comparison,
  { requiredOf, remainingMonths: left, requiredPerMonth }: Outlook,
  target: Decimal,
  text: (value: Decimal) => string,
) {
  const [flow, driver] = parts;
  const words =
    '(Jahreswert × Nenner im Jahresmittel − Zähler bisher) ÷ verbleibende Monate; der Nenner bleibt wie zuletzt';
  if (!requiredOf || !flow || !driver || !requiredPerMonth) return { words, numbers: '' };
  const last = requiredOf.driver.value;
  const [so, far] = [decimal(monthNumber(month)), decimal(left)];
  const whole = driver.value.times(so).plus(last.times(far)).div(decimal(12));
  const again = target.times(whole).minus(flow.value).div(far);
  const mean = `(${text(driver.value)} × ${monthNumber(month)} + ${text(last)} × ${left}) ÷ 12`;
  return {
    words,
    numbers: again.eq(requiredPerMonth) ? `(${text(target)} × ${mean} − ${text(flow.value)}) ÷ ${left}` : '',
  };
}
