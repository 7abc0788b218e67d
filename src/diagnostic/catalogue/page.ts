import { defineError } from '../diagnostic.ts';

// Codes SEI-5xx: what cannot be put on a page (Seite).

export const characterNotPrintable = defineError<{ character: string }>({
  code: 'SEI-501',
  title: 'Zeichen nicht druckbar',
  message: ({ character }) =>
    `Das Zeichen „${character}“ (${codeOf(character)}) gibt es in der Schrift des Berichts nicht.`,
  hint: 'Bitte durch ein Wort oder ein übliches Zeichen ersetzen; Bildzeichen (Emoji) druckt der Bericht nicht.',
});

/** What a template, seldom a comment, put where it cannot be printed. */
export interface Misplaced {
  /** Name of the HTML element, without brackets. */
  readonly element: string;
  readonly unknownClass?: { readonly name: string; readonly known: readonly string[] };
  /** What the page builder said, for those who maintain the template. */
  readonly reason: string;
}

export const markupNotPrintable = defineError<Misplaced>({
  code: 'SEI-502',
  title: 'Ohne Platz auf der Seite',
  message: ({ element, unknownClass, reason }) =>
    unknownClass === undefined
      ? `Das Element <${element}> kann der Bericht so nicht drucken (${reason}).`
      : `Die Klasse „${unknownClass.name}“ am Element <${element}> kennt der Bericht nicht.`,
  hint: ({ element, unknownClass }) =>
    unknownClass === undefined
      ? `Bitte die Vorlage berichtigen. Erlaubt sind ${ELEMENTS}`
      : `Bitte die Vorlage berichtigen. An <${element}> ${classesOf(unknownClass.known)}`,
});

const ELEMENTS =
  'section, div, blockquote, h1 bis h4 (ohne eine Stufe auszulassen), p, ul und ol mit li, table mit caption, ' +
  'thead, tbody, tr, th und td, figure mit figcaption, hr; in der Zeile strong, em, sup, a, span und br.';

function classesOf(known: readonly string[]): string {
  return known.length === 0
    ? 'ist keine Klasse erlaubt.'
    : `sind erlaubt: ${known.map((name) => `„${name}“`).join(', ')}.`;
}

/** `height` in points. */
export const blockTooHigh = defineError<{ height: number }>({
  code: 'SEI-503',
  title: 'Höher als eine Seite',
  message: ({ height }) =>
    `Ein Block von ${centimetres(height)}\u00A0cm Höhe passt auf keine Seite und lässt sich nicht teilen.`,
  hint: 'Bitte den Inhalt kürzen oder auf mehrere Absätze oder Tabellenzeilen verteilen.',
});

function centimetres(points: number): string {
  return ((points * 2.54) / 72).toFixed(1).replace('.', ',');
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
