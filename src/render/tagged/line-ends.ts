import { Remembered } from '../../domain/remembered.ts';
import { TextBreaker } from './pdfmake.ts';

/** Text until a place where a line may end, or, as `lineEnd` says, must. */
export interface Broken {
  readonly text: string;
  readonly lineEnd?: boolean;
}

/** What German reports are written with. What such signs mean for the end of a line, none but their neighbours can change. */
const EVERYDAY = /^[A-Za-z0-9ÄÖÜäöüßéèáà\u00A0→ .,:;!?%+−–()€/§&·„“‚‘"»«≥≤±-]+$/;

/** A word with the blanks behind it, and with those before the first one. */
const WORDS = / *[^ ]+ */g;

const breaker = new TextBreaker();

/** A text taken apart where a line may end (UAX 14). */
export function brokenAt(text: string): readonly Broken[] {
  return breaker.getBreaks([{ text }]);
}

/**
 * The words of an everyday text, with a line's end allowed between any two; null for any other. Inside of them are further
 * ones. A sentence that no report had before is made of words they all have, so that only words need be taken apart.
 */
export function everydayWords(text: string): readonly string[] | null {
  const found = EVERYDAY.test(text) ? text.match(WORDS) : null;
  if (found === null) return null;
  const words: string[] = [];
  for (const word of found) {
    const before = words.at(-1);
    if (before !== undefined && staysBehind(before, word)) words[words.length - 1] = before + word;
    else words.push(word);
  }
  return words;
}

/** By the numbers of two signs: whether no line ends at the blanks between them. */
const joined = new Map<number, boolean>();

/** True for a word that begins no line, such as a lonely full stop: the signs on both sides of the blanks decide. */
function staysBehind(before: string, word: string): boolean {
  const [last, first] = [lastSign(before), word.charCodeAt(0)];
  const key = last * 0x10000 + first;
  const known = joined.get(key);
  if (known !== undefined) return known;
  const stays = cling(`${String.fromCharCode(last)} `, String.fromCharCode(first));
  joined.set(key, stays);
  return stays;
}

function lastSign(word: string): number {
  let at = word.length - 1;
  while (word.charAt(at) === ' ') at -= 1;
  return word.charCodeAt(at);
}

/** Answers by pair of words: some ends and beginnings meet in every report. */
const met = new Remembered<{ readonly unbroken: boolean }>(2000);

/** Whether a line may not end between the last word of one text and the first of the next. */
export function cling(last: string, first: string): boolean {
  return met.of(last + first, inOnePiece).unbroken;
}

function inOnePiece(text: string): { readonly unbroken: boolean } {
  return { unbroken: brokenAt(text).length === 1 };
}
