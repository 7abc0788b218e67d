import { isDamagedNumber, isDate } from '../csv/damaged.ts';

/** A number as tables write it, in whatever notation: digits, with blanks, dots, commas, a minus before or behind. */
const NUMBER = /^[-−–+]?\s*\d[\d.,\s'’]*\s*[-−–]?\s*%?$/u;

const DAY = /^\d{1,2}\.\d{1,2}\.\d{4}$|^\d{4}-\d{2}(-\d{2})?$/u;

/** Letters behind a number that say how firm it is: `1.234 p`. German: Wertzusatz. */
const MARKED = /^[-−–+]?\s*\d[\d.,\s]*\s*[a-zA-Z]$/u;

/** Signs in the place of a number (Zeichenerklärung of the German statistical offices). */
const SIGNS = new Set(['-', '–', '—', '−', '.', '…', '...', 'x', 'X', '/', '*', '0', '|', 'u', 'r', 'p']);

/** True for what stands where a number is expected: a number, a sign, a number in brackets. German: Wert. */
export function isValueLike(text: string): boolean {
  const plain = text.trim();
  if (DAY.test(plain)) return false;
  const bare = /^\((.*)\)$/u.exec(plain)?.[1]?.trim() ?? plain;
  return NUMBER.test(bare) || isDamagedNumber(bare) || MARKED.test(bare) || SIGNS.has(bare);
}

/** A number with more beside it: `1.234,50 €`, `ca. 5`, `6 1)`, `7 (vorl.)`. German: Zahl mit Zusatz. */
const WITH_MORE =
  /^(?:ca\.?|rd\.?|~|≈)?\s*[-−–+]?\s*\d[\d.,\s'’]*\s*(?:€|eur|euro|%|(?:tsd|mio|mill|mrd)\.?(?: ?(?:€|eur|euro))?)?\s*(?:\*+|\(?\d\)|[¹²³⁴⁵⁶⁷⁸⁹]+\)?|\((?:ca\.?|\p{Ll}{1,2}|gesch\.?|vorl\.?|geschätzt|vorläufig|hochgerechnet|berichtigt)\))?$/iu;

/** Words for a number that nobody has. */
const NO_ANSWER =
  /^(k\. ?a\.?|keine angaben?|n\. ?v\.?|n\. ?b\.?|n\. ?a\.?|nicht (verfügbar|ermittelt|lieferbar))$/iu;

/**
 * True where a number was meant, readable or not: it must be told, not passed over. A date between values is a number
 * that a spreadsheet changed. German: Platz eines Werts.
 */
export function isValuePlace(text: string): boolean {
  return isWrittenValue(text) || isDate(text.trim());
}

/** The same without dates, which on the left of a table are times. */
export function isWrittenValue(text: string): boolean {
  const plain = text.trim();
  return isValueLike(plain) || (!DAY.test(plain) && WITH_MORE.test(plain)) || NO_ANSWER.test(plain);
}

/** Codes of regions (`DG`, `15087`, `15`), always text: their zeros count. German: Regionalschlüssel. */
export function isRegionCode(text: string): boolean {
  return /^(DG|\d{2}|\d{3}|\d{5}|\d{7,9}|\d{12})$/u.test(text.trim());
}

/** Codes of regions after a spreadsheet ate their first zero: `1001` for `01001`. */
export function isShortRegionCode(text: string): boolean {
  return /^\d{4,5}$/u.test(text.trim());
}

/** Codes of any classification: `GESM`, `CPA08-01`, `15087`, `BERVER-1`. */
export function isCode(text: string): boolean {
  const plain = text.trim();
  return isRegionCode(plain) || (/^[A-Z0-9][A-Z0-9._/-]{1,19}$/u.test(plain) && /[A-Z]/u.test(plain));
}
