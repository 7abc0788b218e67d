import { createHash } from 'node:crypto';
import type { Attachment } from '../../domain/attachment.ts';
import type { FontFace } from '../../domain/design.ts';
import type { Mark } from './element.ts';
import { embedFiles } from './embedded-files.ts';
import { Face } from './face.ts';
import { PackedDocument } from './packed-document.ts';
import { ParentTree } from './parent-tree.ts';
import type { Reference } from './pdfmake.ts';
import { type RasterImage, writeImage } from './raster-image.ts';
import type { SharedFont } from './shared-font.ts';
import { type Area, addSignatureWidget, type SignatureField } from './signature-widgets.ts';
import { type Fonts, typefaceOf } from './typeface.ts';
import { UsedFont } from './used-font.ts';
import { type Claims, type DocumentInfo, PRODUCER, writable, xmpPacket } from './xmp.ts';

const FACES: readonly FontFace[] = ['regular', 'semibold', 'italic', 'semiboldItalic'];

/** ISO 32000-1, 12.7.2. */
const SIGNATURES_EXIST = 1;

const refuseAll = () => false;

/** A PDF whose every mark belongs to a structure element or is an artifact. */
export class TaggedDocument extends PackedDocument {
  readonly #faces: ReadonlyMap<FontFace, Face>;
  readonly #used = new Map<SharedFont, UsedFont>();
  readonly #images = new Map<RasterImage, readonly [name: string, image: Reference]>();
  readonly #fields: Reference[] = [];
  readonly #info: DocumentInfo;
  readonly #claims: Claims;

  constructor(given: DocumentInfo, fonts: Fonts, claims: Claims) {
    const info = writable(given);
    // The subset brings the colour profile; what the file claims is written in `endMetadata` alone.
    const options = {
      pdfVersion: '1.7',
      subset: 'PDF/A-3a',
      tagged: true,
      displayTitle: true,
      lang: info.language,
      autoFirstPage: false,
      font: null,
      info: infoDictionary(info),
    };
    super({}, {}, {}, {}, options, null, refuseAll);
    this.getStructTreeRoot().data['ParentTree'] = new ParentTree();
    this.#info = info;
    this.#claims = claims;
    this._id = createHash('sha256').update(info.identifier).digest().subarray(0, 16);
    this.#faces = this.#openFaces(fonts);
  }

  face(name: FontFace): Face {
    const face = this.#faces.get(name);
    if (!face) throw new Error(`no font for the face ${name}`);
    return face;
  }

  /** Puts files inside, as parts of the whole document. German: Anlagen. */
  embed(files: readonly Attachment[]): void {
    const embedded = embedFiles(files, this.#info.date, this);
    if (!embedded) return;
    this._root.data['AF'] = embedded.AF;
    (this._root.data['Names'] as Reference).data['EmbeddedFiles'] = embedded.EmbeddedFiles;
  }

  /** The name of a picture on the current page; it is in the file once, however often it is shown. */
  nameOf(image: RasterImage): string {
    const [name, reference] = this.#images.get(image) ?? [
      `I${this.#images.size + 1}`,
      writeImage(image, this),
    ];
    this.#images.set(image, [name, reference]);
    this.page.xobjects[name] = reference;
    return name;
  }

  /** Puts an empty field on the current page and into the document's form. */
  addSignatureField(field: SignatureField, area: Area): void {
    this._root.data['AcroForm'] ??= this.ref({ Fields: this.#fields, SigFlags: SIGNATURES_EXIST });
    this.#fields.push(addSignatureWidget(field, area, this));
  }

  override getStructParentTree(): ParentTree {
    return this.getStructTreeRoot().data['ParentTree'] as ParentTree;
  }

  /** The next stretch of marked content on the current page. */
  newMark(): Mark {
    const owners = this.getStructParentTree().ofMarks(this.page.structParentTreeKey);
    const id = owners.push(null) - 1;
    return { page: this.page.dictionary, id, owners };
  }

  #openFaces(fonts: Fonts): ReadonlyMap<FontFace, Face> {
    const use = (font: SharedFont) => this.#use(font);
    return new Map(FACES.map((name) => [name, new Face(typefaceOf(fonts, name), use)] as const));
  }

  /** A font enters the document with the first letter it writes. */
  #use(font: SharedFont): UsedFont {
    const known = this.#used.get(font);
    if (known) return known;
    const name = `F${this.#used.size + 1}`;
    const used = new UsedFont(font, name, this);
    this._fontFamilies[name] = used;
    this.#used.set(font, used);
    return used;
  }

  /** pdfkit's own form would ask viewers to draw its fields anew, which an archive must not (ISO 19005-3, 6.4.1). */
  protected override endAcroForm(): void {
    (this._root.data['AcroForm'] as Reference | undefined)?.end();
  }

  protected override endMetadata(): void {
    const stream = this.ref({ Type: 'Metadata', Subtype: 'XML' });
    stream.compress = false;
    stream.write(Buffer.from(xmpPacket(this.#info, this.#claims), 'utf8'));
    stream.end();
    this._root.data['Metadata'] = stream;
  }
}

function infoDictionary({ title, author, subject, creator, date }: DocumentInfo): Record<string, unknown> {
  return {
    Title: title,
    Author: author,
    Subject: subject,
    Creator: creator,
    Producer: PRODUCER,
    CreationDate: date,
    ModDate: date,
  };
}
