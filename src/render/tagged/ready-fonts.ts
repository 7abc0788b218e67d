import type { ReadyFont } from './font-facts.ts';

/**
 * What is known of fonts, by their SHA-256, so that they need not be parsed. None here: `build/pack.mjs` puts the fonts that
 * come with the programme in this file's place when it packs it.
 */
export const READY: Readonly<Record<string, ReadyFont>> = {};
