import { defineError } from '../diagnostic.ts';
import { short } from '../short.ts';

/** What can be wrong with one value or its status. Codes CSV-104 and CSV-136 to CSV-149. */

export const notAGermanNumber = defineError<{ text: string }>({
  code: 'CSV-104',
  title: 'Keine deutsche Zahl',
  message: ({ text }) => `„${short(text)}“ ist keine Zahl in deutscher Schreibweise.`,
  hint: 'Der Punkt trennt Tausender, das Komma die Dezimalstellen: 1.234,50.',
});

/** `places` are those that the agreement allows the metric. */
export const fractionOfAWhole = defineError<{
  text: string;
  unit: string;
  other: string | null;
  places: number;
}>({
  code: 'CSV-136',
  title: 'Ganze Zahl erwartet',
  message: ({ text, unit, other, places }) =>
    `„${text}“ hat ${places === 0 ? `Nachkommastellen, ${unit} werden aber ganz gezählt` : `mehr Nachkommastellen, als zu „nachkommastellen“ vereinbart sind (${places})`}.${
      other === null ? '' : ` Gelesen als Dezimalzahl wäre es ${text}, gemeint ist vielleicht ${other}.`
    }`,
  hint: 'Bitte den Wert richtigstellen: Tausender trennt der Punkt.',
});

export const fractionOfACent = defineError<{ text: string; other: string | null }>({
  code: 'CSV-137',
  title: 'Mehr als zwei Nachkommastellen',
  message: ({ text, other }) =>
    `„${text}“ hat für einen Betrag in Euro zu viele Nachkommastellen.${
      other === null ? '' : ` Gemeint ist vielleicht ${other}.`
    }`,
  hint: 'Bitte den Wert richtigstellen: Tausender trennt der Punkt, Cent das Komma.',
});

export const percentOrFraction = defineError<{ text: string; asPercent: string; asFraction: string }>({
  code: 'CSV-138',
  title: 'Prozent oder Anteil?',
  message: ({ text, asPercent, asFraction }) => `„${text}“ kann ${asPercent} oder ${asFraction} bedeuten.`,
  hint: 'Bitte das Prozentzeichen dazuschreiben, zum Beispiel „18,9 %“.',
});

export const percentSignAtNumber = defineError<{ text: string; unit: string }>({
  code: 'CSV-139',
  title: 'Prozentzeichen an einer Anzahl',
  message: ({ text, unit }) => `„${text}“ trägt ein Prozentzeichen, erwartet wird ein Wert in ${unit}.`,
  hint: 'Bitte prüfen, ob Spalten vertauscht sind.',
});

export const negativeValue = defineError<{ text: string }>({
  code: 'CSV-140',
  title: 'Negativer Wert',
  message: ({ text }) => `„${text}“ ist negativ; das kann diese Messgröße nicht sein.`,
  hint: 'Bitte den Wert prüfen. Sind negative Werte möglich, im Profil „mindestens“ angeben.',
});

export const outsideRange = defineError<{ text: string; least: string | null; most: string | null }>({
  code: 'CSV-141',
  title: 'Wert außerhalb des üblichen Bereichs',
  message: ({ text, least, most }) => `„${text}“ liegt nicht im üblichen Bereich ${range(least, most)}.`,
  hint: 'Bitte den Wert prüfen. Stimmt er, den Bereich im Profil anpassen.',
});

export const unknownStatus = defineError<{ text: string; near: string }>({
  code: 'CSV-142',
  title: 'Unbekannter Datenstand',
  message: ({ text, near }) =>
    `„${short(text)}“ ist im Profil nicht als Datenstand genannt.${near && ` ${near}`}`,
  hint: 'Bitte das Wort im Profil unter „status“ ergänzen oder in der Datei berichtigen.',
});

export const statusNotGiven = defineError<{ month: string }>({
  code: 'CSV-143',
  title: 'Datenstand fehlt',
  message: ({ month }) => `Für ${month} ist ein Wert geliefert, aber kein Datenstand.`,
  hint: 'Bitte ergänzen, ob der Wert endgültig oder vorläufig ist.',
});

export const implausiblyLarge = defineError<{ text: string }>({
  code: 'CSV-144',
  title: 'Wert nicht plausibel',
  message: ({ text }) => `„${short(text)}“ hat mehr als 15 Stellen vor dem Komma.`,
  hint: 'Bitte prüfen, ob Ziffern doppelt eingefügt oder zwei Zellen zusammengerückt sind.',
});

function range(least: string | null, most: string | null): string {
  if (least === null) return `bis ${most}`;
  return most === null ? `ab ${least}` : `von ${least} bis ${most}`;
}
