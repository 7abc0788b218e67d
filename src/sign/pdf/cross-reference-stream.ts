import { decodeStream } from './filters.ts';
import { HIGHEST_ID, itself, type Location } from './location.ts';
import { isName, itemsOf, type PdfStream, type PdfValue } from './pdf-value.ts';
import { isCount } from './scanner.ts';
import { UnreadablePdf } from './unreadable-pdf.ts';

/** Reads the rows of a cross-reference stream (ISO 32000-1, 7.5.8). */
export function readStreamRows(stream: PdfStream): ReadonlyMap<number, Location> {
  const { entries } = stream.dictionary;
  if (!isName(entries.get('Type') ?? null, 'XRef')) throw new UnreadablePdf('die Querverweise fehlen');
  const [kind = 0, first = 0, second = 0] = counts(itemsOf(entries.get('W') ?? null), 3);
  const width = kind + first + second;
  const rows = decodeStream(stream, itself);
  const ids = idsOf(entries, width === 0 ? 0 : Math.floor(rows.length / width));
  return new Map(
    ids.map((id, row): [number, Location] => {
      const at = row * width;
      const type = kind === 0 ? 1 : field(rows, at, kind);
      return [id, locationOf(type, field(rows, at + kind, first), field(rows, at + kind + first, second))];
    }),
  );
}

/** The numbers of the objects in the order of the rows, of which there are `rows`. */
function idsOf(entries: ReadonlyMap<string, PdfValue>, rows: number): readonly number[] {
  const index = entries.get('Index');
  const pairs = counts(index === undefined ? [0, entries.get('Size') ?? null] : itemsOf(index), 0);
  const ids: number[] = [];
  for (let pair = 0; pair + 1 < pairs.length; pair += 2) {
    const [start = 0, length = 0] = pairs.slice(pair);
    if (ids.length + length > rows) throw new UnreadablePdf('den Querverweisen fehlen Zeilen');
    if (start + length > HIGHEST_ID + 1) throw new UnreadablePdf('eine Objektnummer ist zu hoch');
    for (let id = start; id < start + length; id += 1) ids.push(id);
  }
  return ids;
}

function counts(values: readonly PdfValue[], atLeast: number): readonly number[] {
  const numbers = values.filter(isCount);
  if (numbers.length < Math.max(values.length, atLeast)) {
    throw new UnreadablePdf('die Querverweise sind beschädigt');
  }
  return numbers;
}

function field(rows: Buffer, at: number, width: number): number {
  let value = 0;
  for (const byte of rows.subarray(at, at + width)) value = value * 256 + byte;
  return value;
}

/** A kind this edition of the standard does not know reads as an object that is not there. */
function locationOf(type: number, first: number, second: number): Location {
  if (type === 1) return { kind: 'byte', offset: first, generation: second };
  if (type === 2) return { kind: 'packed', stream: first, index: second };
  return { kind: 'free' };
}
