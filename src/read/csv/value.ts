import { formulaForNumber } from '../../diagnostic/catalogue/csv-large.ts';
import {
  fractionOfACent,
  fractionOfAWhole,
  implausiblyLarge,
  negativeValue,
  notAGermanNumber,
  outsideRange,
  percentOrFraction,
  percentSignAtNumber,
} from '../../diagnostic/catalogue/csv-value.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { numeral } from '../../diagnostic/german-text.ts';
import { done, failed, type Outcome } from '../../diagnostic/outcome.ts';
import { short } from '../../diagnostic/short.ts';
import { type Decimal, HUNDRED, ONE, ZERO } from '../../domain/decimal.ts';
import { readNumber, withoutCurrency } from '../../domain/written-number.ts';
import { isImplausiblyLarge } from '../plausible.ts';
import { damageOf } from './damaged.ts';
import type { Wanted } from './delivered.ts';
import type { Profile } from './profile.ts';
import type { Cell } from './table.ts';

/** What a cell says: a quantity, that it is held back, or nothing. */
export type Said =
  | { readonly kind: 'value'; readonly value: Decimal }
  | { readonly kind: 'suppressed' }
  | { readonly kind: 'nothing' };

/**
 * Reads one cell of a metric. German: Zellwert.
 *
 * Gives a count or amount as written, a ratio as 0..1 from its percent figure (`18,9` and `18,9 %` are 0.189).
 * Each spelling is read as one value or refused; where a person could read two, both are named.
 */
export function readValue(
  cell: Cell,
  wanted: Wanted,
  { symbols, numbers }: Profile,
  scale = ONE,
): Outcome<Said> {
  if (cell.text === '') return done({ kind: 'nothing' });
  const symbol = symbols.get(cell.text);
  if (symbol === 'zero') return done({ kind: 'value', value: ZERO });
  if (symbol !== undefined) return done({ kind: symbol === 'suppressed' ? 'suppressed' : 'nothing' });
  const amount = wanted.metric.unit.kind === 'euro' ? withoutCurrency(cell.text) : cell.text;
  const figure = /^(.*?)\s*%$/u.exec(amount)?.[1] ?? amount;
  const number = readNumber(figure, numbers);
  if (number === null) return failed(damageOf(cell, numbers) ?? notANumber(cell));
  const fault =
    misspelt(number, { text: amount, place: cell.place }, wanted, numbers.decimal) ??
    outOfBounds(number, cell, wanted);
  if (fault) return failed(fault);
  const value = number.eq(ZERO) ? ZERO : number.times(scale); // there is no minus zero
  return done({ kind: 'value', value: wanted.metric.unit.kind === 'ratio' ? value.div(HUNDRED) : value });
}

/** What a spreadsheet would compute: `=cmd|…`, `@SUM(…)`, `+A1`, `-1+2`, also in full width. */
const FORMULA = /^(?:[=@＝＠]|[+\-−＋－]\s*(?:\p{L}|\(|[\d.,]+\s*[-+*/^|(]))/u;

function notANumber({ text, place }: Cell): Diagnostic {
  if (FORMULA.test(text)) return formulaForNumber(place, { text: short(text) });
  return notAGermanNumber(place, { text });
}

/** A spelling that does not fit the unit, or that fits it in two ways. */
function misspelt(
  number: Decimal,
  { text, place }: Pick<Cell, 'text' | 'place'>,
  { metric: { unit, planned, places = 0 } }: Wanted,
  point: ',' | '.',
): Diagnostic | null {
  const percent = text.endsWith('%');
  const fraction = FRACTION[point].exec(text)?.[1] ?? '';
  if (unit.kind === 'ratio') {
    const doubtful = !percent && fraction !== '' && !number.eq(ZERO) && number.abs().lte(ONE);
    return doubtful ? percentOrFraction(place, { text, ...readings(number, text) }) : null;
  }
  const noun = unit.kind === 'euro' ? 'Euro' : unit.noun;
  if (percent) return percentSignAtNumber(place, { text, unit: noun });
  const other = THOUSANDS[point].test(text) ? text.replace(point, point === ',' ? '.' : ',') : null;
  // A plan may stand between two cases, a metric may have agreed places; a comma where thousands were meant stays a slip.
  const between = (planned === true || fraction.length <= places) && other === null;
  if (unit.kind === 'count' && fraction !== '' && !between)
    return fractionOfAWhole(place, { text, unit: noun, other, places });
  return unit.kind === 'euro' && fraction.length > 2 ? fractionOfACent(place, { text, other }) : null;
}

const FRACTION = { ',': /,(\d+)/u, '.': /\.(\d+)/u } as const;
const THOUSANDS = { ',': /^\D*[1-9]\d{0,2},\d{3}$/u, '.': /^\D*[1-9]\d{0,2}\.\d{3}$/u } as const;

function readings(number: Decimal, text: string) {
  const asFraction = numeral(number.times(HUNDRED));
  return { asPercent: `${text}\u00a0%`, asFraction: `${asFraction}\u00a0%` };
}

function outOfBounds(number: Decimal, { text, place }: Cell, { least, most }: Wanted): Diagnostic | null {
  if (isImplausiblyLarge(number)) return implausiblyLarge(place, { text });
  if (number.lt(ZERO) && least.gte(ZERO)) return negativeValue(place, { text });
  if (number.gte(least) && (most === null || number.lte(most))) return null;
  return outsideRange(place, { text, least: numeral(least), most: most === null ? null : numeral(most) });
}
