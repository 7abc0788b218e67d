import type { Branch, Branches } from 'hyphen/patterns/de-1996.js';

/**
 * Patterns of hyphenation as a tree in bytes, which costs nothing until a word is broken (docs/decisions/0055).
 * German: Trennmuster.
 */
export interface HyphenPatterns {
  /** How welcome a break is at each place of a pattern, as digits. */
  readonly levels: readonly string[];
  /**
   * Six bytes for each branch: its letter; the number of its levels, counted from 1, 0 for none; where its own
   * branches begin, 0 for none. Branches of one node follow each other; the last one is marked in the second number.
   */
  readonly tree: Uint8Array;
}

const SIZE = 6;
const LAST = 0x8000;

/** Places where a word may be broken: Liang's algorithm, as `hyphen` has it. */
export function hyphenPlaces(word: string, { levels, tree }: HyphenPatterns): readonly number[] {
  const letters = `.${word.toLowerCase()}.`;
  const welcome: number[] = new Array(word.length + 1).fill(0);
  for (let start = 0; start < letters.length - 2; start++) {
    let branches = 0;
    for (let at = start; at < letters.length; at++) {
      const branch = branchOf(letters.charCodeAt(at), branches, tree);
      if (branch === NONE) break;
      const number = levelsOf(branch, tree);
      // The full stop before a word is no place in it.
      if (number > 0) raise(welcome, Math.max(0, start - 1), levels[number - 1] ?? '');
      branches = branchesOf(branch, tree);
      if (branches === 0) break;
    }
  }
  return [...welcome.keys()].filter(
    (place) => place > 1 && place < welcome.length - 2 && (welcome[place] ?? 0) % 2 === 1,
  );
}

const NONE = -1;

/** Among branches that begin there. */
function branchOf(letter: number, begin: number, tree: Uint8Array): number {
  for (let at = begin; ; at += SIZE) {
    if (tree[at] === letter) return at;
    if (numberAt(at + 1, tree) >= LAST) return NONE;
  }
}

function levelsOf(branch: number, tree: Uint8Array): number {
  return numberAt(branch + 1, tree) % LAST;
}

function branchesOf(branch: number, tree: Uint8Array): number {
  return numberAt(branch + 3, tree) + (tree[branch + 5] ?? 0) * 0x10000;
}

function numberAt(at: number, tree: Uint8Array): number {
  return (tree[at] ?? 0) + (tree[at + 1] ?? 0) * 0x100;
}

function raise(welcome: number[], from: number, levels: string): void {
  for (let index = 0; index < levels.length; index++) {
    welcome[from + index] = Math.max(Number(levels[index]), welcome[from + index] ?? 0);
  }
}

/** The same patterns as `hyphen` has them. Throws for letters that take more than one byte. */
export function packedPatterns([levels, patterns]: readonly [
  readonly (readonly number[])[],
  Branches,
]): HyphenPatterns {
  const bytes: number[] = [];
  // Nodes whose branches are still to be written, and where it is to be said where these begin.
  const waiting: { readonly branches: Branches; readonly told: number }[] = [
    { branches: patterns, told: -1 },
  ];
  for (const { branches, told } of waiting) {
    if (told >= 0) writeNumber(bytes, told, bytes.length, 3);
    const letters = Object.keys(branches);
    for (const [index, letter] of letters.entries()) {
      const code = letter.charCodeAt(0);
      if (letter.length > 1 || code > 0xff) throw new Error(`no byte for the letter ${letter}`);
      const { further, number } = parts(branches[letter] ?? 0);
      if (further) waiting.push({ branches: further, told: bytes.length + 3 });
      const last = index === letters.length - 1 ? LAST : 0;
      const at = bytes.push(code, 0, 0, 0, 0, 0) - SIZE;
      writeNumber(bytes, at + 1, last + number + 1, 2);
    }
  }
  return { levels: levels.map((each) => each.join('')), tree: Uint8Array.from(bytes) };
}

function parts(branch: Branch): { readonly further: Branches | null; readonly number: number } {
  if (typeof branch === 'number') return { further: null, number: branch };
  if (isPair(branch)) return { further: branch[0], number: branch[1] };
  return { further: branch, number: -1 };
}

function isPair(branch: Branches | readonly [Branches, number]): branch is readonly [Branches, number] {
  return Array.isArray(branch);
}

function writeNumber(bytes: number[], at: number, number: number, size: number): void {
  for (let index = 0; index < size; index++) bytes[at + index] = Math.floor(number / 0x100 ** index) % 0x100;
}
