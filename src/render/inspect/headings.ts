import type { Element } from 'hast';
import { DEEPEST_HEADING, headingOutOfOrder } from '../../diagnostic/catalogue/page.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { plainText } from '../tree/elements.ts';
import { elementPlace, type Sources } from './source-place.ts';
import type { Sourced } from './walk.ts';

const LEVELS: ReadonlyMap<string, number> = new Map([1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, level]));

interface Heading {
  readonly words: string;
  readonly level: number;
}

/** Headings that do not begin with h1, skip a level or are too deep (SEI-505). A wrong one counts for those behind it. */
export function oddHeadings(elements: readonly Sourced<Element>[], sources: Sources): readonly Diagnostic[] {
  let before: Heading | null = null;
  return elements.flatMap(({ part, source }) => {
    const level = LEVELS.get(part.tagName);
    if (level === undefined) return [];
    const last: Heading | null = before;
    const words = plainText(part);
    before = { words, level: Math.min(level, DEEPEST_HEADING) };
    if (level <= DEEPEST_HEADING && level <= (last?.level ?? 0) + 1) return [];
    const place = elementPlace({ element: part.tagName, words, source }, sources);
    return [headingOutOfOrder(place, { words, level, before: last })];
  });
}
