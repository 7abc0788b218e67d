import type { FontFace } from '../../domain/design.ts';
import type { Face } from './face.ts';
import type { Look, Run, Word } from './node.ts';
import type { Piece, TypeSize } from './pieces.ts';
import type { Shape } from './typeface.ts';

/** Gives the document's own font for a face. */
export type Faces = (face: FontFace) => Face;

/** Share of the font size above the baseline when the letters stand in the middle of their line. */
const ASCENT = 0.76;

/** What all words of a run have in common. */
export interface Dress {
  readonly run: Run;
  readonly face: Face;
  readonly typeSize: TypeSize;
  readonly alignment: Word['alignment'];
  readonly height: number;
  readonly ascent: number;
}

export function dressOf(run: Run, alignment: Word['alignment'], faces: Faces): Dress {
  const { look } = run;
  const face = faces(look.face);
  return {
    run,
    face,
    typeSize: face.inSize(look.size, look.tracking),
    alignment,
    height: look.rise ? 0 : look.size * look.leading,
    ascent: look.rise ? 0 : baselineOf(look),
  };
}

/** The same line's distance from its top to its baseline. */
function baselineOf({ size, leading }: Look): number {
  return (size * (leading - 1)) / 2 + size * ASCENT;
}

/** A piece that all reports share, in the dress of its run. */
export class DressedWord implements Word {
  readonly piece: Piece;
  readonly dress: Dress;

  constructor(piece: Piece, dress: Dress) {
    this.piece = piece;
    this.dress = dress;
  }

  get text(): string {
    return this.piece.text;
  }

  get shape(): Shape {
    return this.piece.shape;
  }

  get width(): number {
    return this.piece.width;
  }

  get leadingCut(): number {
    return this.piece.leadingCut;
  }

  get trailingCut(): number {
    return this.piece.trailingCut;
  }

  get lineEnd(): boolean {
    return this.piece.lineEnd;
  }

  get noNewLine(): boolean {
    return this.piece.noNewLine;
  }

  get run(): Run {
    return this.dress.run;
  }

  get face(): Face {
    return this.dress.face;
  }

  get alignment(): Word['alignment'] {
    return this.dress.alignment;
  }

  get height(): number {
    return this.dress.height;
  }

  get ascent(): number {
    return this.dress.ascent;
  }

  part(text: string): Word {
    return new DressedWord(this.dress.typeSize.pieceOf(text), this.dress);
  }

  rest(at: number): Word {
    const { text, lineEnd, noNewLine } = this.piece;
    const piece = this.dress.typeSize.pieceOf(text.slice(at));
    return new DressedWord({ ...piece, lineEnd, noNewLine }, this.dress);
  }
}
