import type { Properties } from 'hast';
import { escaped, GrowingBytes } from './growing-bytes.ts';
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

const IN_WORDS = escaped(OPENING);
const IN_VALUES = escaped(QUOTING);

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
export class PageBytes extends GrowingBytes {
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
    const start = this.size;
    this.put(beginningBytes(name));
    if (typeof value === 'string' && this.plain(value, IN_VALUES)) this.put(QUOTE);
    else {
      this.backTo(start);
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

  words(text: string): void {
    if (!this.plain(text, IN_WORDS)) this.add(words(text));
  }

  add(piece: Markup): void {
    this.text(piece);
  }

  /** What was written, between what only then is known. */
  between(before: Markup, behind: Markup): Uint8Array {
    return this.ended(before, behind);
  }

  /** A number behind a sign, such as a blank. */
  step(sign: string, value: number): void {
    this.sign(sign);
    this.number(value);
  }
}

const SHUT = Buffer.from('>');
const QUOTE = Buffer.from('"');

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
