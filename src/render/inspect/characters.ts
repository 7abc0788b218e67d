import { characterNotPrintable } from '../../diagnostic/catalogue/page.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { findText, findTextIn } from '../../diagnostic/find-text.ts';
import type { Design } from '../../domain/design.ts';
import { type Place, placeIn } from '../../domain/place.ts';
import { missingCharacters } from '../tagged/coverage.ts';
import { type SourceLine, type Sources, sourceLine } from './source-place.ts';
import type { Sourced } from './walk.ts';

/** Characters of one file that have a message of their own. */
const ENOUGH = 5;

/** What people see as one sign: a flag, a pictograph with its tone and companions, a letter and its marks. */
const SIGNS =
  /\p{RI}\p{RI}|\p{ExtPict}(?:\p{EMod}|\p{M})*(?:\u200D\p{ExtPict}(?:\p{EMod}|\p{M})*)*|\P{M}\p{M}*|\p{M}+/gu;

interface Hit {
  readonly character: string;
  readonly word: string;
  readonly place: Place | null;
}

/**
 * Characters that no font of the design has (SEI-501): in each file every one once, at its first place.
 * The fifth message of a file says how many more there are.
 */
export function unprintable(
  texts: readonly Sourced<string>[],
  design: Design,
  sources: Sources,
): readonly Diagnostic[] {
  const missing = new Set(missingCharacters(texts.map(({ part }) => part).join(' '), design));
  if (missing.size === 0) return [];
  const hits = texts.flatMap(({ part, source }) =>
    wordsWith(missing, part).map((found) => ({ ...found, place: placeOf(found, source, sources) })),
  );
  return [...byFile(hits).values()].flatMap((found) => {
    const told = found.slice(0, ENOUGH);
    const more = found.length - told.length;
    return told.map(({ place, character, word }, index) =>
      characterNotPrintable(place, { character, word, ...(index === ENOUGH - 1 ? { more } : {}) }),
    );
  });
}

/** Each missing character with its word. Signs that people see as one are one: a flag, a letter and its marks. */
function wordsWith(missing: ReadonlySet<string>, text: string): readonly Omit<Hit, 'place'>[] {
  const lacks = (part: string) => Array.from(part).some((character) => missing.has(character));
  if (!lacks(text)) return [];
  return text
    .split(' ')
    .filter(lacks)
    .flatMap((word) => (word.match(SIGNS) ?? []).filter(lacks).map((character) => ({ character, word })));
}

/** The first hit of each character in each file, in the order of the report. */
function byFile(hits: readonly Hit[]): ReadonlyMap<string, readonly Hit[]> {
  const files = new Map<string, Hit[]>();
  for (const hit of hits) {
    const file = hit.place?.file ?? '';
    const found = files.get(file) ?? [];
    if (!found.some(({ character }) => character === hit.character)) found.push(hit);
    files.set(file, found);
  }
  return files;
}

/**
 * Where somebody wrote the character: in the file the element came from, else in any file of the report, templates last.
 * A character written by its number (`&#128512;`) stands nowhere; then the element's line is the best there is.
 */
function placeOf(
  { character, word }: Omit<Hit, 'place'>,
  source: string | undefined,
  sources: Sources,
): Place | null {
  const line = sourceLine(source, sources);
  const files = [...sources.definitions, ...sources.templates];
  const look = (text: string) => (line && near(line, text)) ?? findText(text, files);
  const found = look(word);
  if (found !== null) return within(found, character, word);
  return look(character) ?? line?.place ?? null;
}

function near({ input, place }: SourceLine, text: string): Place | null {
  return input && (findTextIn(input, text, place.line) ?? findTextIn(input, text));
}

/** The place of the character inside the place of its word. */
function within({ file, line, column }: Place, character: string, word: string): Place {
  const before = Array.from(word.split(character)[0] ?? '').length;
  return placeIn(file, line, column + before, Array.from(character).length);
}
