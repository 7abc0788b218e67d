import {
  implausiblyLarge,
  notAGermanValue,
  otherUnit,
  tooPrecise,
  unitSignMissing,
} from '../../diagnostic/catalogue/definition-content.ts';
import { done, failed, type Outcome } from '../../diagnostic/outcome.ts';
import { type Decimal, HUNDRED } from '../../domain/decimal.ts';
import type { Place } from '../../domain/place.ts';
import type { Unit } from '../../domain/unit.ts';
import { parseGermanNumber } from '../../kinds/german-number.ts';
import { isImplausiblyLarge } from '../plausible.ts';
import { unitOf, unitSign } from '../terms.ts';

/** How the value of a goal is written. */
export interface Measure {
  readonly unit: Unit;
  readonly precision: number;
}

/**
 * An agreed or expected value as people write it: `18,9 %`, `7.331`, `38.219.839 €`. German: Zielwert.
 *
 * Gives  the value in the goal's unit; percent become 0..1.
 * Errors a percentage without its sign, another unit, and more decimal places than agreed: `1,132` for cases
 *        is refused, because 1.132 was meant more probably than a little over one. A value of more than 15 digits.
 */
export function readValue(text: string, measure: Measure, place: Place): Outcome<Decimal> {
  const { unit, precision } = measure;
  const [, number = '', sign = ''] = /^([-−\d.,\s]*)(.*)$/su.exec(text) ?? [];
  if (!/\d/.test(number)) return failed(notAGermanValue(place, { text, guess: null }));
  if (sign === '' && unit.kind === 'ratio') return failed(unitSignMissing(place, { text, sign: '%' }));
  if (sign !== '' && unitSign(unitOf(sign.trim())) !== unitSign(unit)) {
    return failed(otherUnit(place, { text, found: sign.trim(), expected: unitSign(unit) }));
  }
  const value = parseGermanNumber(number);
  if (value === null) return failed(notAGermanValue(place, { text, guess: guess(number.trim()) }));
  if (isImplausiblyLarge(value)) return failed(implausiblyLarge(place, { text }));
  const places = (number.split(',')[1] ?? '').trim().length;
  if (places > precision) return failed(tooPrecise(place, precisionDetail(number.trim(), places, measure)));
  return done(unit.kind === 'ratio' ? value.div(HUNDRED) : value);
}

/** English notation turned round: `18.9` → `18,9`. */
function guess(number: string): string | null {
  if (/^\d+\.\d+$/.test(number)) return number.replace('.', ',');
  if (!/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(number)) return null;
  return number.replace('.', ';').replaceAll(',', '.').replace(';', ',');
}

function precisionDetail(text: string, places: number, { unit, precision }: Measure) {
  const expected = precision === 0 ? 'keine' : decimalPlaces(precision);
  return {
    text,
    places: decimalPlaces(places),
    unit: unitSign(unit),
    expected,
    readings: readings(text, places),
  };
}

const COUNTS = ['keine', 'eine', 'zwei', 'drei', 'vier', 'fünf', 'sechs'];

function decimalPlaces(count: number): string {
  return `${COUNTS[count] ?? count} ${count === 1 ? 'Nachkommastelle' : 'Nachkommastellen'}`;
}

/** Three decimal places look like thousands: both readings are named, none is chosen. */
function readings(text: string, places: number): string {
  const [whole, fraction] = text.split(',');
  if (places !== 3) return `Der Wert ${text} lässt sich so nicht anzeigen.`;
  return `Mit Komma ist ${text} wenig mehr als ${whole}; gemeint war vielleicht ${whole}.${fraction} mit Punkt als Tausendertrennung.`;
}
