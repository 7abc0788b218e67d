import { expect, test } from 'vitest';
import { characterName } from '../../../src/diagnostic/character-name.ts';

test.each([
  ['😀', 'Bildzeichen (Emoji) „😀“ (U+1F600)'],
  ['☎\uFE0F', 'Bildzeichen (Emoji) „☎\uFE0F“ (U+260E U+FE0F)'],
  ['م', 'arabische Zeichen „م“ (U+0645)'],
  ['Ѫ', 'kyrillische Zeichen „Ѫ“ (U+046A)'],
  ['木', 'chinesische Zeichen „木“ (U+6728)'],
  ['⊕', 'Zeichen „⊕“ (U+2295)'],
])('%s is named by its kind and number', (character, name) => {
  expect(characterName(character)).toBe(name);
});

test.each([
  ['\u0007', 'Steuerzeichen (U+0007)'],
  ['\u202E', 'unsichtbare Zeichen (U+202E)'],
  ['\u0336', 'aufgesetzte Zeichen (U+0336)'],
  ['\uE000', 'Zeichen eigener Zuteilung (U+E000)'],
])('a character that cannot stand in a line has its number alone', (character, name) => {
  expect(characterName(character)).toBe(name);
});
