/** Longer names than people have; a certificate may hold thousands of characters. */
const LONGEST = 100;

/**
 * A name from a certificate or a foreign file as it may be shown and filed. German: druckbarer Name.
 *
 * Whoever writes such a name may put anything into it: line breaks would forge lines of a message, escape sequences
 * steer the terminal, marks of direction turn the words around. Breaks become blanks, the others U+FFFD.
 */
export function printableName(text: string): string {
  const shown = text
    .toWellFormed()
    .replace(/[\s\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cn}\p{Co}]/gu, '\uFFFD')
    .trim();
  const letters = [...shown];
  return letters.length <= LONGEST ? shown : `${letters.slice(0, LONGEST - 1).join('')}…`;
}
