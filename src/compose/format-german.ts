import { type Decimal, decimal, HUNDRED, roundHalfAway } from '../domain/decimal.ts';
import { type Month, monthNumber, yearOf } from '../domain/month.ts';
import { MONTH_NAMES } from '../domain/month-names.ts';
import type { Unit } from '../domain/unit.ts';
import { nounFor } from './german-singular.ts';

export { germanDay } from '../diagnostic/german-text.ts';

/**
 * Every number, month and percentage of the report is written here, and rounded here: once.
 *
 * Halves are rounded away from zero, thousands get a dot, the minus is the true one (U+2212), and a
 * no-break space keeps number and unit on one line.
 */
const MINUS = '−';
const NBSP = '\u00a0';

/** `1.132`, `18,9`, `−0,4`; `places` decimal places. A negative zero loses its sign. */
export function germanNumber(value: Decimal, places: number): string {
  return germanDigits(value.toFixed(places));
}

/** The same for text as computers write it: `-1132.5` → `−1.132,5`. */
export function germanDigits(text: string): string {
  const from = text.startsWith('-') ? 1 : 0;
  const point = text.indexOf('.');
  const whole = text.slice(from, point === -1 ? text.length : point);
  const fraction = point === -1 ? '' : `,${text.slice(point + 1)}`;
  return (from === 1 ? MINUS : '') + inThousands(whole) + fraction;
}

/** `38219839` → `38.219.839` */
function inThousands(digits: string): string {
  let end = digits.length % 3 || 3;
  let grouped = digits.slice(0, end);
  for (; end < digits.length; end += 3) grouped += `.${digits.slice(end, end + 3)}`;
  return grouped;
}

/** A delivered count as it came: `1.132`, and `3,5` where half a post was counted; at most three places. */
export function deliveredNumber(value: Decimal): string {
  const places = [0, 1, 2].find((each) => roundHalfAway(value, each).eq(value)) ?? 3;
  return germanNumber(value, places);
}

/** With its sign: `+28`, `−1,3`, `±0,0`. */
export function signedNumber(value: Decimal, places: number): string {
  const text = germanNumber(value, places);
  if (text.startsWith(MINUS)) return text;
  return /[1-9]/.test(text) ? `+${text}` : `±${text}`;
}

/** A value in its unit without the unit's name: ratios as percent figures. */
export function bareValue(value: Decimal, unit: Unit, places: number): string {
  return germanNumber(scaled(value, unit), places);
}

/** `18,9 %`, `38.219.839 €`, `1.132`. The noun of a count is left to the sentence around it. */
export function valueText(value: Decimal, unit: Unit, places: number): string {
  return bareValue(value, unit, places) + unitSign(unit);
}

/** `18,9 %`, `38.219.839 €`, `1.132 Fälle`. */
export function valueWithNoun(value: Decimal, unit: Unit, places: number): string {
  if (unit.kind !== 'count') return valueText(value, unit, places);
  const printed = bareValue(value, unit, places);
  return `${printed}${NBSP}${nounFor(printed, unit.noun)}`;
}

/** A difference with its sign: `−1,3 Prozentpunkte`, `+193.039 €`, `+78`. */
export function differenceText(value: Decimal, unit: Unit, places: number): string {
  const text = signedNumber(scaled(value, unit), places);
  if (unit.kind === 'ratio') return `${text}${NBSP}Prozentpunkte`;
  return unit.kind === 'euro' ? `${text}${NBSP}€` : text;
}

/** The same without a unit, for chart labels and narrow cells. */
export function bareDifference(value: Decimal, unit: Unit, places: number): string {
  return signedNumber(scaled(value, unit), places);
}

/** A share as percent with sign: `−18,7 %`. */
export function signedPercent(share: Decimal, places = 1): string {
  return `${signedNumber(share.times(HUNDRED), places)}${NBSP}%`;
}

/** A share as percent: `73,3 %`. */
export function percent(share: Decimal, places = 1): string {
  return `${germanNumber(share.times(HUNDRED), places)}${NBSP}%`;
}

/** Millions of euro: `38,67 Mio. €`. */
export function millionEuro(value: Decimal, places: number): string {
  return `${germanNumber(value.div(decimal(1_000_000)), places)}${NBSP}Mio.${NBSP}€`;
}

/** `August 2020` */
export function monthYear(month: Month): string {
  return `${monthName(month)}${NBSP}${yearOf(month)}`;
}

export function monthName(month: Month): string {
  return MONTH_NAMES[monthNumber(month) - 1] ?? '';
}

/** `Jan`, `Mär`, `Dez` */
export function monthShort(month: Month): string {
  return monthName(month).slice(0, 3);
}

/** `einer`, `zwei` … `zwölf`; figures beyond. For subjects such as `Zwei von vier`. */
export function countWord(count: number): string {
  const words = [
    'kein',
    'einer',
    'zwei',
    'drei',
    'vier',
    'fünf',
    'sechs',
    'sieben',
    'acht',
    'neun',
    'zehn',
    'elf',
    'zwölf',
  ];
  return words[count] ?? String(count);
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `a, b und c` */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} und ${items.at(-1)}`;
}

function scaled(value: Decimal, unit: Unit): Decimal {
  return unit.kind === 'ratio' ? value.times(HUNDRED) : value;
}

function unitSign(unit: Unit): string {
  if (unit.kind === 'ratio') return `${NBSP}%`;
  return unit.kind === 'euro' ? `${NBSP}€` : '';
}
