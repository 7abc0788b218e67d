import { ContentBytes } from './content-bytes.ts';
import { leanReference, type ObjectKeeper } from './lean-reference.ts';
import { crossReferenceStream, ObjectStreams, type Stream } from './object-streams.ts';
import { PDFDocument, type Reference } from './pdfmake.ts';

/** pdfkit hands out its class of objects only together with an object. */
let LeanReference: ReturnType<typeof leanReference> | undefined;

/** A document that keeps its bytes and packs its small objects into object streams. */
export class PackedDocument extends PDFDocument implements ObjectKeeper {
  /** What is painted on the current page. */
  readonly content = new ContentBytes();
  /** Objects without a stream. */
  readonly #objects = new ObjectStreams();
  // pdfkit's constructor already writes the header, before fields and #names of this class exist.
  declare private written: Buffer[] | undefined;

  private output(): Buffer[] {
    this.written ??= [];
    return this.written;
  }

  /** Closes the document and gives its bytes. */
  toBytes(): Uint8Array {
    this.end();
    return Buffer.concat(this.output());
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
    LeanReference ??= leanReference(this.plainReference());
    this._waiting += 1;
    return new LeanReference(this, this._offsets.push(null), data);
  }

  private plainReference(): Reference['constructor'] {
    const { constructor: Plain } = super.ref();
    this._offsets.pop();
    this._waiting -= 1;
    return Plain;
  }

  /** A number for an object that is put later on. */
  reserve(): number {
    return this._offsets.push(null);
  }

  /** Begins the object of a reserved number; its text is put into what is given. */
  putObject(number: number): ContentBytes {
    return this.#objects.begin(number);
  }

  keepObject(id: number, text: string): void {
    this.#objects.begin(id).put(text);
    this._refEnd({ id, offset: 0 });
  }

  keepStream(id: number, dictionary: string, bytes: Uint8Array): void {
    const offset = this._offset;
    this.#writeStream(id, { dictionary, bytes });
    this._refEnd({ id, offset });
  }

  protected override _write(data: Uint8Array | string): void {
    const chunk = typeof data === 'string' ? Buffer.from(`${data}\n`, 'latin1') : (data as Buffer);
    this.output().push(chunk);
    this._offset += chunk.length;
  }

  protected override _finalize(): void {
    const { streams, numbers: packed } = this.#objects.end();
    const firstStream = this._offsets.length + 1;
    for (const stream of streams) this.#writeStream(this._offsets.push(this._offset), stream);
    const start = this._offset;
    const id = this._offsets.push(start);
    this.#writeStream(
      id,
      crossReferenceStream({ offsets: this._offsets, packed, firstStream }, this.#trailer()),
    );
    this._write(`startxref\n${start}\n%%EOF`);
  }

  #writeStream(id: number, { dictionary, bytes }: Stream): void {
    this._write(`${id} 0 obj\n${dictionary}\nstream`);
    this._write(bytes);
    this._write('\nendstream\nendobj');
  }

  #trailer(): string {
    const id = `<${Buffer.from(this._id).toString('hex')}>`;
    return `/Root ${this._root} /Info ${this._info} /ID [${id} ${id}]`;
  }
}
