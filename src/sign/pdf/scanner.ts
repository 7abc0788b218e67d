import { name, type PdfName, type PdfString, string } from './pdf-value.ts';
import { UnreadablePdf } from './unreadable-pdf.ts';

/** A lexical unit (ISO 32000-1, 7.2): a mark such as `<<`, a word such as `obj`, or a whole simple object. */
export type Token =
  | { readonly kind: 'mark'; readonly text: '[' | ']' | '<<' | '>>' }
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'simple'; readonly value: number | PdfName | PdfString }
  | { readonly kind: 'end' };

const BLANK = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]);
const DELIMITER = new Set([...'()<>[]{}/%'].map((sign) => sign.charCodeAt(0)));
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)$/;
const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Reads the tokens of a PDF one after the other. */
export class Scanner {
  readonly bytes: Uint8Array;
  position: number;

  constructor(bytes: Uint8Array, position = 0) {
    this.bytes = bytes;
    this.position = position;
  }

  token(): Token {
    this.#skipBlanks();
    const sign = this.#at(0);
    if (sign === '') return { kind: 'end' };
    if (sign === '/') return { kind: 'simple', value: this.#name() };
    if (sign === '(') return { kind: 'simple', value: this.#literalString() };
    if (sign === '[' || sign === ']') return this.#mark(sign);
    if (sign === '<') return this.#at(1) === '<' ? this.#mark('<<') : this.#hexToken();
    if (sign === '>' && this.#at(1) === '>') return this.#mark('>>');
    return this.#word();
  }

  /** What comes next without moving on. */
  peek(): Token {
    const before = this.position;
    const next = this.token();
    this.position = before;
    return next;
  }

  /** Moves over a word that must stand here. */
  expect(word: string): void {
    const found = this.token();
    if (found.kind !== 'word' || found.text !== word) throw this.misfit(`„${word}“ fehlt`);
  }

  /** A whole number from 0 that must stand here. */
  count(): number {
    const found = this.token();
    if (found.kind !== 'simple' || !isCount(found.value)) throw this.misfit('eine ganze Zahl fehlt');
    return found.value;
  }

  misfit(what: string): UnreadablePdf {
    return new UnreadablePdf(`${what} vor Byte ${this.position}`);
  }

  #at(ahead: number): string {
    const byte = this.bytes[this.position + ahead];
    return byte === undefined ? '' : String.fromCharCode(byte);
  }

  #mark(text: '[' | ']' | '<<' | '>>'): Token {
    this.position += text.length;
    return { kind: 'mark', text };
  }

  #skipBlanks(): void {
    for (let byte = this.bytes[this.position]; byte !== undefined; byte = this.bytes[this.position]) {
      if (byte === 0x25) this.#skipComment();
      else if (BLANK.has(byte)) this.position += 1;
      else return;
    }
  }

  #skipComment(): void {
    while (this.position < this.bytes.length && !/[\r\n]/.test(this.#at(0))) this.position += 1;
  }

  /** The regular characters from here on. */
  #regular(): string {
    const start = this.position;
    for (let byte = this.bytes[start]; byte !== undefined; byte = this.bytes[this.position]) {
      if (BLANK.has(byte) || DELIMITER.has(byte)) break;
      this.position += 1;
    }
    return latin1(this.bytes.subarray(start, this.position));
  }

  #word(): Token {
    const text = this.#regular();
    if (text === '') throw this.misfit(`„${this.#at(0)}“ ist hier nicht erlaubt`);
    return NUMBER.test(text) ? { kind: 'simple', value: Number(text) } : { kind: 'word', text };
  }

  #name(): PdfName {
    this.position += 1;
    const decoded = (_: string, code: string) => String.fromCharCode(Number.parseInt(code, 16));
    return name(this.#regular().replace(/#([0-9A-Fa-f]{2})/g, decoded));
  }

  #hexToken(): Token {
    const end = this.bytes.indexOf(0x3e, this.position);
    if (end === -1) throw this.misfit('eine Zeichenkette hat kein Ende');
    const digits = latin1(this.bytes.subarray(this.position + 1, end)).replace(/[\0\t\n\f\r ]/g, '');
    if (!/^[0-9A-Fa-f]*$/.test(digits)) throw this.misfit('eine Zeichenkette ist nicht hexadezimal');
    this.position = end + 1;
    const even = digits.length % 2 === 0 ? digits : `${digits}0`;
    return { kind: 'simple', value: string(Buffer.from(even, 'hex').toString('latin1')) };
  }

  #literalString(): PdfString {
    const parts: string[] = [];
    this.position += 1;
    for (let open = 1; ; ) {
      const sign = this.#at(0);
      if (sign === '') throw this.misfit('eine Zeichenkette hat kein Ende');
      if (sign === '(') open += 1;
      if (sign === ')') open -= 1;
      if (open === 0) break;
      parts.push(sign === '\\' ? this.#escape() : sign === '\r' ? this.#lineEnd() : this.#take(sign));
    }
    this.position += 1;
    return string(parts.join(''));
  }

  #take(text: string): string {
    this.position += text.length;
    return text;
  }

  /** CR and CR LF in a string are read as LF. */
  #lineEnd(): string {
    this.position += this.#at(1) === '\n' ? 2 : 1;
    return '\n';
  }

  #escape(): string {
    this.position += 1;
    const digits = /^[0-7]{1,3}/.exec(this.#at(0) + this.#at(1) + this.#at(2))?.[0];
    if (digits !== undefined) {
      this.position += digits.length;
      return String.fromCharCode(Number.parseInt(digits, 8) & 0xff);
    }
    const sign = this.#at(0);
    if (sign === '\r' || sign === '\n') {
      this.#lineEnd();
      return '';
    }
    this.position += 1;
    return ESCAPED[sign] ?? sign;
  }
}

export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** Bytes as text, one character for each. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}
