import {
  errorCell,
  formulaWithoutValue,
  shownOtherwise,
  unreadableCell,
  valueFromOutside,
} from '../../diagnostic/catalogue/xlsx-sheet.ts';
import { done, failed, type Outcome } from '../../diagnostic/outcome.ts';
import type { Place } from '../../domain/place.ts';
import { dayOfSerial, dayText, timeText } from './moment-text.ts';
import type { NumberFormat, Shown } from './number-format.ts';
import { numberText } from './number-text.ts';
import { unescaped } from './shared-strings.ts';
import { GENERAL } from './styles.ts';
import type { Workbook } from './workbook.ts';

/** A cell as the sheet stores it. */
export interface StoredCell {
  /** `n` number, `s` shared text, `inlineStr`, `str` result of a formula, `b` boolean, `e` error, `d` date. */
  readonly type: string;
  readonly style: number;
  /** Null where the sheet stores none. */
  readonly value: string | null;
  readonly inline: string;
  /** Null for a cell without formula. */
  readonly formula: string | null;
}

/** How Excel calls in German what stands in the file in English. */
const ERRORS: Readonly<Record<string, string>> = {
  '#N/A': '#NV',
  '#REF!': '#BEZUG!',
  '#VALUE!': '#WERT!',
  '#NUM!': '#ZAHL!',
  '#SPILL!': '#ÜBERLAUF!',
  '#CALC!': '#KALK!',
};

/**
 * What a cell says, as a German would type it. German: Zellinhalt.
 *
 * A text stays as it is. A formula counts by its stored result alone (CSV-171 without one, CSV-173 when it comes
 * from another file). An error cell gives its German name, which is no number anywhere (CSV-172).
 */
export function cellText(cell: StoredCell, book: Workbook, place: Place): Outcome<string> {
  if (cell.formula !== null && pointsOutside(cell.formula, book)) return failed(valueFromOutside(place, {}));
  if (cell.type === 'inlineStr') return done(cell.inline);
  if (cell.value === null) return cell.formula === null ? done('') : failed(formulaWithoutValue(place, {}));
  return valueText(cell, cell.value, book, place);
}

function valueText(cell: StoredCell, value: string, book: Workbook, place: Place): Outcome<string> {
  switch (cell.type) {
    case 's':
      return readable(/^\d+$/u.test(value) ? book.texts[Number(value)] : undefined, value, place);
    case 'str':
      return done(unescaped(value));
    case 'b':
      return readable({ 0: 'FALSCH', 1: 'WAHR' }[value], value, place);
    case 'e':
      return errorText(value, place);
    case 'd':
      return readable(isoText(value, formatOf(cell, book)), value, place);
    default:
      return numeric(value, formatOf(cell, book), book, place);
  }
}

function errorText(value: string, place: Place): Outcome<string> {
  const text = ERRORS[value] ?? value;
  const named = /^#[\p{Lu}\p{Nd}_/]+[!?]?$/u.test(text);
  return named ? done(text, [errorCell(place, { text })]) : failed(unreadableCell(place, { text }));
}

function readable(text: string | null | undefined, value: string, place: Place): Outcome<string> {
  return text === null || text === undefined ? failed(unreadableCell(place, { text: value })) : done(text);
}

function formatOf({ style }: StoredCell, { formats }: Workbook): NumberFormat {
  return formats[style] ?? GENERAL;
}

function numeric(value: string, format: NumberFormat, book: Workbook, place: Place): Outcome<string> {
  const number = numberText(value);
  if (number === null) return failed(unreadableCell(place, { text: value }));
  const shown = shownAs(number, format);
  if (shown.kind === 'other') return failed(shownOtherwise(place, { stored: number, format: format.code }));
  const text = written(value, number, shown, book)?.replace(',', book.decimal ?? ',');
  return readable(text, value, place);
}

function shownAs(number: string, { positive, negative, zero }: NumberFormat): Shown {
  if (number === '0') return zero;
  return number.startsWith('-') ? negative : positive;
}

function written(value: string, number: string, shown: Shown, { epoch }: Workbook): string | null {
  switch (shown.kind) {
    case 'percent':
      return `${numberText(value, 2)} %`;
    case 'percent-sign':
      return `${number} %`;
    case 'code':
      return /^\d+$/u.test(number) ? number.padStart(shown.digits, '0') : number;
    case 'day':
    case 'month':
    case 'year': {
      const day = dayOfSerial(Number(value), epoch);
      return day === null ? null : dayText(day, shown.kind);
    }
    case 'time':
      return timeText(Number(value));
    default:
      return number;
  }
}

/** A date that is stored as text, with or without its time: `2020-05-31T00:00:00`. */
function isoText(value: string, { positive }: NumberFormat): string | null {
  const day = /^(\d{4}-\d{2}-\d{2})(?:T[\d:.]+Z?)?$/u.exec(value)?.[1];
  const moment = positive.kind === 'month' || positive.kind === 'year' ? positive.kind : 'day';
  return day === undefined ? null : dayText(day, moment);
}

/** `[1]Tabelle1!A1` is a cell of the first linked file; `Liste[2020]` is a column of a table. */
function pointsOutside(formula: string, { links }: Workbook): boolean {
  const plain = formula.replace(/"[^"]*"/gu, '');
  const numbers = [...plain.matchAll(/(?<![\p{L}\p{N}_.\]:[])\[(\d+)\]/gu)].map(([, number]) =>
    Number(number),
  );
  return numbers.some((number) => number >= 1 && number <= links);
}
