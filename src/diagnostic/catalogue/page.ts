import { defineError } from '../diagnostic.ts';

/** Codes SEI-5xx: what cannot be put on a page (Seite). */
export const characterNotPrintable = defineError<{ character: string }>({
  code: 'SEI-501',
  title: 'Zeichen nicht druckbar',
  message: ({ character }) =>
    `Das Zeichen „${character}“ (${codeOf(character)}) gibt es in der Schrift des Berichts nicht.`,
  hint: 'Bitte durch ein Wort oder ein übliches Zeichen ersetzen; Bildzeichen (Emoji) druckt der Bericht nicht.',
});

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
