import type { FontFace } from '../../domain/design.ts';
import type { Pen } from '../chart/drawing.ts';
import type { TaggedDocument } from './document.ts';
import type { Letters } from './face.ts';
import { coordinate, rgb } from './operands.ts';
import type { RasterImage } from './raster-image.ts';
import type { Area, SignatureField } from './signature-widgets.ts';

/** A text in one look; `x` and `y` are the left end of its baseline. */
export interface Writing {
  readonly letters: readonly Letters[];
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

  constructor(document: TaggedDocument) {
    this.#document = document;
  }

  operators(text: string): void {
    this.#document.addContent(text);
  }

  text(content: string, x: number, y: number, face: FontFace, size: number, colour: string, angle = 0): void {
    const letters = this.#document.face(face).encode(content);
    this.write({ letters, size, colour, tracking: 0, x, y, angle });
  }

  /** Width in points. */
  widthOf(content: string, face: FontFace, size: number): number {
    return this.#document.face(face).widthOf(content, size);
  }

  write({ letters, size, colour, tracking, x, y, angle }: Writing): void {
    const place = `${matrix(angle)} ${coordinate(x)} ${coordinate(y)} Tm `;
    const start = tracking === 0 ? place : `${coordinate(tracking)} Tc ${place}`;
    let shown = '';
    for (const each of letters)
      shown = shown === '' ? this.#shown(each, size, start) : `${shown} ${this.#shown(each, size, '')}`;
    this.operators(`BT ${rgb(colour)} rg ${shown}${tracking === 0 ? ' ET' : ' 0 Tc ET'}`);
  }

  #shown({ font, rise, inner }: Letters, size: number, start: string): string {
    this.#document.page.fonts[font.name] ??= font.reference();
    const shown = `/${font.name} ${coordinate(size)} Tf ${start}`;
    if (rise === 0) return `${shown}[<${inner}>] TJ`;
    return `${shown}${coordinate((rise * size) / 1000)} Ts [<${inner}>] TJ 0 Ts`;
  }

  fill(x: number, y: number, width: number, height: number, colour: string): void {
    const [corner, size] = [
      `${coordinate(x)} ${coordinate(y)}`,
      `${coordinate(width)} ${coordinate(height)}`,
    ];
    this.operators(`${rgb(colour)} rg ${corner} ${size} re f`);
  }

  stroke(x1: number, y1: number, x2: number, y2: number, width: number, colour: string): void {
    const [from, to] = [`${coordinate(x1)} ${coordinate(y1)} m`, `${coordinate(x2)} ${coordinate(y2)} l`];
    this.operators(`${rgb(colour)} RG ${coordinate(width)} w ${from} ${to} S`);
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

function matrix(angle: number): string {
  if (angle === 0) return '1 0 0 -1';
  const [sin, cos] = [Math.sin((angle * Math.PI) / 180), Math.cos((angle * Math.PI) / 180)];
  return [cos, sin, sin, -cos].map((part) => String(Math.round(part * 1e5) / 1e5)).join(' ');
}
