import type { FallbackFace, FontFace } from '../../domain/design.ts';
import { Remembered } from '../../domain/remembered.ts';
import { FALLBACK } from '../tagged/typeface.ts';

const FACES: readonly FontFace[] = ['regular', 'semibold', 'italic', 'semiboldItalic'];
const FAMILY = 'zielbericht-';
const CSS_FONT = /^(?:normal )*([\d.]+)px ([\w-]+)(?:, [\w-]+)?$/;

/** Every face is a CSS family of its own, so that no renderer has to guess weights and styles. */
export function cssFamily(face: FontFace): string {
  return FAMILY + face;
}

/** The family that steps in for letters the fonts lack. */
export function cssFallbackFamily(face: FallbackFace): string {
  return `${FAMILY}fallback-${face}`;
}

/** A face and what steps in for it, so that no renderer takes a font of its machine. */
export function cssFamilies(face: FontFace): string {
  return `${cssFamily(face)}, ${cssFallbackFamily(FALLBACK[face])}`;
}

/** All of them, since a chart asks for one with each of its texts. */
const FAMILIES = Object.fromEntries(FACES.map((face) => [face, cssFamilies(face)]));

export function cssFont(face: FontFace, size: number): string {
  return `${size}px ${FAMILIES[face]}`;
}

/** Reads what `cssFont` and Chart.js write. Throws for every other font: it could be neither measured nor embedded. */
export function parseCssFont(css: string): CssFont {
  return parsed.of(css, parsedFont);
}

interface CssFont {
  readonly face: FontFace;
  readonly size: number;
}

/** A chart sets its font for each of its hundred texts; sizes are few, unless a text must be made to fit. */
const parsed = new Remembered<CssFont>(500);

function parsedFont(css: string): CssFont {
  const [, size, family] = CSS_FONT.exec(css) ?? [];
  const face = FACES.find((known) => cssFamily(known) === family);
  if (!size || !face) throw new Error(`Chart asks for a font that is not part of the design: ${css}`);
  return { face, size: Number(size) };
}
