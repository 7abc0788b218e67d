import type { FontFace } from '../../domain/design.ts';
import type { Pen } from '../chart/drawing.ts';
import type { TaggedDocument } from './document.ts';
import { joined, type Letters } from './face.ts';
import type { RasterImage } from './raster-image.ts';
import type { Area, SignatureField } from './signature-widgets.ts';

/** Coordinates in content streams: hundredths of a point are finer than any printer. */
export function coordinate(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** The few colours of a design, as operators name them. */
const colours = new Map<string, string>();
const MOST_COLOURS = 200;

/** `#RRGGBB` as the three parts of a device colour. */
export function rgb(colour: string): string {
  const known = colours.get(colour) ?? deviceColour(colour);
  if (colours.size < MOST_COLOURS) colours.set(colour, known);
  return known;
}

function deviceColour(colour: string): string {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255]
    .map((part) => Math.round((part / 255) * 1000) / 1000)
    .join(' ');
}

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
    const spaced = tracking === 0 ? ['', ''] : [`${coordinate(tracking)} Tc `, ' 0 Tc'];
    const start = `${spaced[0]}${matrix(angle)} ${coordinate(x)} ${coordinate(y)} Tm `;
    const [one, ...others] = joined(letters);
    let shown = one ? this.#shown(one, size, start) : '';
    for (const other of others) shown += ` ${this.#shown(other, size, '')}`;
    this.operators(`BT ${rgb(colour)} rg ${shown}${spaced[1]} ET`);
  }

  #shown({ font, rise, inner }: Letters, size: number, start: string): string {
    this.#document.page.fonts[font.name] ??= font.reference();
    const lifted = rise === 0 ? ['', ''] : [`${coordinate((rise * size) / 1000)} Ts `, ' 0 Ts'];
    return `/${font.name} ${coordinate(size)} Tf ${start}${lifted[0]}[<${inner}>] TJ${lifted[1]}`;
  }

  fill(x: number, y: number, width: number, height: number, colour: string): void {
    const box = [x, y, width, height].map(coordinate).join(' ');
    this.operators(`${rgb(colour)} rg ${box} re f`);
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
