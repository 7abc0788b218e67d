import type { Markup } from './markup.ts';

/** Letters that are turned into bytes at a time: enough to be worth a call, and few enough to be still at hand. */
const AT_A_TIME = 16_384;

/**
 * A page as the bytes it is sent as.
 *
 * Half a megabyte of text in one piece would be copied as a whole, into twice as many bytes, before the first of them
 * is written as UTF-8; a few pages of it at a time are still in the processor's own memory.
 */
export class PageBytes {
  private bytes = Buffer.allocUnsafeSlow(AT_A_TIME * 64);
  private length = 0;
  private text = '';

  add(piece: Markup): void {
    this.text += piece;
    if (this.text.length >= AT_A_TIME) this.write();
  }

  /** What was written, between what only then is known. */
  between(before: Markup, behind: Markup): Uint8Array {
    this.write();
    return Buffer.concat([Buffer.from(before), this.bytes.subarray(0, this.length), Buffer.from(behind)]);
  }

  private write(): void {
    // A letter takes three bytes at the most, one of a pair two.
    const needed = this.length + this.text.length * 3;
    if (needed > this.bytes.length) {
      const wider = Buffer.allocUnsafeSlow(needed * 2);
      this.bytes.copy(wider, 0, 0, this.length);
      this.bytes = wider;
    }
    this.length += this.bytes.write(this.text, this.length);
    this.text = '';
  }
}
