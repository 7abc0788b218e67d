import { HUNDREDTHS, WHOLE } from './operands.ts';

/** A page of a report has about 40 KB of operators. */
const USUAL_SIZE = 64 * 1024;

/** Texts from this length on are copied by the machine, shorter ones sooner by hand. */
const LONG = 48;

const DIGITS = Buffer.from('0123456789abcdef', 'latin1');

/**
 * The operators of a page, written as the bytes that they are in the file.
 *
 * As texts that are joined in the end they cost several milliseconds of each report: a page has ten thousand short ones.
 */
export class ContentBytes {
  #bytes = Buffer.allocUnsafeSlow(USUAL_SIZE);
  #length = 0;

  /** Latin 1. */
  put(text: string): void {
    this.#makeRoom(text.length);
    const [bytes, start] = [this.#bytes, this.#length];
    if (text.length >= LONG) bytes.write(text, start, 'latin1');
    else for (let at = 0; at < text.length; at += 1) bytes[start + at] = text.charCodeAt(at);
    this.#length = start + text.length;
  }

  /** Two coordinates with a blank behind each of them. */
  putPoint(x: number, y: number): void {
    this.putCoordinate(x);
    this.putCoordinate(y);
  }

  /** See `coordinate`; with a blank behind it. */
  putCoordinate(value: number): void {
    const hundredths = Math.round(value * 100);
    const points = Math.floor(hundredths / 100);
    const whole = WHOLE[points];
    if (whole === undefined) this.put(String(hundredths / 100));
    else {
      this.put(whole);
      this.put(HUNDREDTHS[hundredths - points * 100] ?? '');
    }
    this.put(' ');
  }

  /** A code of two bytes in four digits. */
  putCode(code: number): void {
    this.#makeRoom(4);
    const [bytes, start] = [this.#bytes, this.#length];
    bytes[start] = DIGITS[code >> 12] as number;
    bytes[start + 1] = DIGITS[(code >> 8) & 15] as number;
    bytes[start + 2] = DIGITS[(code >> 4) & 15] as number;
    bytes[start + 3] = DIGITS[code & 15] as number;
    this.#length = start + 4;
  }

  /** What was put here; it holds until more is put, which begins a new page. */
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
