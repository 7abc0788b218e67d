import { type Place, placeIn } from '../domain/place.ts';
import { textOf } from './print.ts';

/** A file in which words are looked for; pictures and other binary files hold none. */
export interface Searchable {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Where a text first stands in the files of a report, or null: it may have come from a template. German: Fundstelle. */
export function findText(text: string, files: readonly Searchable[]): Place | null {
  for (const file of files) {
    const place = findTextIn(file, text);
    if (place !== null) return place;
  }
  return null;
}

/** Where a text first stands in a file, from a line on; only whole lines are looked at. */
export function findTextIn({ file, bytes }: Searchable, text: string, from = 1): Place | null {
  if (text === '' || isBinary(bytes)) return null;
  const lines = textOf(bytes).split(/\r\n|\n|\r/);
  const index = lines.findIndex((line, at) => at >= from - 1 && line.normalize('NFC').includes(text));
  const line = lines[index];
  return line === undefined ? null : placeIn(file, index + 1, ...span(line, text));
}

/** How often a text stands in the files. */
export function timesIn(text: string, files: readonly Searchable[]): number {
  const texts = files.filter(({ bytes }) => !isBinary(bytes)).map(({ bytes }) => textOf(bytes));
  return texts.reduce((sum, each) => sum + each.normalize('NFC').split(text).length - 1, 0);
}

/**
 * Column and length, in code points of the line as it was written: where a letter and its dots are two, the places
 * behind it lie one further than in the composed line.
 */
function span(line: string, text: string): readonly [column: number, length: number] {
  const start = line.normalize('NFC').indexOf(text);
  const before = charactersFor(line, start);
  return [before + 1, Math.max(1, charactersFor(line, start + text.length) - before)];
}

/** The least number of characters whose composed form is at least this many UTF-16 units long. */
function charactersFor(line: string, units: number): number {
  const characters = [...line];
  if (line.normalize('NFC') === line) return [...line.slice(0, units)].length;
  const marks = (at: number) => /^\p{M}/u.test(characters[at] ?? '');
  const enough = characters.findIndex((_, count) => {
    return !marks(count) && characters.slice(0, count).join('').normalize('NFC').length >= units;
  });
  return enough < 0 ? characters.length : enough;
}

function isBinary(bytes: Uint8Array): boolean {
  return bytes.includes(0);
}
