import { type CrossReferences, readCrossReferences } from './cross-references.ts';
import { decodeStream } from './filters.ts';
import { type ObjectStream, readObjectStream } from './object-stream.ts';
import { readIndirectObject } from './parser.ts';
import {
  isDictionary,
  isReference,
  isStream,
  type PdfDictionary,
  type PdfObject,
  type PdfValue,
} from './pdf-value.ts';
import { latin1, Scanner } from './scanner.ts';
import { UnreadablePdf } from './unreadable-pdf.ts';

/** A PDF, read as far as a signer must: any object by its number, in its newest version. */
export class PdfFile {
  readonly bytes: Uint8Array;
  readonly references: CrossReferences;
  readonly #objects = new Map<number, PdfObject>();
  readonly #streams = new Map<number, ObjectStream>();
  /** Objects whose reading has begun and not ended: a damaged file may need an object for itself. */
  readonly #opening = new Set<number>();

  /** Throws `UnreadablePdf` for what is no PDF, is damaged, or is encrypted. */
  constructor(bytes: Uint8Array) {
    if (latin1(bytes.subarray(0, 5)) !== '%PDF-') throw new UnreadablePdf('am Anfang fehlt „%PDF-“');
    this.bytes = bytes;
    this.references = readCrossReferences(bytes);
    if (this.references.trailer.entries.has('Encrypt')) throw new UnreadablePdf('sie ist verschlüsselt');
  }

  /** The entry of a dictionary, followed to its object; null when there is none. */
  entry(dictionary: PdfDictionary, key: string): PdfObject {
    return this.resolve(dictionary.entries.get(key) ?? null);
  }

  dictionaryAt(dictionary: PdfDictionary, key: string): PdfDictionary | null {
    const value = this.entry(dictionary, key);
    return isDictionary(value) ? value : null;
  }

  resolve(value: PdfValue): PdfObject {
    return isReference(value) ? this.object(value.id) : value;
  }

  /** Generation of an object as its reference must give it. */
  generation(id: number): number {
    const location = this.references.locations.get(id);
    return location?.kind === 'byte' ? location.generation : 0;
  }

  /** Null for an object that the file does not have (ISO 32000-1, 7.3.10). */
  object(id: number): PdfObject {
    const known = this.#objects.get(id);
    if (known !== undefined) return known;
    return this.#guarded(id, () => {
      const value = this.#read(id);
      this.#objects.set(id, value);
      return value;
    });
  }

  #guarded<Result>(id: number, read: () => Result): Result {
    if (this.#opening.has(id)) throw new UnreadablePdf(`Objekt ${id} verweist auf sich selbst`);
    this.#opening.add(id);
    try {
      return read();
    } finally {
      this.#opening.delete(id);
    }
  }

  #read(id: number): PdfObject {
    const location = this.references.locations.get(id);
    if (location === undefined || location.kind === 'free') return null;
    const value =
      location.kind === 'byte'
        ? this.#readAt(location.offset, id)
        : this.#readPacked(id, location.stream, location.index);
    return isStream(value) ? value : this.resolve(value);
  }

  #readAt(offset: number, id: number): PdfObject {
    const scanner = new Scanner(this.bytes, offset);
    const found = readIndirectObject(scanner, (length) => this.resolve(length));
    if (found.id !== id) throw new UnreadablePdf(`an der Stelle von Objekt ${id} steht Objekt ${found.id}`);
    return found.value;
  }

  /** A stream of objects may extend another one, which then holds what it does not hold itself. */
  #readPacked(id: number, stream: number, index: number): PdfValue {
    const seen = new Set<number>();
    for (let next: number | null = stream; next !== null && !seen.has(next); ) {
      seen.add(next);
      const opened = this.#objectStream(next);
      const value = opened.read(id, index);
      if (value !== undefined) return value;
      next = opened.extended;
    }
    throw new UnreadablePdf(`Objekt ${id} steht nicht, wo es stehen soll`);
  }

  #objectStream(id: number): ObjectStream {
    const known = this.#streams.get(id);
    if (known !== undefined) return known;
    const stream = this.object(id);
    if (!isStream(stream)) throw new UnreadablePdf(`Objekt ${id} ist kein Datenstrom`);
    const opened = readObjectStream(
      stream.dictionary,
      decodeStream(stream, (value) => this.resolve(value)),
    );
    this.#streams.set(id, opened);
    return opened;
  }
}
