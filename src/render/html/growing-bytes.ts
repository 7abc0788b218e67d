/** A report's page has some 700 kB. */
const USUAL_SIZE = 1_048_576;

/** What a page with large pictures was written on is not kept. */
const MOST_KEPT = 4 * USUAL_SIZE;

/** Texts from this length on become bytes by the machine; shorter ones, which V8 never keeps in pieces, sooner by hand. */
const LONG = 13;

/** Which letters may not stand as they are. */
export interface Escaped {
  readonly letters: RegExp;
  /** For each letter of one byte 1 where it is one of them. */
  readonly codes: Uint8Array;
}

export function escaped(letters: RegExp): Escaped {
  const isOne = (code: number) => letters.test(String.fromCharCode(code));
  return { letters, codes: Uint8Array.from({ length: 0x80 }, (_, code) => Number(isOne(code))) };
}

/** What the last page was written on does for the next one; null while one is written. */
let paper: Buffer | null = null;

/** Bytes of a text in UTF-8 that is written from its beginning to its end. */
export class GrowingBytes {
  private bytes: Buffer = paper ?? Buffer.allocUnsafeSlow(USUAL_SIZE);
  private length = 0;

  constructor() {
    paper = null;
  }

  /** How many there are by now. */
  get size(): number {
    return this.length;
  }

  /** What is bytes already. */
  put(piece: Uint8Array): void {
    this.makeRoom(piece.length);
    this.bytes.set(piece, this.length);
    this.length += piece.length;
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
    else this.text(String(value));
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

  /** What was written, between what only then is known; nothing is written afterwards. */
  protected ended(before: string, behind: string): Uint8Array {
    const { bytes } = this;
    if (bytes.length <= MOST_KEPT) paper = bytes;
    return Buffer.concat([Buffer.from(before), bytes.subarray(0, this.length), Buffer.from(behind)]);
  }

  protected text(text: string): void {
    // A letter takes three bytes at the most, one of a pair two.
    this.makeRoom(text.length * 3);
    this.length += this.bytes.write(text, this.length);
  }

  /** Takes back what was written when there were so many. */
  protected backTo(size: number): void {
    this.length = size;
  }

  /** Writes a text that has nothing to escape; any other leaves the page as it is, and the answer is no. */
  protected plain(text: string, { letters, codes }: Escaped): boolean {
    if (text.length >= LONG) {
      if (letters.test(text)) return false;
      this.text(text);
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
  }
}

const [ZERO, MINUS, POINT] = [0x30, 0x2d, 0x2e];
