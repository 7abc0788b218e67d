import type { Properties } from 'hast';
import {
  type AttributeName,
  attribute,
  beginningOf,
  type Markup,
  NO_MARKUP,
  OPENING,
  QUOTING,
  tagsOf,
  words,
} from './markup.ts';

/** A report's page has some 700 kB. */
const USUAL_SIZE = 1_048_576;

/** Texts from this length on become bytes by the machine; shorter ones, which V8 never keeps in pieces, sooner by hand. */
const LONG = 13;

/** Which letters may not stand as they are. */
interface Escaped {
  readonly letters: RegExp;
  /** For each letter of one byte 1 where it is one of them. */
  readonly codes: Uint8Array;
}

const IN_WORDS = escaped(OPENING);
const IN_VALUES = escaped(QUOTING);

function escaped(letters: RegExp): Escaped {
  const isOne = (code: number) => letters.test(String.fromCharCode(code));
  return { letters, codes: Uint8Array.from({ length: 0x80 }, (_, code) => Number(isOne(code))) };
}

/** The tags of an element whose attributes never change. */
export interface FixedTags {
  readonly begin: Uint8Array;
  readonly end: Uint8Array;
}

/**
 * A page as the bytes it is sent as, written in the order in which it is read.
 *
 * As texts that are put together level by level its 45,000 pieces cost several milliseconds of each report; tags that
 * come again are bytes already.
 */
export class PageBytes {
  /** Kept, because what the last page was written on does for the next one; a page is written in one go. */
  private static paper = Buffer.allocUnsafeSlow(USUAL_SIZE);
  private bytes = PageBytes.paper;
  private length = 0;

  /** Begins an element; gives what ends it. */
  begin(tagName: string, attributes: Markup = NO_MARKUP): Uint8Array {
    const end = this.open(tagName);
    if (attributes !== '') this.add(attributes);
    this.shut();
    return end;
  }

  /** The same of one whose tags are bytes already. */
  beginFixed({ begin, end }: FixedTags): Uint8Array {
    this.put(begin);
    return end;
  }

  /** `<td`: attributes follow; gives what ends the element. */
  open(tagName: string): Uint8Array {
    const { begin, end } = tagBytes(tagName);
    this.put(begin);
    return end;
  }

  attribute(name: AttributeName, value: Properties[string]): void {
    const start = this.length;
    this.put(beginningBytes(name));
    if (typeof value === 'string' && this.plain(value, IN_VALUES)) this.put(QUOTE);
    else {
      this.length = start;
      this.add(attribute(name, value));
    }
  }

  /** ` d="M1 2"`, its value written by itself. */
  value(name: AttributeName, write: () => void): void {
    this.put(beginningBytes(name));
    write();
    this.put(QUOTE);
  }

  /** ` x="12.5"` */
  measure(name: AttributeName, value: number): void {
    this.put(beginningBytes(name));
    this.number(value);
    this.put(QUOTE);
  }

  /** The end of a beginning: `>`. */
  shut(): void {
    this.put(SHUT);
  }

  end(tagName: string): void {
    this.put(tagBytes(tagName).end);
  }

  /** How long the page is by now. */
  get size(): number {
    return this.length;
  }

  words(text: string): void {
    if (!this.plain(text, IN_WORDS)) this.add(words(text));
  }

  add(piece: Markup): void {
    // A letter takes three bytes at the most, one of a pair two.
    this.makeRoom(piece.length * 3);
    this.length += this.bytes.write(piece, this.length);
  }

  /** What is bytes already. */
  put(piece: Uint8Array): void {
    this.makeRoom(piece.length);
    this.bytes.set(piece, this.length);
    this.length += piece.length;
  }

  /** What was written, between what only then is known. */
  between(before: Markup, behind: Markup): Uint8Array {
    return Buffer.concat([Buffer.from(before), this.bytes.subarray(0, this.length), Buffer.from(behind)]);
  }

