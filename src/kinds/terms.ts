import { z } from 'zod';
import { parseDay, parseMonth } from '../domain/month.ts';
import { parseGermanNumber } from './german-number.ts';

/** The terms definitions are written in. Each reads the text of one YAML scalar; `„18,9“ ist …` says what it found. */
function term<Value>(read: (text: string) => Value | null, complaint: string) {
  return z.string().transform((text, context): Value => {
    const value = read(text.trim());
    if (value !== null) return value;
    context.addIssue({ code: 'custom', message: `„${text}“ ${complaint}`, input: text });
    return z.NEVER;
  });
}

/** `7.331` or `18,9`. German: Zahl. */
export const decimalTerm = term(
  parseGermanNumber,
  'ist keine Zahl in deutscher Schreibweise (Punkt trennt Tausender, Komma die Dezimalstellen: 1.234,50).',
);

/** `2020-08`. German: Monat. */
export const monthTerm = term(parseMonth, 'ist kein Monat in der Form JJJJ-MM, zum Beispiel 2020-08.');

/** `2020-09-22`. German: Datum. */
export const dayTerm = term(parseDay, 'ist kein Tag in der Form JJJJ-MM-TT, zum Beispiel 2020-09-22.');

/** Key of a metric: `abgaenge_lza`. German: Messgröße. */
export const metricTerm = term(
  (text) => (/^[a-z0-9_]+$/.test(text) ? text : null),
  'ist kein Schlüssel einer Messgröße (Kleinbuchstaben, Ziffern und Unterstrich, zum Beispiel abgaenge_lza).',
);

/** One key, or a list of keys whose values are added up: `[integrationen_w, integrationen_m]`. German: Summe. */
export const summandsTerm = z.union([metricTerm, z.array(metricTerm).min(1)]);

/** `ja` or `nein`. */
export const yesNoTerm = term((text) => ANSWERS.get(text) ?? null, 'ist weder ja noch nein.');

const ANSWERS = new Map([
  ['ja', true],
  ['nein', false],
]);

/** A whole number, zero or more, as a JavaScript number: months of lag, decimal places. German: Anzahl. */
export const countTerm = term(
  (text) => (/^\d{1,6}$/.test(text) ? Number(text) : null),
  'ist keine ganze Zahl ab 0.',
);

/** Any text but an empty one. German: Wort, Bezeichnung. */
export const wordTerm = term((text) => (text === '' ? null : text), 'ist leer; hier wird ein Wort erwartet.');
