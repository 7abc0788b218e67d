/** What the characters are called that a report seldom holds, by their property. The first that fits. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/\p{Cc}/u, 'Steuerzeichen'],
  [/\p{Co}/u, 'Zeichen eigener Zuteilung'],
  [/\p{Regional_Indicator}|\p{Emoji_Presentation}|\u{FE0F}/u, 'Bildzeichen (Emoji)'],
  [/\p{Script=Arabic}/u, 'arabische Zeichen'],
  [/\p{Script=Hebrew}/u, 'hebräische Zeichen'],
  [/\p{Script=Cyrillic}/u, 'kyrillische Zeichen'],
  [/\p{Script=Greek}/u, 'griechische Zeichen'],
  [/\p{Script=Han}/u, 'chinesische Zeichen'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'japanische Zeichen'],
  [/\p{Script=Hangul}/u, 'koreanische Zeichen'],
  [/\p{Script=Thai}/u, 'thailändische Zeichen'],
  [/\p{Script=Armenian}/u, 'armenische Zeichen'],
  [/\p{Script=Georgian}/u, 'georgische Zeichen'],
  [/\p{Script=Devanagari}/u, 'indische Zeichen (Devanagari)'],
  [/\p{Extended_Pictographic}/u, 'Bildzeichen'],
  [/[\p{Cf}\p{Zl}\p{Zp}]/u, 'unsichtbare Zeichen'],
  [/^\p{M}/u, 'aufgesetzte Zeichen'],
];

/**
 * A character as a German message names it: `arabische Zeichen „م“ (U+0645)`, behind `das`.
 *
 * One that cannot be shown, or would act upon the line it stands in, has its number alone.
 */
export function characterName(character: string): string {
  const name = NAMES.find(([pattern]) => pattern.test(character))?.[1] ?? 'Zeichen';
  const shown = /^[\p{C}\p{M}\p{Zl}\p{Zp}]/u.test(character) ? '' : `„${character}“ `;
  return `${name} ${shown}(${codesOf(character)})`;
}

function codesOf(character: string): string {
  const code = (each: string) => (each.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return Array.from(character, (each) => `U+${code(each)}`).join(' ');
}
