import { findText, findTextIn, timesIn } from '../../diagnostic/find-text.ts';
import type { InputFile } from '../../domain/draft.ts';
import { type Place, placeIn } from '../../domain/place.ts';
import type { Misplaced } from '../tree/markup-error.ts';

/** The texts that a report is made of. */
export interface Sources {
  /** Definitions, comments and deliveries: what people wrote for this report. */
  readonly definitions: readonly InputFile[];
  readonly templates: readonly InputFile[];
}

/** The line that wrote an element, as its `data-quelle` says; the file among the inputs where it is one of them. */
export interface SourceLine {
  readonly input: InputFile | null;
  readonly place: Place;
}

/** `templates/partials/zielseite.hbs:12` → file and line; null for any other text. */
export function sourceLine(
  source: string | undefined,
  { definitions, templates }: Sources,
): SourceLine | null {
  const [, name, line] = /^(.+):(\d+)$/.exec(source ?? '') ?? [];
  if (name === undefined) return null;
  // The tree is composed (NFC); a disk may give the same name with letters and marks apart.
  const input = [...templates, ...definitions].find(({ file }) => file.normalize('NFC') === name) ?? null;
  return { input, place: placeIn(input?.file ?? name, Number(line)) };
}

/**
 * Where an element stands: the line that wrote it; where it does not say so, the only place that has its words or,
 * without words, its tag.
 */
export function elementPlace({ element, words, source }: Misplaced, sources: Sources): Place | null {
  const line = sourceLine(source, sources);
  if (line === null) return onlyPlace(words ?? `<${element}`, sources);
  return element === '' ? line.place : tagPlace(line, element);
}

/** The element's tag, where its line holds it; else its line. */
function tagPlace({ input, place }: SourceLine, element: string): Place {
  const tag = input === null ? null : findTextIn(input, `<${element}`, place.line);
  return tag?.line === place.line ? tag : place;
}

/** A place is a help only when no other one is meant. */
function onlyPlace(words: string, { definitions, templates }: Sources): Place | null {
  const files = [...templates, ...definitions];
  return timesIn(words, files) === 1 ? findText(words, files) : null;
}
