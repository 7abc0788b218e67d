import { type Decimal, HUNDRED, roundHalfAway } from '../../domain/decimal.ts';
import type { Unit } from '../../domain/unit.ts';
import { germanDigits, germanNumber } from '../format-german.ts';

/** Places beyond the printed ones that a derivation shows of an endless fraction. */
const FURTHER_PLACES = 4;
/** Beyond them lies what a decimal leaves of an endless fraction. */
const SURE_PLACES = 30;

/** `9.920,6`, and an endless fraction cut off with a mark: `6,66666…`. Every digit of it is in `bericht.json`. */
export function unroundedNumber(value: Decimal, precision: number): string {
  const most = precision + FURTHER_PLACES;
  const sure = isEveryday(value) ? value : roundHalfAway(value, SURE_PLACES);
  const { places } = sure;
  if (places !== null && places <= most) return germanNumber(sure, places);
  return `${germanDigits(sure.toCut(most))}…`;
}

/** The denominator of a plain number is too small for nines or zeros that reach beyond the sure places. */
function isEveryday({ denominator }: Decimal): boolean {
  return typeof denominator === 'number';
}

/** The same in its unit: `5,83634… %`, `16.462.104,5 €`. */
export function unroundedText(value: Decimal, unit: Unit, precision: number): string {
  if (unit.kind === 'ratio') return `${unroundedNumber(value.times(HUNDRED), precision)}\u00a0%`;
  const sign = unit.kind === 'euro' ? '\u00a0€' : '';
  return unroundedNumber(value, precision) + sign;
}

/** A number behind a minus sign: `3,0 − (−2,0)`. */
export function inBrackets(text: string): string {
  return text.startsWith('−') ? `(${text})` : text;
}

/** The level a change leads to: `(1 − 8,3 %)`, `(1 + 2,0 %)`. */
export function levelText(change: string): string {
  return change.startsWith('−') ? `(1 − ${change.slice(1)})` : `(1 + ${change})`;
}
