import { blockTooHigh, characterNotPrintable, markupNotPrintable } from '../diagnostic/catalogue/page.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { findText } from '../diagnostic/find-text.ts';
import { textOf } from '../diagnostic/print.ts';
import type { InputFile } from '../domain/draft.ts';
import type { Place } from '../domain/place.ts';
import { MarkupError, type Misplaced } from './page/markup.ts';
import { MissingGlyph } from './tagged/face.ts';
import { BlockTooHigh } from './tagged/page-writer.ts';

/** The texts that a report is made of. */
export interface Sources {
  readonly definitions: readonly InputFile[];
  readonly templates: readonly InputFile[];
}

/**
 * What somebody wrote and no page can show, as a diagnostic; null for every other error.
 *
 * Gives   SEI-501 for a character the font lacks, SEI-502 for markup, SEI-503 for a picture beyond a page.
 */
export function refusalOf(error: unknown, { definitions, templates }: Sources): Diagnostic | null {
  if (error instanceof MissingGlyph) {
    const { character } = error;
    return characterNotPrintable(findText(character, [...definitions, ...templates]), { character });
  }
  if (error instanceof MarkupError) {
    const { found, message: reason } = error;
    const { element, unknownClass } = found;
    const place = onlyPlace(wordsFor(found), [...templates, ...definitions]);
    return markupNotPrintable(place, { element, ...(unknownClass ? { unknownClass } : {}), reason });
  }
  if (error instanceof BlockTooHigh) return blockTooHigh(null, { height: error.height });
  return null;
}

function wordsFor({ element, unknownClass, words }: Misplaced): string {
  return words ?? unknownClass?.name ?? `<${element}`;
}

/** A place is a help only when no other one is meant. */
function onlyPlace(words: string, files: readonly InputFile[]): Place | null {
  const times = files.reduce((sum, { bytes }) => sum + textOf(bytes).split(words).length - 1, 0);
  return times === 1 ? findText(words, files) : null;
}
