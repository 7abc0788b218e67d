declare module 'hyphen/patterns/de-1996.js' {
  /** What follows a letter: further letters, or the number of the levels of a pattern that ends here, or both. */
  export type Branch = number | Branches | readonly [Branches, number];
  export interface Branches {
    readonly [letter: string]: Branch;
  }
  const german: readonly [levels: readonly (readonly number[])[], patterns: Branches];
  export default german;
}
declare module 'hyphen/de-1996/index.js' {
  const german: { hyphenateSync(text: string, options: { minWordLength: number }): string };
  export default german;
}