  /** A number behind a sign, such as a blank. */
  step(sign: string, value: number): void {
    this.sign(sign);
    this.number(value);
  }

  /** A letter of one byte that needs no escaping. */
  sign(sign: string): void {
    this.makeRoom(1);
    this.bytes[this.length] = sign.charCodeAt(0);
    this.length += 1;
  }

  /** As `String` writes it. */
  number(value: number): void {
    const hundredths = Math.round(Math.abs(value) * 100);
    const isUsual = hundredths < 1_000_000 && hundredths / 100 === Math.abs(value);
    if (isUsual) this.hundredths(hundredths, value < 0);
    else this.add(String(value) as Markup);
  }

  private hundredths(value: number, isNegative: boolean): void {
    this.makeRoom(8);
    const { bytes } = this;
    const whole = Math.floor(value / 100);
    const rest = value - whole * 100;
    let end = this.length;
    if (isNegative) bytes[end++] = MINUS;
    if (whole > 999) bytes[end++] = ZERO + Math.floor(whole / 1000);
    if (whole > 99) bytes[end++] = ZERO + (Math.floor(whole / 100) % 10);
    if (whole > 9) bytes[end++] = ZERO + (Math.floor(whole / 10) % 10);
    bytes[end++] = ZERO + (whole % 10);
    if (rest > 0) bytes[end++] = POINT;
    if (rest > 0) bytes[end++] = ZERO + Math.floor(rest / 10);
    if (rest % 10 > 0) bytes[end++] = ZERO + (rest % 10);
    this.length = end;
  }

  /** Writes a text that has nothing to escape; any other leaves the page as it is, and the answer is no. */
  private plain(text: string, { letters, codes }: Escaped): boolean {
    if (text.length >= LONG) {
      if (letters.test(text)) return false;
      this.add(text as Markup);
      return true;
    }
    this.makeRoom(text.length * 3);
    const { bytes } = this;
    let end = this.length;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code < 0x80) {
        if (codes[code] === 1) return false;
        bytes[end++] = code;
      } else if (code < 0x800) {
        bytes[end++] = 0xc0 | (code >> 6);
        bytes[end++] = 0x80 | (code & 0x3f);
      } else if (code < 0xd800 || code > 0xdfff) {
        bytes[end++] = 0xe0 | (code >> 12);
        bytes[end++] = 0x80 | ((code >> 6) & 0x3f);
        bytes[end++] = 0x80 | (code & 0x3f);
      } else return false;
    }
    this.length = end;
    return true;
  }

  private makeRoom(count: number): void {
    const needed = this.length + count;
    if (needed <= this.bytes.length) return;
    const wider = Buffer.allocUnsafeSlow(needed * 2);
    this.bytes.copy(wider, 0, 0, this.length);
    this.bytes = wider;
    PageBytes.paper = wider;
  }
}

const SHUT = Buffer.from('>');
const QUOTE = Buffer.from('"');
const [ZERO, MINUS, POINT] = [0x30, 0x2d, 0x2e];

/** A page has few kinds of elements and attributes, and thousands of each. */
const TAGS = new Map<string, FixedTags>();
const BEGINNINGS = new Map<AttributeName, Uint8Array>();

/** `<td` and `</td>` */
function tagBytes(tagName: string): FixedTags {
  const known = TAGS.get(tagName);
  if (known !== undefined) return known;
  const { end } = tagsOf(tagName, NO_MARKUP);
  const bytes = { begin: Buffer.from(`<${tagName}`), end: Buffer.from(end) };
  TAGS.set(tagName, bytes);
  return bytes;
}

/** ` class="` */
function beginningBytes(name: AttributeName): Uint8Array {
  const known = BEGINNINGS.get(name);
  if (known !== undefined) return known;
  const bytes = Buffer.from(beginningOf(name));
  BEGINNINGS.set(name, bytes);
  return bytes;
}
