import { HIGHEST_ID, type Location, type Section } from './location.ts';
import { readValue } from './parser.ts';
import { isDictionary } from './pdf-value.ts';
import type { Scanner } from './scanner.ts';

/** Reads `xref`, its rows and the trailer (ISO 32000-1, 7.5.4 and 7.5.5). */
export function readTable(scanner: Scanner): Section {
  scanner.expect('xref');
  const locations = new Map<number, Location>();
  for (let next = scanner.peek(); next.kind === 'simple'; next = scanner.peek()) {
    readRows(scanner, locations);
  }
  scanner.expect('trailer');
  const trailer = readValue(scanner);
  if (!isDictionary(trailer)) throw scanner.misfit('die Angaben zur Datei fehlen');
  return { form: 'table', locations, trailer };
}

function readRows(scanner: Scanner, locations: Map<number, Location>): void {
  const first = scanner.count();
  const end = first + scanner.count();
  if (end > HIGHEST_ID + 1) throw scanner.misfit('eine Objektnummer ist zu hoch');
  for (let id = first; id < end; id += 1) {
    const offset = scanner.count();
    const generation = scanner.count();
    const kind = scanner.token();
    if (kind.kind !== 'word' || (kind.text !== 'n' && kind.text !== 'f')) {
      throw scanner.misfit('ein Querverweis ist beschädigt');
    }
    // Some writers mark the place of an object that is not there with offset 0.
    const used = kind.text === 'n' && offset > 0;
    locations.set(id, used ? { kind: 'byte', offset, generation } : { kind: 'free' });
  }
}
