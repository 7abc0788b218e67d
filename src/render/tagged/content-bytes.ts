/** A page of a report has about 40 KB of operators. */
const USUAL_SIZE = 64 * 1024;

/** Texts from this length on are copied by the machine, shorter ones sooner by hand. */
const LONG = 48;

const [ZERO, BLANK, POINT] = Buffer.from('0 .', 'latin1') as unknown as readonly [number, number, number];

/** Below it a coordinate is written digit by digit: hundredths of a point, more than any page has. */
const MOST_HUNDREDTHS = 10_000_000;
/** A coordinate of that size with its blank. */
const LONGEST_COORDINATE = 9;
/** Two bytes, each behind a backslash. */
const LONGEST_CODE = 4;
const LONGEST_INTEGER = String(Number.MAX_SAFE_INTEGER).length;

const BACKSLASH = 0x5c;
/**
 * By a byte: what stands for it behind a backslash; zero where it stands for itself (ISO 32000-1, 7.3.4.2).
 *
 * A bare line end would be read as another one.
 */
const ESCAPES = new Uint8Array(256);
for (const sign of '()\\') ESCAPES[sign.charCodeAt(0)] = sign.charCodeAt(0);
ESCAPES[0x0d] = 'r'.charCodeAt(0);

/**
 * Text of a file, written as the bytes that it is there: the operators of a page, small objects.
 *
 * As texts that are joined in the end they cost several milliseconds of each report: a page has ten thousand short ones.
 */
export class ContentBytes {
  #bytes = Buffer.allocUnsafeSlow(USUAL_SIZE);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Latin 1. */
  put(text: string): void {
    const { length } = text;
    this.#makeRoom(length);
    const [bytes, start] = [this.#bytes, this.#length];
    if (length >= LONG) bytes.write(text, start, 'latin1');
    else for (let at = 0; at < length; at += 1) bytes[start + at] = text.charCodeAt(at);
    this.#length = start + length;
  }

  /** Two coordinates with a blank behind each of them. */
  putPoint(x: number, y: number): void {
    this.putCoordinate(x);
    this.putCoordinate(y);
  }

  /** See `coordinate`; with a blank behind it. */
  putCoordinate(value: number): void {
    const hundredths = Math.round(value * 100);
    if (hundredths >= 0 && hundredths < MOST_HUNDREDTHS) this.#putHundredths(hundredths);
    else this.put(`${hundredths / 100} `);
  }

  #putHundredths(hundredths: number): void {
    this.#makeRoom(LONGEST_COORDINATE);
    const bytes = this.#bytes;
    const points = Math.floor(hundredths / 100);
    const share = hundredths - points * 100;
    let at = this.#putDigits(points);
    if (share > 0) {
      const [tenths, rest] = [Math.floor(share / 10), share % 10];
      bytes[at] = POINT;
      bytes[at + 1] = ZERO + tenths;
      bytes[at + 2] = ZERO + rest;
      at += rest === 0 ? 2 : 3;
    }
    bytes[at] = BLANK;
    this.#length = at + 1;
  }

  /** Where they end; there must be room for them. */
  #putDigits(whole: number): number {
    const bytes = this.#bytes;
    let end = this.#length + 1;
    for (let reached = 10; reached <= whole; reached *= 10) end += 1;
    let left = whole;
    for (let at = end - 1; at >= this.#length; at -= 1) {
      const tenth = Math.floor(left / 10);
      bytes[at] = ZERO + (left - tenth * 10);
      left = tenth;
    }
    return end;
  }

  /** From zero on. */
  putInteger(value: number): void {
    this.#makeRoom(LONGEST_INTEGER);
    this.#length = this.#putDigits(value);
  }

  /** `12 0 R`: an object of the file. */
  putReference(number: number): void {
    this.putInteger(number);
    this.put(' 0 R');
  }

  /** A code of two bytes inside of a literal string. */
  putCode(code: number): void {
    this.#makeRoom(LONGEST_CODE);
    this.#length = this.#putLiteral(code & 255, this.#putLiteral(code >> 8, this.#length));
  }

  /** Where it ends; there must be room for it and a backslash. */
  #putLiteral(byte: number, at: number): number {
    const escaped = ESCAPES[byte] as number;
    this.#bytes[at] = escaped === 0 ? byte : BACKSLASH;
    if (escaped === 0) return at + 1;
    this.#bytes[at + 1] = escaped;
    return at + 2;
  }

  /** What was put here; it holds until more is put, which begins anew. */
  take(): Uint8Array {
    const taken = this.#bytes.subarray(0, this.#length);
    this.#length = 0;
    return taken;
  }

  #makeRoom(count: number): void {
    const needed = this.#length + count;
    if (needed <= this.#bytes.length) return;
    const wider = Buffer.allocUnsafeSlow(2 * needed);
    this.#bytes.copy(wider, 0, 0, this.#length);
    this.#bytes = wider;
  }
}
