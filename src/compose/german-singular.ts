/** Nouns of the field that agreements count, by their plural; who writes another one reads it unchanged. */
const SINGULARS: ReadonlyMap<string, string> = new Map([
  ['Abgänge', 'Abgang'],
  ['Aufnahmen', 'Aufnahme'],
  ['Bedarfsgemeinschaften', 'Bedarfsgemeinschaft'],
  ['Eintritte', 'Eintritt'],
  ['Fälle', 'Fall'],
  ['Integrationen', 'Integration'],
  ['Meilensteine', 'Meilenstein'],
  ['Personen', 'Person'],
  ['Plätze', 'Platz'],
  ['Übertritte', 'Übertritt'],
]);

/** The noun behind a number as it is printed: `1 Fall`, `2 Fälle`, `1,0 Fälle`. */
export function nounFor(printed: string, plural: string): string {
  return printed === '1' || printed === '−1' ? (SINGULARS.get(plural) ?? plural) : plural;
}
