/** The optional hyphen. At a line's end it is printed and read back as itself, so that text extraction can join the word again. */
export const SOFT_HYPHEN = '\u00AD';

const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
/** Below it only the soft hyphen and controls are not seen. */
const FIRST_INVISIBLE = '\u200B';
const LINE_ENDS_AND_TABS = /[\t\n\r]+/g;
/** Controls, formats and separators of lines: a font may draw a box for them, but nobody means to print one. */
const UNPRINTABLE = /^[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]$/u;

/** The text as it is printed: soft hyphens show only where a line ends, line ends and tabs are blanks. */
export function visible(text: string): string {
  return text === SOFT_HYPHEN ? text : text.replace(INVISIBLE, '').replace(LINE_ENDS_AND_TABS, ' ');
}

/** Characters, not halves of them. */
export function charactersIn(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** How many glyphs a part of a longer text prints; here a soft hyphen is none. */
export function glyphsIn(part: string): number {
  if (part.length === 1 && part >= ' ' && part < FIRST_INVISIBLE && part !== SOFT_HYPHEN) return 1;
  return Array.from(part.replace(INVISIBLE, '').replace(LINE_ENDS_AND_TABS, ' ')).length;
}

/** A letter with the accents that stand on it is one character, where Unicode has one for it. */
export function composed(text: string): string {
  return WITHOUT_ACCENTS.test(text) ? text : text.normalize('NFC');
}

/** Characters before the accents that join others are composed as they are. */
const WITHOUT_ACCENTS = /^[\0-\u02FF]*$/;

export function isPrintable(character: string): boolean {
  return character === SOFT_HYPHEN || !UNPRINTABLE.test(character);
}

/** A letter and the accents that stand on it belong together. */
const WITH_ACCENTS = /\P{M}\p{M}*|\p{M}+/gu;

/** Letters, each with its accents: no line may end inside. */
export function lettersOf(text: string): readonly string[] {
  return WITHOUT_ACCENTS.test(text) ? text.split('') : (text.match(WITH_ACCENTS) ?? []);
}
