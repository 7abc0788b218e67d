const HEX = /^#[0-9a-f]{6}$/i;
const RGB = /^rgba?\((\d+), ?(\d+), ?(\d+)(?:, ?([\d.]+))?\)$/;

/**
 * Reads a canvas colour as `#RRGGBB`; null is invisible.
 *
 * Throws for gradients, patterns, unknown words and half-transparent colours, which have no place in a print.
 */
export function parseCssColour(css: unknown): string | null {
  const read = known.get(css);
  if (read !== undefined) return read;
  const colour = colourIn(css);
  if (known.size >= MOST_COLOURS) known.clear();
  known.set(css, colour);
  return colour;
}

/** A chart names a colour for each of its marks; a design has some twenty. */
const MOST_COLOURS = 200;
const known = new Map<unknown, string | null>();

function colourIn(css: unknown): string | null {
  if (typeof css !== 'string') throw new Error('Charts know plain colours only: no gradient, no pattern');
  if (HEX.test(css)) return css.toUpperCase();
  if (css === 'transparent') return null;
  const [, red, green, blue, alpha = '1'] = RGB.exec(css) ?? [];
  if (!red || !green || !blue) throw new Error(`Unknown colour in a chart: ${css}`);
  if (Number(alpha) === 0) return null;
  if (Number(alpha) !== 1) throw new Error(`Colours in a chart are opaque: ${css}`);
  return `#${[red, green, blue].map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}
