import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { SOFT_HYPHEN } from './characters.ts';

/** A letter as it stands before another one, in units of the font. */
export interface Paired {
  readonly id: number;
  readonly advance: number;
  /** Added after the letter. */
  readonly kern: number;
}

/** What German reports are written with: between these a font knows distances by pairs, and no other rule. */
export const LETTERS =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789ÄÖÜäöüßéèáà\u00A0→ .,:;!?%+−–()€/§„“‚‘"»«≥≤±-' +
  "·•…’'_&*=÷×#@▲▼○";

const PAIRED = new RegExp(`^[${LETTERS.replace('-', '\\-')}]+$`);

/** Catalan has a raised dot between two L, which its fonts bring closer: a rule for three letters. */
const CATALAN = /^·[Ll]$/;

/** The soft hyphen is printed alone, where a line ends. */
const KNOWN = [...LETTERS, SOFT_HYPHEN];
/** From the number of a letter to its place; the first one is that of no letter at all, behind the last one of a word. */
const PLACES = new Map(['\0', ...KNOWN].map((letter, place) => [letter.charCodeAt(0), place]));
const COUNT = PLACES.size;

/** What no font has for a distance: this pair is more than two letters side by side. */
const NO_PAIR = -0x8000;

/** True for a text that its pairs of letters may tell. */
export function isPaired(text: string): boolean {
  return PAIRED.test(text);
}

/** False for the few pairs of which it depends on a third letter how they stand. */
export function standsForItself(letters: string): boolean {
  return !CATALAN.test(letters);
}

/** What a font's tables say about each pair, worked out beforehand (docs/decisions/0055). */
export class LetterPairs {
  /** Number of the glyph, its advance and the distances to all others, letter by letter. */
  readonly #numbers: Buffer;

  constructor(packed: string) {
    this.#numbers = inflateRawSync(Buffer.from(packed, 'base64'));
  }

  /** Letters that the font has. */
  get letters(): readonly string[] {
    return KNOWN.filter((letter) => this.first(letter.charCodeAt(0), 0) !== null);
  }

  /** Of two letters by their numbers, the second one 0 for none; null for a pair that is more, or lacks a letter. */
  first(letter: number, next: number): Paired | null {
    const row = rowOf(PLACES.get(letter) ?? 0);
    const kern = this.#numbers.readInt16LE(row + 2 * (2 + (PLACES.get(next) ?? 0)));
    if (kern === NO_PAIR) return null;
    return { id: this.#numbers.readUInt16LE(row), advance: this.#numbers.readUInt16LE(row + 2), kern };
  }
}

/** A glyph with its lengths in thousandths of the font size. */
interface Measured {
  readonly id: number;
  readonly width: number;
  readonly kern: number;
}

/**
 * All pairs in the form that `LetterPairs` reads.
 *
 * Takes   the first glyph of one or two letters, null where pairs do not tell.
 */
export function packedPairs(first: (letters: string) => Measured | null, unitsPerEm: number): string {
  const numbers = Buffer.alloc(rowOf(COUNT));
  const scale = 1000 / unitsPerEm;
  for (const letter of KNOWN) {
    const row = rowOf(PLACES.get(letter.charCodeAt(0)) ?? 0);
    ['', ...KNOWN].forEach((next, place) => {
      const glyph = first(letter + next);
      numbers.writeInt16LE(glyph ? Math.round(glyph.kern / scale) : NO_PAIR, row + 2 * (2 + place));
      if (!glyph) return;
      numbers.writeUInt16LE(glyph.id, row);
      numbers.writeUInt16LE(Math.round(glyph.width / scale), row + 2);
    });
  }
  return deflateRawSync(numbers, { level: 9 }).toString('base64');
}

/** Row 0 is none, for nothing stands before a word. */
function rowOf(place: number): number {
  return (place - 1) * 2 * (2 + COUNT);
}
