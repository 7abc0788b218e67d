const UMLAUTS: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  ß: 'ss',
};

/** A name for any disk and any PDF viewer: ASCII letters, digits, point, dash and underscore. */
export function asciiName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[äöüÄÖÜß]/g, (letter) => UMLAUTS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-');
}

/** The same things with names that differ, also where a disk takes `A` and `a` for one: the second gets `_2`. */
export function withUniqueNames<Named extends { readonly name: string }>(
  things: readonly Named[],
): readonly Named[] {
  const taken = new Set<string>();
  return things.map((thing) => {
    const name = freeName(thing.name, taken);
    taken.add(name.toLowerCase());
    return { ...thing, name };
  });
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  const [, stem = name, ending = ''] = /^(.*?)(\.[a-z]+)?$/i.exec(name) ?? [];
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${stem}_${number}${ending}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}
