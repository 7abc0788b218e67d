import { overlaps } from './box.ts';
import { cssFont } from './css-font.ts';
import type { Box } from './drawing.ts';
import type { FontBook } from './font-book.ts';
import type { Surface } from './surface.ts';
import type { Lettering } from './theme.ts';

/** A text with its place: `x` is the left end of the baseline. */
export interface PlacedText {
  readonly content: string;
  readonly x: number;
  readonly y: number;
  readonly lettering: Lettering;
}

/** Measures with the fonts of the design and not with the canvas, so that print and picture agree. */
export function write(surface: Surface, { content, x, y, lettering }: PlacedText): void {
  surface.font = cssFont(lettering.face, lettering.size);
  surface.fillStyle = lettering.colour;
  surface.textAlign = 'left';
  surface.textBaseline = 'alphabetic';
  surface.fillText(content, x, y);
}

export function widthOf(book: FontBook, content: string, { face, size }: Lettering): number {
  return book.width(content, face, size);
}

/** The same letters, smaller where the text would otherwise be wider than `room`. */
export function fitting(book: FontBook, content: string, lettering: Lettering, room: number): Lettering {
  const width = widthOf(book, content, lettering);
  return width <= room
    ? lettering
    : { ...lettering, size: Math.floor((lettering.size * room * 100) / width) / 100 };
}

/** Centred on `x`, with its baseline at `y`. */
export function centred(
  book: FontBook,
  content: string,
  x: number,
  y: number,
  lettering: Lettering,
): PlacedText {
  return { content, x: x - widthOf(book, content, lettering) / 2, y, lettering };
}

/** The ink of digits and small words: from cap height to just below the baseline. */
export function inkBox(book: FontBook, { content, x, y, lettering }: PlacedText): Box {
  const { capHeight } = book.vertical(lettering.face, lettering.size);
  return { left: x, right: x + widthOf(book, content, lettering), top: y - capHeight, bottom: y + DESCENT };
}

/** The text, lifted until it is clear of all ink that already stands. */
export function lifted(book: FontBook, text: PlacedText, standing: readonly Box[]): PlacedText {
  const ink = inkBox(book, text);
  const hit = standing.find((box) => overlaps(ink, box));
  if (!hit) return text;
  const climb = ink.bottom - hit.top + CLEAR;
  return lifted(book, { ...text, y: text.y - climb }, standing);
}

const CLEAR = 1;

/** Depth of a comma. */
const DESCENT = 1.2;

/** Phrases on lines no wider than `room`; a single longer phrase stays whole. */
export function wrapped(book: FontBook, text: string, lettering: Lettering, room: number): readonly string[] {
  const lines: string[] = [];
  for (const phrase of text.split(BETWEEN_PHRASES)) {
    const longer = `${lines.at(-1)} ${phrase}`;
    if (lines.length > 0 && widthOf(book, longer, lettering) <= room) lines.splice(-1, 1, longer);
    else lines.push(phrase);
  }
  return lines;
}

/** Not after a word of up to three letters (zum, in, je) and not before a single sign (%). */
const BETWEEN_PHRASES = /(?<!(?:^|\s)\S{1,3}) (?!\S(?:\s|$))/u;
