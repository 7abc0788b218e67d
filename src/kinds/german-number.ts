import { type Decimal, decimal } from '../domain/decimal.ts';

/** Thousands by one kind of separator: dots, or blanks (plain, no-break, thin, narrow no-break). */
const GERMAN_NUMBER =
  /^([-−]\s*)?([1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?:[ \u00A0\u2009\u202F]\d{3})+|\d+)(?:,(\d+))?$/;

/**
 * Reads a number in German notation: `1.234,50`, `1234,5`, `1 234`, and a detached minus `-  12`.
 *
 * It never guesses: `1,234.50`, `1.23`, `0.234` and `1e3` give null, for a dot can only part thousands.
 */
export function parseGermanNumber(text: string): Decimal | null {
  const match = GERMAN_NUMBER.exec(text.trim());
  if (!match) return null;
  const [, minus, whole = '', fraction = '0'] = match;
  const digits = whole.replace(/\D/g, '');
  return decimal(`${minus ? '-' : ''}${digits}.${fraction}`);
}
