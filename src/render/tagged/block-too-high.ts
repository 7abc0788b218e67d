/** Something that cannot be broken, such as a picture, is higher than a page. */
export class BlockTooHigh extends Error {
  /** In points. */
  readonly height: number;
  /** File and line that wrote it, as the nearest node says that knows. */
  readonly source: string | undefined;

  constructor(height: number, source?: string) {
    super(`a block of ${Math.round(height)} pt that cannot be broken is higher than a page`);
    this.name = 'BlockTooHigh';
    this.height = height;
    this.source = source;
  }
}
