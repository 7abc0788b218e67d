import { ContentBytes } from './content-bytes.ts';
import { leanReference, type ObjectKeeper } from './lean-reference.ts';
import { type ObjectNumber, objectNumbers } from './object-number.ts';
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
}

/** pdfkit hands out its class of objects only together with an object. */
let classes:
  | {
      readonly LeanReference: ReturnType<typeof leanReference>;
      readonly Numbered: ReturnType<typeof objectNumbers>;
    }
  | undefined;

/** A document that keeps its bytes and packs its small objects into object streams. */
export class PackedDocument extends PDFDocument implements ObjectKeeper {
  /** What is painted on the current page. */
  readonly content = new ContentBytes();
  // pdfkit's constructor already writes the header, before fields and #names of this class exist.
  declare private written: Output | undefined;

  private output(): Output {
    this.written ??= { chunks: [], packed: [] };
    return this.written;
  }

  /** Closes the document and gives its bytes. */
  toBytes(): Uint8Array {
    this.end();
    return Buffer.concat(this.output().chunks);
  }

  override addContent(operators: string): this {
    this.content.put(operators);
    this.content.put('\n');
    return this;
  }

  protected override flushPages(): void {
    const painted = this.content.take();
    if (painted.length > 0) this.page.write(painted);
    super.flushPages();
  }

  override ref(data?: Record<string, unknown>): Reference {
    classes ??= this.leanClasses();
    this._waiting += 1;
    return new classes.LeanReference(this, this._offsets.push(null), data);
  }

  /** A number for an object that is kept as text later on. */
  reserve(): ObjectNumber {
    classes ??= this.leanClasses();
    this._waiting += 1;
    return new classes.Numbered(this._offsets.push(null));
  }

  private leanClasses(): NonNullable<typeof classes> {
    const { constructor: Plain } = super.ref();
    this._offsets.pop();
    this._waiting -= 1;
    return { LeanReference: leanReference(Plain), Numbered: objectNumbers(Plain) };
  }

  keepObject(id: number, text: string): void {
    this.output().packed.push({ id, text });
    this._refEnd({ id, offset: 0 });
  }

  keepStream(id: number, dictionary: string, bytes: Uint8Array): void {
    const offset = this._offset;
    this.#writeStream({ id, dictionary, bytes });
    this._refEnd({ id, offset });
  }

  protected override _write(data: Uint8Array | string): void {
    const chunk = typeof data === 'string' ? Buffer.from(`${data}\n`, 'latin1') : (data as Buffer);
    this.output().chunks.push(chunk);
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
