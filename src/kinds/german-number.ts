import type { Decimal } from '../domain/decimal.ts';
import { GERMAN, readNumber } from '../domain/written-number.ts';

/** What a person types into a definition: at most a minus in front, and nothing behind. */
const TYPED = /^(?:[-−]\s*)?\d(?:.*\d)?$/u;

/**
 * Reads a number in German notation: `1.234,50`, `1234,5`, `1 234`, and a detached minus `-  12`.
 *
 * It never guesses: `1,234.50`, `1.23`, `0.234` and `1e3` give null, for a dot can only part thousands.
 */
export function parseGermanNumber(text: string): Decimal | null {
  return TYPED.test(text.trim()) ? readNumber(text, GERMAN) : null;
}
