import { glyphsIn, lettersOf } from './characters.ts';
import type { Word } from './node.ts';
import type { Glyph } from './shared-font.ts';

/** A beginning of a word that ends with a whole letter. */
export interface Beginning {
  /** Where it ends, as an index into the word's text. */
  readonly until: number;
  readonly width: number;
}

/** All beginnings of a word, shortest first: one walk along its glyphs, without measuring any of them apart. */
export function beginningsOf({ text, shape, run }: Word): readonly Beginning[] {
  const { size, tracking = 0 } = run.look;
  const glyphs = shape.stretches.flatMap((stretch) => stretch.glyphs);
  let [until, at, advance] = [0, 0, 0];
  return lettersOf(text).map((letter) => {
    const first = at;
    until += letter.length;
    at = Math.min(at + glyphsIn(letter), glyphs.length);
    advance += advanceOf(glyphs, first, at);
    // A letter draws nearer to its neighbour only where one follows; an accent brings its own move back.
    const kern = at - first === 1 ? (glyphs[first]?.kern ?? 0) : 0;
    return { until, width: ((advance - kern) * size) / 1000 + tracking * at };
  });
}

function advanceOf(glyphs: readonly Glyph[], from: number, until: number): number {
  let advance = 0;
  for (let at = from; at < until; at += 1) {
    const { width = 0, kern = 0 } = glyphs[at] ?? {};
    advance = advance + width + kern;
  }
  return advance;
}
