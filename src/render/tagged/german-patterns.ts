import patterns from 'hyphen/patterns/de-1996.js';
import { type HyphenPatterns, packedPatterns } from './hyphen-patterns.ts';

/** The rules of 1996. Once packed, the programme has them ready: `build/pack.mjs` puts them in this file's place. */
export function germanPatterns(): HyphenPatterns {
  return packedPatterns(patterns);
}
