import type { FontFace } from '../../domain/design.ts';

/**
 * A chart as a list of marks, painted in order: plain data. German: Zeichnung.
 *
 * Origin top left, y grows downwards, 1 unit = 1 pt. Numbers are rounded to two decimals.
 */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

export type Mark = AreaMark | LineMark | TextMark;

interface PathMark {
  readonly steps: readonly PathStep[];
  /** Nothing is painted outside this box; null paints everything. */
  readonly clip: Box | null;
}

/** A filled shape; overlapping parts are filled once (nonzero winding rule). */
export interface AreaMark extends PathMark {
  readonly kind: 'area';
  readonly colour: string;
}

export interface LineMark extends PathMark {
  readonly kind: 'line';
  readonly stroke: Stroke;
}

/** One word or number in a face of the document's own font. */
export interface TextMark {
  readonly kind: 'text';
  readonly content: string;
  /** Left end of the baseline. */
  readonly x: number;
  readonly y: number;
  /** Measured in the same font that prints it. */
  readonly width: number;
  readonly face: FontFace;
  readonly size: number;
  readonly colour: string;
  /** Clockwise, in degrees. */
  readonly angle: number;
}

/** Move, line, curve, close and rectangle, named like the PDF operators. */
export type PathStep =
  | readonly ['m', number, number]
  | readonly ['l', number, number]
  | readonly ['c', number, number, number, number, number, number]
  | readonly ['h']
  | readonly ['re', number, number, number, number];

/** Colours are `#RRGGBB` and opaque. */
export interface Stroke {
  readonly colour: string;
  readonly width: number;
  /** Lengths of dashes and gaps; empty draws a solid line. */
  readonly dash: readonly number[];
  readonly cap: 'butt' | 'round' | 'square';
  readonly join: 'miter' | 'round' | 'bevel';
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where PDF operators go, one on each line. */
export interface Ink {
  put(text: string): void;
  /** Two coordinates, with a blank behind each. */
  putPoint(x: number, y: number): void;
}

/**
 * What a page must offer so that a drawing can be painted on it.
 *
 * The page space is flipped: origin top left, y downwards, 1 unit = 1 pt.
 */
export interface Pen {
  /** For paths, balanced in `q` and `Q` by the drawing itself. */
  readonly ink: Ink;
  /** Prints one text from its baseline's left end; `angle` clockwise in degrees, 0 when absent. */
  text(
    content: string,
    x: number,
    y: number,
    face: FontFace,
    size: number,
    colour: string,
    angle?: number,
  ): void;
}
