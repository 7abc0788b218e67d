import { blockTooHigh, characterNotPrintable, markupNotPrintable } from '../diagnostic/catalogue/page.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { findText } from '../diagnostic/find-text.ts';
import type { Place } from '../domain/place.ts';
import { onlyPlace, type Sources, sourceLine, tagPlace } from './inspect/source-place.ts';
import { MarkupError, type Misplaced } from './page/markup.ts';
import { BlockTooHigh } from './tagged/page-writer.ts';
import { MissingGlyph } from './tagged/typeface.ts';

export type { Sources } from './inspect/source-place.ts';

/**
 * What somebody wrote and no page can show, as a diagnostic; null for every other error.
 *
 * Gives   SEI-501 for a character the font lacks, SEI-502 for markup, SEI-503 for a picture beyond a page.
 */
export function refusalOf(error: unknown, sources: Sources): Diagnostic | null {
  if (error instanceof MissingGlyph) {
    const { character } = error;
    const files = [...sources.definitions, ...sources.templates];
    return characterNotPrintable(findText(character, files), { character });
  }
  if (error instanceof MarkupError) {
    const { found, message: reason } = error;
    const { element, unknownClass } = found;
    const detail = { element, ...(unknownClass ? { unknownClass } : {}), reason };
    return markupNotPrintable(placeOf(found, sources), detail);
  }
  if (error instanceof BlockTooHigh) return blockTooHigh(null, { height: error.height });
  return null;
}

/** The line that wrote the element; where it does not say so, the only place that has its words. */
function placeOf(found: Misplaced, sources: Sources): Place | null {
  const { element, unknownClass, words } = found;
  const line = sourceLine(found.source, sources);
  if (line !== null) return tagPlace(line, element);
  return onlyPlace(words ?? unknownClass?.name ?? `<${element}`, sources);
}
