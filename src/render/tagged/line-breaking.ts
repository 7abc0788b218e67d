import { type Beginning, beginningsOf } from './beginnings.ts';
import { SOFT_HYPHEN } from './characters.ts';
import { breaksOf } from './hyphenation.ts';
import type { TextLine, Word } from './node.ts';
import { TOLERANCE, WordLine } from './word-line.ts';
import type { Words } from './words.ts';

/** Words that no line may part, except by a hyphen: `(siehe` or a bold word with its comma. */
type Unit = readonly Word[];

interface Parted {
  readonly head: Unit;
  readonly tail: Unit;
}

/** A gap narrower than this share of the line is left alone: better a ragged edge than a hyphen. */
const WORTHWHILE_GAP = 0.1;
const MOST_HYPHENS_IN_A_ROW = 2;

/**
 * Fills lines of one width with words.
 *
 * Only the word that does not fit is looked up for hyphenation, and never the last one of a paragraph. A word wider than
 * a whole line is broken in any case: by a hyphen, or between any two letters.
 */
export function breakLines(text: Words, width: number, hyphenate: boolean): readonly TextLine[] {
  const only = WordLine.of(text, width);
  if (only) return [only];
  const { words } = text;
  const lines = new Lines(width);
  for (let from = 0; from < words.length; ) {
    const until = unitEnd(words, from);
    const word = until === from + 1 ? words[from] : undefined;
    if (!word || !lines.takeFitting(word))
      lines.take(words.slice(from, until), hyphenate && until < words.length);
    from = until;
  }
  return lines.end();
}

/** Lines of one width, filled one after the other. */
class Lines {
  readonly #width: number;
  readonly #full: TextLine[] = [];
  #line: WordLine;
  /** How many of the last lines end in a parted word. */
  #hyphens = 0;

  constructor(width: number) {
    this.#width = width;
    this.#line = new WordLine(width);
  }

  /** Puts a word behind what stands already, if there is room for it; most words need no more. */
  takeFitting(word: Word): boolean {
    if (!this.#line.fits(word)) return false;
    this.#line.take(word);
    if (word.lineEnd) this.#finish(false);
    return true;
  }

  /** Puts a unit behind what stands already; `hyphenate` says that it may be parted to fill the line. */
  take(unit: Unit, hyphenate: boolean): void {
    let rest = unit;
    while (!fits(this.#line, rest)) {
      const parted = this.#part(rest, hyphenate);
      if (parted) {
        add(this.#line, parted.head);
        rest = parted.tail;
      } else if (this.#line.inlines.length === 0) break;
      this.#finish(parted !== null);
    }
    add(this.#line, rest);
    if (rest.at(-1)?.lineEnd) this.#finish(false);
  }

  end(): readonly TextLine[] {
    if (this.#line.inlines.length > 0) this.#finish(false);
    return this.#full;
  }

  #part(unit: Unit, hyphenate: boolean): Parted | null {
    const gap = this.#line.maxWidth - occupied(this.#line);
    const worthwhile = gap > this.#width * WORTHWHILE_GAP && this.#hyphens < MOST_HYPHENS_IN_A_ROW;
    return partUnit(unit, gap, hyphenate && worthwhile, this.#line.inlines.length === 0);
  }

  #finish(parted: boolean): void {
    this.#full.push(this.#line);
    this.#line = new WordLine(this.#width);
    this.#hyphens = parted ? this.#hyphens + 1 : 0;
  }
}

/** Where the unit ends that begins here. */
function unitEnd(words: readonly Word[], from: number): number {
  let until = from + 1;
  while (words[until - 1]?.noNewLine && until < words.length) until += 1;
  return until;
}

function add(line: WordLine, unit: Unit): void {
  for (const word of unit) line.take(word);
}

function occupied(line: WordLine): number {
  return line.inlineWidths - line.leadingCut;
}

function fits(line: WordLine, unit: Unit): boolean {
  const width = unit.reduce((sum, word) => sum + word.width, 0) - (unit.at(-1)?.trailingCut ?? 0);
  const leading = line.inlines.length === 0 ? (unit[0]?.leadingCut ?? 0) : 0;
  return occupied(line) + width - leading <= line.maxWidth + TOLERANCE;
}

/** The longest beginning that fits into the gap; null when there is none. */
function partUnit(unit: Unit, gap: number, welcome: boolean, alone: boolean): Parted | null {
  if (!welcome && !alone) return null;
  return parted(unit, gap, hyphenated) ?? (alone ? parted(unit, gap, cut) : null);
}

type Cut = (word: Word, room: number) => { readonly head: readonly Word[]; readonly tail: Word } | null;

function parted(unit: Unit, gap: number, by: Cut): Parted | null {
  const rooms = roomsOf(unit, gap);
  for (let index = rooms.length - 1; index >= 0; index -= 1) {
    const word = unit[index];
    const pieces = word ? by(word, rooms[index] ?? 0) : null;
    if (pieces)
      return {
        head: [...unit.slice(0, index), ...pieces.head],
        tail: [pieces.tail, ...unit.slice(index + 1)],
      };
  }
  return null;
}

/** What is left of the gap for each word, until it is full. */
function roomsOf(unit: Unit, gap: number): readonly number[] {
  const rooms: number[] = [];
  let room = gap;
  for (const { width } of unit) {
    if (room <= 0) break;
    rooms.push(room);
    room -= width;
  }
  return rooms;
}

const hyphenated: Cut = (word, room) => {
  const breaks = breaksOf(word.text);
  if (breaks.length === 0) return null;
  const hyphen = word.part(SOFT_HYPHEN);
  const beginnings = beginningsOf(word);
  const at = breaks.findLast((each) => widthUntil(beginnings, each) + hyphen.width <= room);
  if (at === undefined) return null;
  return { head: [word.part(word.text.slice(0, at)), hyphen], tail: word.rest(at) };
};

function widthUntil(beginnings: readonly Beginning[], at: number): number {
  return beginnings.find(({ until }) => until === at)?.width ?? Number.POSITIVE_INFINITY;
}

/** Numbers and short words such as `III.1` stay whole, even where they reach into the space between columns. */
const WHOLE = /^([\d.,\s%€+−–-]{1,24}|.{1,8})$/u;

const cut: Cut = (word, room) => {
  if (WHOLE.test(word.text)) return null;
  const at = beginningsOf(word).findLast(({ until, width }) => width <= room && until < word.text.length);
  return at ? { head: [word.part(word.text.slice(0, at.until))], tail: word.rest(at.until) } : null;
};
