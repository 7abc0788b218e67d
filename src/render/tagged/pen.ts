import type { FontFace } from '../../domain/design.ts';
import type { Pen } from '../chart/drawing.ts';
import type { TaggedDocument } from './document.ts';
import type { Face } from './face.ts';

/** Coordinates in content streams: hundredths of a point are finer than any printer. */
export function coordinate(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** `#RRGGBB` as the three parts of a device colour. */
export function rgb(colour: string): string {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255]
    .map((part) => Math.round((part / 255) * 1000) / 1000)
    .join(' ');
}

/** A text that is written with one operator; `x` and `y` are the left end of its baseline. */
export interface Writing {
  readonly face: Face;
  readonly size: number;
  readonly colour: string;
  readonly tracking: number;
  readonly x: number;
  readonly y: number;
  /** Clockwise, in degrees. */
  readonly angle: number;
  /** Elements of the TJ array. */
  readonly glyphs: string;
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
    const own = this.#document.face(face);
    this.write({ face: own, size, colour, tracking: 0, x, y, angle, glyphs: own.encode(content) });
  }

  /** Width in points. */
  widthOf(content: string, face: FontFace, size: number): number {
    return this.#document.face(face).widthOf(content, size);
  }

  write({ face, size, colour, tracking, x, y, angle, glyphs }: Writing): void {
    this.#document.page.fonts[face.name] ??= face.reference();
    const spaced = tracking === 0 ? ['', ''] : [`${coordinate(tracking)} Tc `, ' 0 Tc'];
    this.operators(
      `BT ${rgb(colour)} rg /${face.name} ${coordinate(size)} Tf ${spaced[0]}` +
        `${matrix(angle)} ${coordinate(x)} ${coordinate(y)} Tm [${glyphs}] TJ${spaced[1]} ET`,
    );
  }

  fill(x: number, y: number, width: number, height: number, colour: string): void {
    const box = [x, y, width, height].map(coordinate).join(' ');
    this.operators(`${rgb(colour)} rg ${box} re f`);
  }

  stroke(x1: number, y1: number, x2: number, y2: number, width: number, colour: string): void {
    const [from, to] = [`${coordinate(x1)} ${coordinate(y1)} m`, `${coordinate(x2)} ${coordinate(y2)} l`];
    this.operators(`${rgb(colour)} RG ${coordinate(width)} w ${from} ${to} S`);
  }
}

function matrix(angle: number): string {
  if (angle === 0) return '1 0 0 -1';
  const [sin, cos] = [Math.sin((angle * Math.PI) / 180), Math.cos((angle * Math.PI) / 180)];
  return [cos, sin, sin, -cos].map((part) => String(Math.round(part * 1e5) / 1e5)).join(' ');
}
