import { type Decimal, decimal } from './decimal.ts';

/** How numbers are written in a file. German: Zahlenformat. */
export interface NumberFormat {
  readonly decimal: ',' | '.';
  /** Signs that may part thousands; empty for none. */
  readonly thousands: readonly ThousandsSign[];
}

export type ThousandsSign = '.' | ',' | ' ' | "'";

export const GERMAN: NumberFormat = { decimal: ',', thousands: ['.', ' '] };

/** Blanks of all widths part thousands alike. */
const BLANK = '[ \\u00A0\\u2009\\u202F]';
const SIGN: Readonly<Record<ThousandsSign, string>> = { '.': '\\.', ',': ',', ' ': BLANK, "'": "['’]" };

/** A format belongs to a profile, and its pattern is asked for in every cell. */
const PATTERNS = new WeakMap<NumberFormat, RegExp>();

/**
 * Reads a number in the notation of a file: `1.234,50`, `1 234`, `1,234.50`, with a minus before, detached (`-  12`) or
 * behind (`12-`), or a plus before (`+1,6`, as in columns of changes).
 *
 * It never guesses: what the notation does not allow is null. With a decimal comma `1.132` is 1132 where a dot may part
 * thousands, and nothing where it may not.
 */
export function readNumber(text: string, format: NumberFormat): Decimal | null {
  const {
    before = '',
    whole,
    fraction = '0',
    behind = '',
  } = patternOf(format).exec(text.trim())?.groups ?? {};
  if (whole === undefined || (before !== '' && behind !== '')) return null;
  return decimal(`${(before || behind) && before !== '+' ? '-' : ''}${whole.replace(/\D/g, '')}.${fraction}`);
}

function patternOf(format: NumberFormat): RegExp {
  const known = PATTERNS.get(format);
  if (known) return known;
  const { decimal: point, thousands } = format;
  const groups = thousands.map((sign) => `[1-9]\\d{0,2}(?:${SIGN[sign]}\\d{3})+`);
  const whole = [...groups, '\\d+'].join('|');
  const pattern = new RegExp(
    `^(?:(?<before>[-−–+])\\s*)?(?<whole>${whole})(?:${point === '.' ? '\\.' : ','}(?<fraction>\\d+))?\\s*(?<behind>[-−–])?$`,
    'u',
  );
  PATTERNS.set(format, pattern);
  return pattern;
}

/** An amount without the sign of its currency, which Excel writes into the cell: `1.234,50 €`. */
export function withoutCurrency(text: string): string {
  return text.replace(/\s*(?:€|EUR|Euro)$/iu, '');
}
