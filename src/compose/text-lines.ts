import { textOf } from '../diagnostic/print.ts';
import type { InputFile } from '../domain/draft.ts';
import type { Place } from '../domain/place.ts';

/** A text with single blanks only, and where each of its lines begins in it. */
interface Flat {
  readonly text: string;
  readonly lines: readonly { readonly at: number; readonly line: number }[];
}

const known = new WeakMap<InputFile, Flat>();

/**
 * The line of the user's file for each line of a text that was read from it. German: Fundzeilen.
 *
 * Blanks do not count, because YAML takes the indentation off its texts and folds their lines. A text that cannot be
 * found, such as one written with escapes, has the line of its place throughout.
 */
export function linesInFile(
  text: string,
  place: Place,
  files: readonly InputFile[],
): (line: number) => number {
  const input = files.find(({ file }) => file === place.file);
  const own = flat(text);
  const whole = input === undefined ? null : flatFile(input);
  const start = whole === null || own.text === '' ? -1 : startOf(own, whole, place.line);
  if (whole === null || start < 0) return () => place.line;
  return (line) => {
    const at = own.lines.findLast((each) => each.line <= line)?.at ?? 0;
    return lineAt(whole, start + at);
  };
}

/** The same words may stand in a file twice; those below the place are meant. */
function startOf(own: Flat, whole: Flat, line: number): number {
  const from = whole.lines.find((each) => each.line >= line)?.at ?? 0;
  const below = whole.text.indexOf(own.text, from);
  return below < 0 ? whole.text.indexOf(own.text) : below;
}

function lineAt({ lines }: Flat, at: number): number {
  return lines.findLast((each) => each.at <= at)?.line ?? 1;
}

function flatFile(input: InputFile): Flat {
  const flattened = known.get(input) ?? flat(textOf(input.bytes).normalize('NFC'));
  known.set(input, flattened);
  return flattened;
}

/** Blanks that are not single ones: few lines have some. */
const UNEVEN = /\s\s|[^\S ]/;

function flat(text: string): Flat {
  const lines: { at: number; line: number }[] = [];
  let flattened = '';
  text.split(/\r\n|\n|\r/).forEach((raw, index) => {
    const trimmed = raw.trim();
    const words = UNEVEN.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed;
    if (words === '') return;
    if (flattened !== '') flattened += ' ';
    lines.push({ at: flattened.length, line: index + 1 });
    flattened += words;
  });
  return { text: flattened, lines };
}
