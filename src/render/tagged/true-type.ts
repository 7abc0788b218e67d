/**
 * The part of a TrueType font that holds some of its glyphs, under new numbers (ISO/IEC 14496-22).
 *
 * Byte for byte what fontkit makes, without parsing the font: a property test holds the two beside each other. Glyphs are
 * copied as they are; of the tables only numbers of glyphs change.
 */
export class TrueTypeSubset {
  readonly #tables: ReadonlyMap<string, Buffer>;
  /** Numbers in the font by those in the part; 0 is what stands for letters the font lacks. */
  readonly #glyphs = [0];
  readonly #numbers = new Map([[0, 0]]);

  constructor(font: Uint8Array) {
    this.#tables = tablesOf(Buffer.from(font.buffer, font.byteOffset, font.byteLength));
  }

  /** The number of a glyph in the part. */
  include(glyph: number): number {
    const known = this.#numbers.get(glyph);
    if (known !== undefined) return known;
    const number = this.#glyphs.push(glyph) - 1;
    this.#numbers.set(glyph, number);
    return number;
  }

  encode(): Uint8Array {
    const outlines: Buffer[] = [];
    // Glyphs that consist of others bring these with them.
    for (const glyph of this.#glyphs) outlines.push(this.#outline(glyph));
    const count = outlines.length;
    return fileOf([
      ['head', this.#table('head')],
      ['hhea', withNumber(this.#table('hhea'), METRICS_IN_HHEA, count)],
      ['loca', this.#places(outlines)],
      ['maxp', withNumber(this.#table('maxp'), GLYPHS_IN_MAXP, count)],
      ['cvt ', this.#tables.get('cvt ')],
      ['prep', this.#tables.get('prep')],
      ['glyf', Buffer.concat(outlines)],
      ['hmtx', Buffer.concat(this.#glyphs.map((glyph) => this.#metrics(glyph)))],
      ['fpgm', this.#tables.get('fpgm')],
    ]);
  }

  #table(tag: string): Buffer {
    const table = this.#tables.get(tag);
    if (!table) throw new Error(`the font has no table ${tag}`);
    return table;
  }

  get #hasLongPlaces(): boolean {
    return this.#table('head').readInt16BE(FORMAT_IN_HEAD) === 1;
  }

  #placeOf(glyph: number): number {
    const loca = this.#table('loca');
    return this.#hasLongPlaces ? loca.readUInt32BE(4 * glyph) : 2 * loca.readUInt16BE(2 * glyph);
  }

  #places(outlines: readonly Buffer[]): Buffer {
    const long = this.#hasLongPlaces;
    const places = Buffer.alloc((outlines.length + 1) * (long ? 4 : 2));
    let place = 0;
    [...outlines, Buffer.alloc(0)].forEach((outline, index) => {
      if (long) places.writeUInt32BE(place, 4 * index);
      else places.writeUInt16BE(place >>> 1, 2 * index);
      place += outline.length;
    });
    return places;
  }

  #outline(glyph: number): Buffer {
    const outline = this.#table('glyf').subarray(this.#placeOf(glyph), this.#placeOf(glyph + 1));
    if (outline.length === 0 || outline.readInt16BE(0) >= 0) return outline;
    const copy = Buffer.from(outline);
    for (const at of componentsIn(copy)) copy.writeUInt16BE(this.include(copy.readUInt16BE(at)), at);
    return copy;
  }

  /** Advance and left bearing; the last glyphs of a font share one advance. */
  #metrics(glyph: number): Buffer {
    const hmtx = this.#table('hmtx');
    const full = this.#table('hhea').readUInt16BE(METRICS_IN_HHEA);
    if (glyph < full) return hmtx.subarray(4 * glyph, 4 * glyph + 4);
    const bearing = 4 * full + 2 * (glyph - full);
    return Buffer.concat([hmtx.subarray(4 * full - 4, 4 * full - 2), hmtx.subarray(bearing, bearing + 2)]);
  }
}

const FORMAT_IN_HEAD = 50;
const METRICS_IN_HHEA = 34;
const GLYPHS_IN_MAXP = 4;

const HEAD_OF_GLYPH = 10;
const ARGUMENTS_ARE_WORDS = 1;
const HAS_SCALE = 8;
const MORE_FOLLOW = 32;
const HAS_TWO_SCALES = 64;
const HAS_MATRIX = 128;

/** Where a glyph that consists of others names them. */
function componentsIn(outline: Buffer): readonly number[] {
  const places: number[] = [];
  let flags = MORE_FOLLOW;
  for (let at = HEAD_OF_GLYPH; flags & MORE_FOLLOW; at += sizeOfComponent(flags)) {
    flags = outline.readUInt16BE(at);
    places.push(at + 2);
  }
  return places;
}

function sizeOfComponent(flags: number): number {
  const scales = flags & HAS_SCALE ? 2 : flags & HAS_TWO_SCALES ? 4 : flags & HAS_MATRIX ? 8 : 0;
  return 4 + (flags & ARGUMENTS_ARE_WORDS ? 4 : 2) + scales;
}

const HEAD_OF_FILE = 12;
const ENTRY = 16;

function tablesOf(font: Buffer): ReadonlyMap<string, Buffer> {
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const at = HEAD_OF_FILE + ENTRY * index;
    const begin = font.readUInt32BE(at + 8);
    tables.set(font.toString('latin1', at, at + 4), font.subarray(begin, begin + font.readUInt32BE(at + 12)));
  }
  return tables;
}

function withNumber(table: Buffer, at: number, number: number): Buffer {
  const changed = Buffer.from(table);
  changed.writeUInt16BE(number, at);
  return changed;
}

/** Tables with their directory. Check sums stay 0: who reads a font from a PDF does not ask for them. */
function fileOf(given: readonly (readonly [tag: string, table: Buffer | undefined])[]): Uint8Array {
  const tables = given.flatMap(([tag, table]) => (table ? [{ tag, table }] : []));
  const head = Buffer.alloc(HEAD_OF_FILE + ENTRY * tables.length);
  const selector = Math.floor(Math.log2(tables.length));
  const range = 2 ** selector * ENTRY;
  head.write('true', 'latin1');
  for (const [index, number] of [tables.length, range, selector, tables.length * ENTRY - range].entries())
    head.writeUInt16BE(number, 4 + 2 * index);
  let begin = head.length;
  for (const [index, { tag, table }] of tables.entries()) {
    const at = HEAD_OF_FILE + ENTRY * index;
    head.write(tag, at, 'latin1');
    head.writeUInt32BE(begin, at + 8);
    head.writeUInt32BE(table.length, at + 12);
    begin += table.length;
  }
  return Buffer.concat([head, ...tables.map(({ table }) => table)]);
}
