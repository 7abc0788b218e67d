import { deflateSync } from 'node:zlib';
import { Remembered } from '../../domain/remembered.ts';
import type { Glyph } from './shared-font.ts';
import { TrueTypeSubset } from './true-type.ts';

/** Letters of one font by the code that stands for them in a file. */
export type Codes = ReadonlyMap<number, Glyph>;

/** What a file says about the letters it uses of one font; streams are deflated. */
export interface FontSubset {
  /** Widths by code, in the order of a `W` array (ISO 32000-1, 9.7.4.3). */
  readonly widths: readonly (number | readonly number[])[];
  /** TrueType, the glyphs used alone. */
  readonly program: Uint8Array;
  /** From code to glyph, two bytes each. */
  readonly glyphs: Uint8Array;
  /** From code to character. */
  readonly characters: Uint8Array;
}

/** Sets of letters that are remembered for one font; about 15 KB each. */
const MOST_SETS = 48;

const remembered = new WeakMap<Uint8Array, Remembered<FontSubset>>();

/** The letters of a font, given by its bytes, that a file uses; made once for each set of letters. */
export function fontSubset(font: Uint8Array, codes: Codes): FontSubset {
  const sets = remembered.get(font) ?? new Remembered<FontSubset>(MOST_SETS);
  remembered.set(font, sets);
  const sorted = [...codes].toSorted(([a], [b]) => a - b);
  const key = sorted.map(([code, { id, codePoint }]) => `${code} ${id} ${codePoint}`).join();
  return sets.of(key, () => made(font, sorted));
}

type Letters = readonly (readonly [code: number, glyph: Glyph])[];

function made(font: Uint8Array, letters: Letters): FontSubset {
  const subset = new TrueTypeSubset(font);
  const last = letters.at(-1)?.[0] ?? 0;
  const glyphs = Buffer.alloc(2 * (last + 1));
  for (const [code, { id }] of letters) glyphs.writeUInt16BE(subset.include(id), 2 * code);
  return {
    widths: runsOf(letters).flatMap((run) => [run[0]?.[0] ?? 0, run.map(([, { width }]) => width)]),
    program: deflateSync(subset.encode()),
    glyphs: deflateSync(glyphs),
    characters: deflateSync(Buffer.from(characterMap(letters), 'latin1')),
  };
}

/** Letters whose codes follow each other. */
function runsOf(letters: Letters): readonly Letters[] {
  const runs: (readonly [number, Glyph])[][] = [];
  for (const letter of letters) {
    const run = runs.at(-1);
    if (run?.at(-1)?.[0] === letter[0] - 1) run.push(letter);
    else runs.push([letter]);
  }
  return runs;
}

/** More entries than these no block of the map may hold (Adobe Technical Note 5014). */
const PER_BLOCK = 100;

function characterMap(letters: Letters): string {
  const blocks: string[] = [];
  for (let start = 0; start < letters.length; start += PER_BLOCK) {
    const part = letters.slice(start, start + PER_BLOCK);
    const lines = part.map(([code, { codePoint }]) => `<${hex(code)}> <${utf16(codePoint)}>\n`);
    blocks.push(`${part.length} beginbfchar\n${lines.join('')}endbfchar\n`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <<
  /Registry (Adobe)
  /Ordering (UCS)
  /Supplement 0
>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><ffff>
endcodespacerange
${blocks.join('')}endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
}

const digits = new Map<number, string>();

/** A number of two bytes as four digits; a report asks for those of its letters some ten thousand times. */
export function hex(code: number): string {
  const known = digits.get(code);
  if (known !== undefined) return known;
  const made = code.toString(16).padStart(4, '0');
  digits.set(code, made);
  return made;
}

function utf16(codePoint: number): string {
  const text = String.fromCodePoint(codePoint);
  return Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index))).join('');
}
