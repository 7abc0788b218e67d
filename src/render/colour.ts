/** A colour between two, `share` of the way from the first to the second; all as `#RRGGBB`. */
export function between(from: string, to: string, share: number): string {
  const parts = [1, 3, 5].map((at) => {
    const [start, end] = [partAt(from, at), partAt(to, at)];
    return Math.round(start + (end - start) * share)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('')}`.toUpperCase();
}

/** 0 to 255. */
function partAt(colour: string, at: number): number {
  return Number.parseInt(colour.slice(at, at + 2), 16);
}
