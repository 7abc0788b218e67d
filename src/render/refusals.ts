import { markupNotPrintable } from '../diagnostic/catalogue/markup.ts';
import { blockTooHigh, characterNotPrintable } from '../diagnostic/catalogue/page.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { findText } from '../diagnostic/find-text.ts';
import { elementPlace, type Sources, sourceLine } from './inspect/source-place.ts';
import { BlockTooHigh } from './tagged/block-too-high.ts';
import { MissingGlyph } from './tagged/typeface.ts';
import { MarkupError } from './tree/markup-error.ts';

export type { Sources } from './inspect/source-place.ts';

/**
 * What somebody wrote and no page can show, as a diagnostic; null for every other error.
 *
 * Gives   SEI-501 for a character the font lacks, SEI-503 for a picture beyond a page, and for markup the code of its
 *         reason: SEI-502, SEI-504 to SEI-511.
 */
export function refusalOf(error: unknown, sources: Sources): Diagnostic | null {
  if (error instanceof MissingGlyph) {
    const { character } = error;
    const files = [...sources.definitions, ...sources.templates];
    return characterNotPrintable(findText(character, files), { character });
  }
  if (error instanceof MarkupError) {
    const { reason, found } = error;
    return markupNotPrintable(elementPlace(found, sources), { element: found.element, reason });
  }
  if (error instanceof BlockTooHigh) {
    const { height, source } = error;
    return blockTooHigh(sourceLine(source, sources)?.place ?? null, { height });
  }
  return null;
}
