/**
 * Pairs of letters by the SHA-256 of their font, as `packedPairs` gives them. None here: `build/pack.mjs` puts those of the
 * fonts that come with the programme in this file's place when it packs it.
 */
export const READY: Readonly<Record<string, string>> = {};
