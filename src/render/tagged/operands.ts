/** Points as they are written, and what stands behind them. */
const WHOLE: readonly string[] = Array.from({ length: 2000 }, (_, points) => String(points));
const HUNDREDTHS: readonly string[] = Array.from({ length: 100 }, (_, share) => String(share / 100).slice(1));

/**
 * Coordinates in content streams: hundredths of a point are finer than any printer.
 *
 * A report has some thirty thousand of them: put together of points and hundredths, none is converted.
 */
export function coordinate(value: number): string {
  const hundredths = Math.round(value * 100);
  const points = Math.floor(hundredths / 100);
  const whole = WHOLE[points];
  return whole === undefined ? String(hundredths / 100) : whole + HUNDREDTHS[hundredths - points * 100];
}

/** The few colours of a design, as operators name them. */
const colours = new Map<string, string>();
const MOST_COLOURS = 200;

/** `#RRGGBB` as the three parts of a device colour. */
export function rgb(colour: string): string {
  const known = colours.get(colour);
  if (known !== undefined) return known;
  const made = deviceColour(colour);
  if (colours.size < MOST_COLOURS) colours.set(colour, made);
  return made;
}

function deviceColour(colour: string): string {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255]
    .map((part) => Math.round((part / 255) * 1000) / 1000)
    .join(' ');
}
