import type { FontFace } from '../../domain/design.ts';
import type { Ink, Pen } from '../chart/drawing.ts';
import type { TaggedDocument } from './document.ts';
import type { Face } from './face.ts';
import { HeldState } from './held-state.ts';
import { coordinate } from './operands.ts';
import type { RasterImage } from './raster-image.ts';
import type { Area, SignatureField } from './signature-widgets.ts';
import type { Shape } from './typeface.ts';
import type { UsedFont } from './used-font.ts';

/** A text in one look; `x` and `y` are the left end of its baseline. */
export interface Writing {
  readonly face: Face;
  readonly words: readonly { readonly shape: Shape }[];
  readonly size: number;
  readonly colour: string;
  readonly tracking: number;
  readonly x: number;
  readonly y: number;
  /** Clockwise, in degrees. */
  readonly angle: number;
}

/** Writes on the current page. Its space is flipped, so letters are flipped back. */
export class PagePen implements Pen {
  readonly #document: TaggedDocument;
  readonly #held: HeldState;

  constructor(document: TaggedDocument) {
    this.#document = document;
    this.#held = new HeldState(document.content);
  }

  /** The document has a new page. */
  beginPage(): void {
    this.#held.forget();
  }

  get ink(): Ink {
    return this.#document.content;
  }

  /** They leave the state of the page as it is: between `q` and `Q`. */
  operators(text: string): void {
    this.#document.addContent(text);
  }

  text(content: string, x: number, y: number, face: FontFace, size: number, colour: string, angle = 0): void {
    const opened = this.#document.face(face);
    const words = [{ shape: opened.shapeOf(content) }];
    this.write({ face: opened, words, size, colour, tracking: 0, x, y, angle });
  }

  /** Width in points. */
  widthOf(content: string, face: FontFace, size: number): number {
    return this.#document.face(face).widthOf(content, size);
  }

  /** Neighbours share an operator where one font writes them at one height. */
  write(writing: Writing): void {
    const { face, words, size, tracking } = writing;
    const { content } = this.#document;
    let font: UsedFont | undefined;
    let rise = 0;
    for (const { shape } of words) {
      for (const stretch of shape.stretches) {
        const used = face.use(stretch.font);
        if (used !== font || stretch.rise !== rise) {
          if (font) this.#goOn(rise, used, size);
          else this.#begin(used, writing);
          if (used !== font) this.#enter(used);
          [font, rise] = [used, stretch.rise];
          content.put(rise === 0 ? '[(' : `${coordinate((rise * size) / 1000)} Ts [(`);
        }
        used.write(stretch.glyphs, content);
      }
    }
    if (font) content.put(endOf(rise));
    else content.put('BT');
    content.put(tracking === 0 ? ' ET\n' : ' 0 Tc ET\n');
  }

  /** Where a text begins, and how its letters stand. */
  #begin(font: UsedFont, { size, colour, tracking, angle, x, y }: Writing): void {
    const { content } = this.#document;
    content.put('BT ');
    this.#held.fill(colour);
    this.#held.font(font, size);
    if (tracking !== 0) content.put(`${coordinate(tracking)} Tc `);
    content.put(angle === 0 ? UPRIGHT : turned(angle));
    content.putPoint(x, y);
    content.put('Tm ');
  }

  #goOn(rise: number, font: UsedFont, size: number): void {
    this.#document.content.put(`${endOf(rise)} `);
    this.#held.font(font, size);
  }

  #enter(font: UsedFont): void {
    this.#document.page.fonts[font.name] ??= font.reference();
  }

  fill(x: number, y: number, width: number, height: number, colour: string): void {
    const { content } = this.#document;
    this.#held.fill(colour);
    content.putPoint(x, y);
    content.putPoint(width, height);
    content.put('re f\n');
  }

  stroke(x1: number, y1: number, x2: number, y2: number, width: number, colour: string): void {
    const { content } = this.#document;
    this.#held.stroke(colour, width);
    content.putPoint(x1, y1);
    content.put('m ');
    content.putPoint(x2, y2);
    content.put('l S\n');
  }

  image(image: RasterImage, { x, y, width, height }: Area): void {
    const name = this.#document.nameOf(image);
    const place = [width, 0, 0, -height, x, y + height].map(coordinate).join(' ');
    this.operators(`q ${place} cm /${name} Do Q`);
  }

  /** The field itself shows nothing: what a person sees of it is painted by its page. */
  signatureField(field: SignatureField, area: Area): void {
    this.#document.addSignatureField(field, area);
  }
}

function endOf(rise: number): string {
  return rise === 0 ? ')] TJ' : ')] TJ 0 Ts';
}

const UPRIGHT = '1 0 0 -1 ';

function turned(angle: number): string {
  const [sin, cos] = [Math.sin((angle * Math.PI) / 180), Math.cos((angle * Math.PI) / 180)];
  const parts = [cos, sin, sin, -cos].map((part) => String(Math.round(part * 1e5) / 1e5));
  return `${parts.join(' ')} `;
}
