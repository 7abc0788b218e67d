/** Thrown while a PDF is read, and turned into UNT-713 at the doors of the room. */
export class UnreadablePdf extends Error {
  /** German, the rest of a sentence: `an Byte 1200 steht kein Objekt`. */
  readonly reason: string;

  constructor(reason: string) {
    super(reason);
    this.name = 'UnreadablePdf';
    this.reason = reason;
  }
}
