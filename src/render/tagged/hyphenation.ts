import { Remembered } from '../../domain/remembered.ts';
import { SOFT_HYPHEN } from './characters.ts';
import { germanPatterns } from './german-patterns.ts';
import { type HyphenPatterns, hyphenPlaces } from './hyphen-patterns.ts';

/** Letters that stay before and after a break. */
const BEFORE = 2;
const AFTER = 3;
const LETTERS = /\p{L}[\p{L}\u00AD]{5,}/gu;
/** Parts of an address: no hyphen may creep in. */
const ADDRESS = /@|:\/\/|[\p{L}\d]\.\p{L}/u;

/** Words whose breaks are remembered: some reports' worth. */
const MOST_WORDS = 20_000;

const known = new Remembered<readonly number[]>(MOST_WORDS);
let german: HyphenPatterns | undefined;

/**
 * Where a word may be broken, as indices into it; rules of 1996, or those the author set with soft hyphens.
 * German: Silbentrennung.
 */
export function breaksOf(word: string): readonly number[] {
  return known.of(word, breaksIn);
}

function breaksIn(word: string): readonly number[] {
  return ADDRESS.test(word) ? [] : [...word.matchAll(LETTERS)].flatMap(breaksOfLetters);
}

function breaksOfLetters({ 0: letters, index }: RegExpExecArray): readonly number[] {
  if (letters === letters.toUpperCase()) return [];
  if (letters.includes(SOFT_HYPHEN)) return chosenByAuthor(letters).map((at) => index + at);
  german ??= germanPatterns();
  const breaks = hyphenPlaces(letters, german);
  return breaks.filter((at) => at >= BEFORE && letters.length - at >= AFTER).map((at) => index + at);
}

function chosenByAuthor(letters: string): readonly number[] {
  return [...letters.matchAll(/\u00AD/g)].map((match) => match.index);
}
