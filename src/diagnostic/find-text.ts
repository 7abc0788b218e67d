import { type Place, placeIn } from '../domain/place.ts';
import { textOf } from './print.ts';

/** Where a text first stands in the files of a report, or null: it may have come from a template. German: Fundstelle. */
export function findText(
  text: string,
  files: readonly { readonly file: string; readonly bytes: Uint8Array }[],
): Place | null {
  for (const { file, bytes } of files) {
    const lines = textOf(bytes)
      .normalize('NFC')
      .split(/\r\n|\n|\r/);
    const line = lines.findIndex((each) => each.includes(text));
    const before = lines[line]?.split(text)[0];
    if (before !== undefined) return placeIn(file, line + 1, [...before].length + 1, [...text].length);
  }
  return null;
}
