/** Gives ids that nothing else on the page has. */
export interface UniqueIds {
  /** The wished id, or the same with `-2`, `-3` … behind it. */
  fresh(wish: string): string;
}

/** Ids beside those that the trees bring along. */
export function uniqueIds(...brought: readonly ReadonlySet<string>[]): UniqueIds {
  const given = new Set<string>();
  const isTaken = (id: string) => given.has(id) || brought.some((ids) => ids.has(id));
  return {
    fresh(wish) {
      let id = wish;
      for (let count = 2; isTaken(id); count += 1) id = `${wish}-${count}`;
      given.add(id);
      return id;
    },
  };
}

const LETTERS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** `Soll und Ist auf einen Blick` → `soll-und-ist-auf-einen-blick`, for addresses that people can read. */
export function addressOf(words: string): string {
  const plain = words
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => LETTERS[letter] ?? '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return plain === '' ? 'abschnitt' : plain;
}
