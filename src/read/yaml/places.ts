import { type Place, placeIn } from '../../domain/place.ts';

/** YAML text as it stands in a file; `firstLine` is where the text begins when more stands above it. */
export interface YamlSource {
  readonly file: string;
  readonly text: string;
  readonly firstLine?: number;
}

export type PlaceAt = (start: number, end: number) => Place;

/**
 * Offsets become line and column; columns count characters, and a mark ends with its line. Most files are never
 * asked for most of their places, so the lines are counted when the first one is.
 */
export function placesIn({ file, firstLine = 1 }: YamlSource, text: string): PlaceAt {
  let starts: readonly number[] | undefined;
  return (start, end) => {
    starts ??= lineStarts(text);
    const line = lineAt(starts, Math.min(start, text.length));
    const lineStart = starts[line] as number;
    const lineEnd = (starts[line + 1] ?? text.length + 1) - 1;
    const column = characters(text.slice(lineStart, start)) + 1;
    const length = Math.max(1, characters(text.slice(start, Math.min(end, lineEnd)).trimEnd()));
    return placeIn(file, line + firstLine, column, length);
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Index of the last line that begins at the offset or before it. */
function lineAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function characters(text: string): number {
  return [...text].length;
}
