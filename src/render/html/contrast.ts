/** `#RRGGBB` as three shares of one. */
type Light = readonly [number, number, number];

function lightOf(colour: string): Light {
  const share = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16) / 255;
  return [share(1), share(3), share(5)];
}

/**
 * Contrast of two colours, 1 (none) to 21 (black on white).
 *
 * Source: WCAG 2.2, „contrast ratio“ and „relative luminance“.
 */
export function contrast(a: string, b: string): number {
  const [darker, lighter] = [luminance(a), luminance(b)].toSorted((x, y) => x - y) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = lightOf(colour).map((share) =>
    share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
