import { readValue } from './parser.ts';
import { isName, isReference, type PdfDictionary, type PdfValue } from './pdf-value.ts';
import { isCount, Scanner } from './scanner.ts';
import { UnreadablePdf } from './unreadable-pdf.ts';

/** Objects that stand packed in one stream (ISO 32000-1, 7.5.7). */
export interface ObjectStream {
  /** The object with this number, by preference the one at `index`; undefined when it is not here. */
  read(id: number, index: number): PdfValue | undefined;
  /** The stream that this one extends, or null. */
  readonly extended: number | null;
}

/** `content` is the stream with its filters undone. */
export function readObjectStream(dictionary: PdfDictionary, content: Uint8Array): ObjectStream {
  const { entries } = dictionary;
  const [count, first] = [entries.get('N'), entries.get('First')];
  if (!isName(entries.get('Type') ?? null, 'ObjStm') || !isCount(count) || !isCount(first)) {
    throw new UnreadablePdf('ein Datenstrom mit Objekten ist beschädigt');
  }
  const places = placesIn(content, count);
  const extended = entries.get('Extends') ?? null;
  return {
    extended: isReference(extended) ? extended.id : null,
    read: (id, index) => {
      const place = places[index]?.id === id ? places[index] : places.find((each) => each.id === id);
      return place && readValue(new Scanner(content, first + place.offset));
    },
  };
}

/** The pairs of number and offset with which the content begins. */
function placesIn(content: Uint8Array, count: number): readonly { id: number; offset: number }[] {
  const scanner = new Scanner(content);
  const places: { id: number; offset: number }[] = [];
  while (places.length < count) places.push({ id: scanner.count(), offset: scanner.count() });
  return places;
}
