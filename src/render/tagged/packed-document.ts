import {
  crossReferenceStream,
  objectStreams,
  type PackedObject,
  type StreamObject,
} from './object-streams.ts';
import { PDFDocument, type Reference } from './pdfmake.ts';

/** What has been written so far. */
interface Output {
  readonly chunks: Buffer[];
  readonly packed: PackedObject[];
  /** Takes what is written while an object is packed. */
  catching: (Uint8Array | string)[] | null;
}

/** A document that keeps its bytes and packs its small objects into object streams. */
export class PackedDocument extends PDFDocument {
  // pdfkit's constructor already writes the header, before fields and #names of this class exist.
  declare private written: Output | undefined;

  private output(): Output {
    this.written ??= { chunks: [], packed: [], catching: null };
    return this.written;
  }

  /** Closes the document and gives its bytes. */
  toBytes(): Uint8Array {
    this.end();
    return Buffer.concat(this.output().chunks);
  }

  override ref(data?: Record<string, unknown>): Reference {
    const reference = super.ref(data);
    const finalize = reference.finalize.bind(reference);
    reference.finalize = () => (reference.buffer.length > 0 ? finalize() : this.pack(reference.id, finalize));
    return reference;
  }

  /** Objects without a stream are written as `3 0 obj`, the object, `endobj`; the middle is kept. */
  private pack(id: number, finalize: () => void): void {
    const caught: (Uint8Array | string)[] = [];
    const output = this.output();
    output.catching = caught;
    finalize();
    output.catching = null;
    output.packed.push({ id, text: String(caught[1]) });
  }

  protected override _write(data: Uint8Array | string): void {
    const { catching, chunks } = this.output();
    if (catching) {
      catching.push(data);
      return;
    }
    const chunk = typeof data === 'string' ? Buffer.from(`${data}\n`, 'latin1') : Buffer.from(data);
    chunks.push(chunk);
    this._offset += chunk.length;
  }

  protected override _finalize(): void {
    const { streams, locations } = objectStreams(this.output().packed, this._offsets.length + 1);
    const found = new Map(locations);
    this._offsets.forEach((offset, index) => {
      if (!found.has(index + 1)) found.set(index + 1, { kind: 'byte', offset: offset ?? 0 });
    });
    for (const stream of streams) {
      found.set(stream.id, { kind: 'byte', offset: this._offset });
      this.#writeStream(stream);
    }
    const id = this._offsets.length + streams.length + 1;
    const start = this._offset;
    found.set(id, { kind: 'byte', offset: start });
    this.#writeStream(crossReferenceStream(id, found, this.#trailer()));
    this._write(`startxref\n${start}\n%%EOF`);
  }

  #writeStream({ id, dictionary, bytes }: StreamObject): void {
    this._write(`${id} 0 obj\n${dictionary}\nstream`);
    this._write(bytes);
    this._write('\nendstream\nendobj');
  }

  #trailer(): string {
    const id = `<${Buffer.from(this._id).toString('hex')}>`;
    return `/Root ${this._root} /Info ${this._info} /ID [${id} ${id}]`;
  }
}
