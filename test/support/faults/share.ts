const LONG = process.env['ZIELBERICHT_LANG'] !== undefined;

/** All in `npm run test:lang`, otherwise so many, spread evenly, the first and the last among them. */
export function share<Item>(all: readonly Item[], short: number): readonly Item[] {
  const count = Number(process.env['ZIELBERICHT_FAELLE'] ?? (LONG ? all.length : short));
  if (count >= all.length) return all;
  return Array.from(
    { length: count },
    (_, index) => all[Math.round((index * (all.length - 1)) / Math.max(1, count - 1))] as Item,
  );
}

/** How often something is done: the whole in `npm run test:lang`. */
export function times(short: number, whole: number): number {
  return Number(process.env['ZIELBERICHT_FAELLE'] ?? (LONG ? whole : short));
}
