import { lettersOf, SOFT_HYPHEN } from './characters.ts';
import { breaksOf } from './hyphenation.ts';
import type { Word } from './node.ts';
import { Line, type TextLine } from './pdfmake.ts';
import { pieceOf } from './words.ts';

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
 * Only the word that does not fit is looked up for hyphenation, and never the last one of a paragraph. A word wider than a whole line is broken
 * in any case: by a hyphen, or between any two letters.
 */
export function breakLines(words: readonly Word[], width: number, hyphenate: boolean): readonly TextLine[] {
  const lines: TextLine[] = [];
  let line = new Line(width);
  let hyphens = 0;
  const finish = (hyphenated: boolean) => {
    lines.push(line);
    line = new Line(width);
    hyphens = hyphenated ? hyphens + 1 : 0;
  };
  const units = unitsOf(words);
  for (const unit of units) {
    let rest: Unit | null = unit;
    while (rest && !fits(line, rest)) {
      const gap = line.maxWidth - occupied(line);
      const welcome =
        hyphenate && unit !== units.at(-1) && hyphens < MOST_HYPHENS_IN_A_ROW && gap > width * WORTHWHILE_GAP;
      const parted: Parted | null = partUnit(rest, gap, welcome, line.inlines.length === 0);
      if (parted) {
        add(line, parted.head);
        rest = parted.tail;
      } else if (line.inlines.length === 0) break;
      finish(parted !== null);
    }
    add(line, rest);
    if (rest.at(-1)?.lineEnd) finish(false);
  }
  if (line.inlines.length > 0) finish(false);
  return lines;
}

function unitsOf(words: readonly Word[]): readonly Unit[] {
  const units: Word[][] = [];
  let open = false;
  for (const word of words) {
    const unit = units.at(-1);
    if (open && unit) unit.push(word);
    else units.push([word]);
    open = word.noNewLine === true;
  }
  return units;
}

function add(line: TextLine, unit: Unit): void {
  for (const word of unit) line.addInline({ ...word });
}

function occupied(line: TextLine): number {
  return line.inlineWidths - line.leadingCut;
}

function fits(line: TextLine, unit: Unit): boolean {
  const width = unit.reduce((sum, word) => sum + word.width, 0) - (unit.at(-1)?.trailingCut ?? 0);
  const leading = line.inlines.length === 0 ? (unit[0]?.leadingCut ?? 0) : 0;
  return occupied(line) + width - leading <= line.maxWidth + 0.001;
}

/** The longest beginning that fits into the gap; null when there is none. */
function partUnit(unit: Unit, gap: number, welcome: boolean, alone: boolean): Parted | null {
  if (!welcome && !alone) return null;
  return parted(unit, gap, hyphenated) ?? (alone ? parted(unit, gap, cut) : null);
}

type Cut = (word: Word, room: number) => { readonly head: readonly Word[]; readonly tail: Word } | null;

function parted(unit: Unit, gap: number, by: Cut): Parted | null {
  for (let index = unit.length - 1; index >= 0; index -= 1) {
    const before = unit.slice(0, index);
    const room = gap - before.reduce((sum, word) => sum + word.width, 0);
    const word = unit[index];
    const pieces = word && room > 0 ? by(word, room) : null;
    if (pieces) {
      return { head: [...before, ...pieces.head], tail: [pieces.tail, ...unit.slice(index + 1)] };
    }
  }
  return null;
}

const hyphenated: Cut = (word, room) => {
  const hyphen = pieceOf(word, SOFT_HYPHEN);
  for (const at of breaksOf(word.text).toReversed()) {
    const head = pieceOf(word, word.text.slice(0, at));
    if (head.width + hyphen.width <= room) return { head: [head, hyphen], tail: tailOf(word, at) };
  }
  return null;
};

/** Numbers and short words such as `III.1` stay whole, even where they reach into the space between columns. */
const WHOLE = /^([\d.,\s%€+−–-]+|.{1,8})$/u;

const cut: Cut = (word, room) => {
  if (WHOLE.test(word.text)) return null;
  const letters = lettersOf(word.text);
  for (let count = letters.length - 1; count > 0; count -= 1) {
    const head = pieceOf(word, letters.slice(0, count).join(''));
    if (head.width <= room) return { head: [head], tail: tailOf(word, head.text.length) };
  }
  return null;
};

function tailOf(word: Word, at: number): Word {
  const { lineEnd, noNewLine } = word;
  return {
    ...pieceOf(word, word.text.slice(at)),
    ...(lineEnd ? { lineEnd } : {}),
    ...(noNewLine ? { noNewLine } : {}),
  };
}
