/**
 * Known names close to the one found, nearest first, at most three. German: Meinten Sie …?
 *
 * Close means: at most a third of the letters differ, or one name begins with the other.
 */
export function nearMisses(found: string, known: readonly string[]): readonly string[] {
  const limit = Math.max(1, Math.floor(found.length / 3));
  return known
    .map((name) => ({ name, distance: distanceOf(found, name, limit) }))
    .filter(({ distance }) => distance <= limit)
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ name }) => name);
}

/** Zero for names that differ in case, dashes or umlaut spelling only; infinite where their lengths say it is too far. */
function distanceOf(found: string, name: string, limit: number): number {
  const [a, b] = [plain(found), plain(name)];
  const shorter = Math.min(a.length, b.length);
  if (shorter >= 3 && (a.startsWith(b) || b.startsWith(a))) return 1;
  if (Math.abs(a.length - b.length) > limit) return Number.POSITIVE_INFINITY;
  return editDistance(a, b);
}

function plain(name: string): string {
  const folded = name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss');
  return folded.replace(/[\s_-]+/g, '-');
}

/** Letters to insert, drop, replace or swap with their neighbour (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let [older, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (older[j - 2] ?? 0) + 1);
      row.push(best);
    }
    [older, last] = [last, row];
  }
  return last[b.length] ?? 0;
}

/** `Meinten Sie „zielwert“?`, or an empty text when nothing is close. */
export function suggestion(found: string, known: readonly string[]): string {
  const near = nearMisses(found, known).map((name) => `„${name}“`);
  return near.length === 0 ? '' : `Meinten Sie ${listed(near, 'oder')}?`;
}

/** `a, b und c`. */
export function listed(names: readonly string[], word: 'und' | 'oder'): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`;
}
