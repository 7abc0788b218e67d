import { type Place, placeIn } from '../../domain/place.ts';
import type { TextFile } from '../input-file.ts';
import type { PictureMark } from './picture-marks.ts';

/** Line and column of a picture in the file of its text; the text is all that stands below the head. */
export function markPlace({ input, text }: TextFile, markdown: string, { from, until }: PictureMark): Place {
  const start = text.trimEnd().length - markdown.length;
  const before = text.slice(0, start + from).split('\n');
  const words = markdown.slice(from, until).split('\n')[0] ?? '';
  return placeIn(input.file, before.length, lettersOf(before.at(-1) ?? '') + 1, lettersOf(words) || 1);
}

function lettersOf(text: string): number {
  return Array.from(text).length;
}
