import { createHash } from 'node:crypto';
import type { Design, FontFace } from '../../domain/design.ts';
import type { Mark } from './element.ts';
import { Face, SharedFont } from './face.ts';
import { PackedDocument } from './packed-document.ts';
import { type Claims, type DocumentInfo, PRODUCER, xmpPacket } from './xmp.ts';

const FACES: readonly FontFace[] = ['regular', 'semibold', 'italic', 'semiboldItalic'];

/** Fonts by their bytes: a pure memory of work done, the same for every document. */
const sharedFonts = new WeakMap<Uint8Array, SharedFont>();

const refuseAll = () => false;

/** A PDF whose every mark belongs to a structure element or is an artifact. */
export class TaggedDocument extends PackedDocument {
  readonly #faces: ReadonlyMap<FontFace, Face>;
  readonly #info: DocumentInfo;
  readonly #claims: Claims;

  constructor(info: DocumentInfo, fonts: Design['fonts'], claims: Claims) {
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

  /** The next stretch of marked content on the current page. */
  newMark(): Mark {
    const owners = this.getStructParentTree().get(this.page.structParentTreeKey);
    const id = owners.push(null) - 1;
    return { page: this.page.dictionary, id, owners };
  }

  #openFaces(fonts: Design['fonts']): ReadonlyMap<FontFace, Face> {
    const shared = FACES.map((name) => this.#shared(fonts[name]));
    this._fontFamilies = {};
    const faces = FACES.map((name, index) => {
      const font = shared[index] as SharedFont;
      const embedded = new font.embedded(this, font.program, `F${index + 1}`);
      this._fontFamilies[name] = embedded;
      return [name, new Face(font, embedded)] as const;
    });
    return new Map(faces);
  }

  #shared(bytes: Uint8Array): SharedFont {
    const known = sharedFonts.get(bytes);
    if (known) return known;
    this.font(bytes);
    const shared = new SharedFont(this._font);
    sharedFonts.set(bytes, shared);
    return shared;
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
