import {
  dateInsteadOfNumber,
  dotUnclear,
  formulaError,
  scientificNumber,
} from '../../diagnostic/catalogue/csv-damage.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { numeral } from '../../diagnostic/german-text.ts';
import { decimal } from '../../domain/decimal.ts';
import { monthNumber, yearOf } from '../../domain/month.ts';
import type { NumberFormat } from '../../domain/written-number.ts';
import { parseGermanDay, parseGermanMonth } from './german-date.ts';
import type { Cell } from './table.ts';

/**
 * What a spreadsheet or another notation made of a number; null where the cell shows no such thing.
 * German: beschädigte Zelle.
 *
 * Each is refused with the readings that are possible; none is repaired.
 */
export function damageOf({ text, place }: Cell, numbers: NumberFormat): Diagnostic | null {
  const error = errorValueAt({ text, place });
  if (error !== null) return error;
  if (SCIENTIFIC.test(text)) return scientificNumber(place, { text, reading: writtenOut(text) });
  if (isDate(text)) return dateInsteadOfNumber(place, { text, reading: numberBehind(text) });
  const parted = PARTED[numbers.decimal].exec(text);
  if (!parted) return null;
  const [, sign = '', whole = '', rest = ''] = parted;
  return dotUnclear(place, {
    text,
    asThousands: `${sign}${whole}${rest}`,
    asDecimal: `${sign}${whole}${numbers.decimal}${rest}`,
  });
}

/** An error value in the place of a figure: no value, and never zero; null for any other text. */
export function errorValueAt({ text, place }: Pick<Cell, 'text' | 'place'>): Diagnostic | null {
  const meaning = errorValue(text);
  return meaning === null ? null : formulaError(place, { text, meaning });
}

/** True for an error value or a number with an exponent: damaged, yet the place of a value. */
export function isDamagedNumber(text: string): boolean {
  return errorValue(text) !== null || SCIENTIFIC.test(text.trim());
}

/** True where a date stands that a number may have been. */
export function isDate(text: string): boolean {
  return DAY_AND_MONTH.test(text) || parseGermanDay(text) !== null || monthWord(text) !== null;
}

/** The one sign between digits that is not the decimal one: `1.132` where the comma is decimal. */
const PARTED = {
  ',': /^([-−–]?)([1-9]\d{0,2})\.(\d{3})$/u,
  '.': /^([-−–]?)([1-9]\d{0,2}),(\d{3})$/u,
} as const;

const SCIENTIFIC = /^[-−–+]?\d+([.,]\d+)?e[-−–+]?\d{1,3}$/iu;

const ERRORS: readonly (readonly [RegExp, string])[] = [
  [/^#+$/u, 'die Spalte war beim Speichern zu schmal'],
  [/^#(DIV\/0!?)$/iu, 'die Formel teilt durch null'],
  [/^#(NV|N\/A|NA)$/iu, 'ein Verweis hat nichts gefunden'],
  [/^#NAME\??$/iu, 'die Formel enthält ein unbekanntes Wort'],
  [/^#(BEZUG|REF)!?$/iu, 'die Formel verweist auf eine gelöschte Zelle'],
  [/^#(WERT|VALUE)!?$/iu, 'die Formel rechnet mit Text'],
  [/^#(ZAHL|NUM|NULL)!?$/iu, 'die Formel ergibt keine Zahl'],
];

function errorValue(text: string): string | null {
  return ERRORS.find(([pattern]) => pattern.test(text.trim()))?.[1] ?? null;
}

function writtenOut(text: string): string | null {
  const [figure = '', power = ''] = text
    .toLowerCase()
    .replace(/[−–]/gu, '-')
    .replace('+', '')
    .replace(',', '.')
    .split('e');
  const shift = Number(power.replace('+', ''));
  if (shift < 0 || shift > 12) return null;
  return numeral(decimal(figure).times(decimal(`1${'0'.repeat(shift)}`)));
}

const DAY_AND_MONTH = /^(\d{1,2})\. ?(Jan|Feb|Mrz|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)\p{L}*\.?$/iu;

/** `Mrz 20`, with its month; a number such as `202005` or `05/2020` is no word. */
function monthWord(text: string): ReturnType<typeof parseGermanMonth> {
  return /\p{L}/u.test(text) ? parseGermanMonth(text) : null;
}

/** The number that a spreadsheet reads as this date: `Mrz 20` was `3,20`, `01. Feb` was `1.2`. */
function numberBehind(text: string): string | null {
  const [, day, name] = DAY_AND_MONTH.exec(text) ?? [];
  const dayMonth = day === undefined ? null : parseGermanMonth(`${name} 2020`);
  if (dayMonth !== null)
    return `${Number(day)}.${monthNumber(dayMonth)} oder ${Number(day)},${monthNumber(dayMonth)}`;
  const month = monthWord(text);
  if (month !== null)
    return `${monthNumber(month)},${String(yearOf(month)).slice(2)} oder ${monthNumber(month)}.${yearOf(month)}`;
  const [year = '', number = '', only = ''] = parseGermanDay(text)?.split('-') ?? [];
  return year === '' ? null : `${Number(only)}.${Number(number)} oder ${Number(number)},${year.slice(2)}`;
}
