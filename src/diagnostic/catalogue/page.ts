import { characterName } from '../character-name.ts';
import { defineError } from '../diagnostic.ts';
import { short } from '../short.ts';

// Codes SEI-5xx: what cannot be put on a page (Seite). Markup that has no place there: markup.ts.

/** A character that no font of the report has. */
export interface Unprintable {
  /** One character as people see it; it may be more than one code point. */
  readonly character: string;
  /** The word it stands in, where that says more than the character. */
  readonly word?: string;
  /** Further characters of this kind in the same file that have no message of their own. */
  readonly more?: number;
}

export const characterNotPrintable = defineError<Unprintable>({
  code: 'SEI-501',
  title: 'Zeichen nicht druckbar',
  message: ({ character, word, more = 0 }) =>
    `Das ${characterName(character)} ${standsIn(character, word)}gibt es in der Schrift des Berichts nicht.` +
    (more === 0
      ? ''
      : ` In derselben Datei ${more === 1 ? 'steht ein weiteres' : `stehen ${more} weitere`}.`),
  hint:
    'Bitte durch ein Wort oder ein übliches Zeichen ersetzen. Gedruckt werden lateinische, griechische und kyrillische ' +
    'Schrift mit den üblichen Satz- und Rechenzeichen, aber keine Bildzeichen (Emoji).',
});

function standsIn(character: string, word: string | undefined): string {
  return word === undefined || word === character ? '' : `in „${short(word)}“ `;
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

/** A picture or chart by its name. */
export interface NamedPicture {
  readonly what: 'Bild' | 'Diagramm';
  readonly name: string;
}

export const alternativeMissing = defineError<NamedPicture>({
  code: 'SEI-504',
  title: 'Alternativtext fehlt',
  message: ({ what, name }) =>
    `Das ${what} „${name}“ hat keinen Alternativtext; wer den Bericht vorlesen lässt, erfährt nicht, was es zeigt.`,
  hint: ({ what }) =>
    what === 'Bild'
      ? 'Bitte alt="…" mit einem kurzen Satz ergänzen; ein Bild, das nur schmückt, bekommt alt="".'
      : 'Bitte den Fehler melden: Den Text eines Diagramms schreibt das Programm.',
});

/** A heading that breaks the outline. Levels are 1 to 6; `before` is null at the beginning of the report. */
export interface OddHeading {
  readonly words: string;
  readonly level: number;
  readonly before: { readonly words: string; readonly level: number } | null;
}

/** Levels of headings that a page knows. */
export const DEEPEST_HEADING = 4;

export const headingOutOfOrder = defineError<OddHeading>({
  code: 'SEI-505',
  title: 'Überschrift außer der Reihe',
  message: ({ words, level, before }) => {
    const heading = `Die Überschrift „${short(words)}“ (h${level})`;
    if (level > DEEPEST_HEADING)
      return `${heading} ist zu tief: Der Bericht kennt h1 bis h${DEEPEST_HEADING}.`;
    if (before === null) return `${heading} ist die erste des Berichts; die erste muss eine h1 sein.`;
    const skipped =
      before.level + 1 === level - 1 ? `h${level - 1}` : `h${before.level + 1} bis h${level - 1}`;
    return `${heading} folgt auf „${short(before.words)}“ (h${before.level}); dazwischen fehlt ${skipped}.`;
  },
  hint: ({ before }) =>
    `Bitte hier <h${Math.min((before?.level ?? 0) + 1, DEEPEST_HEADING)}> verwenden. Vorleseprogramme gliedern den ` +
    'Bericht nach seinen Überschriften; die Schriftgröße richtet sich nach der Stufe.',
});

/** A picture or chart that is not there, and the names of those that are. */
export interface UnknownPicture extends NamedPicture {
  readonly known: readonly string[];
}

export const pictureUnknown = defineError<UnknownPicture>({
  code: 'SEI-506',
  title: 'Bild unbekannt',
  message: ({ what, name }) =>
    what === 'Bild'
      ? `Das Bild „${name}“ gibt es nicht.`
      : `Das Diagramm „${name}“ hat dieser Bericht nicht.`,
  hint: ({ what, known }) => {
    if (known.length > 0) return `Vorhanden sind: ${known.map((name) => `„${name}“`).join(', ')}.`;
    return what === 'Bild'
      ? 'Bilder (PNG oder JPEG) gehören in den Ordner „templates/bilder“; dort liegt noch keines.'
      : 'Der Bericht hat keine Diagramme.';
  },
});
