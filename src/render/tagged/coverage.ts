import { type Fonts, typefaceOf } from './typeface.ts';

/**
 * Characters that a report cannot print, because neither the document's font nor its fallback has them, each
 * once, in order of appearance: emoji, Arabic, control characters.
 *
 * Invisible characters (soft hyphen, joiners, byte order mark), line ends and tabs print nothing and miss nothing.
 * The faces of a design cover the same characters, so one of them answers for all.
 */
export function missingCharacters(text: string, design: Fonts): readonly string[] {
  return typefaceOf(design, 'regular').missingIn(text);
}
