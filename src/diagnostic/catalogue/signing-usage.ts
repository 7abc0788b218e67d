import { defineError } from '../diagnostic.ts';

/** Calls of `unterschreiben` that leave something open (exit code 2). German: Bedienung. */

export const severalToSign = defineError<{
  reports: readonly { readonly id: string; readonly name: string }[];
}>({
  code: 'BED-219',
  title: 'Bericht nicht eindeutig',
  message: ({ reports }) =>
    [
      `${reports.length} Berichte haben leere Unterschriftsfelder:`,
      ...reports.map(({ id, name }) => `  ${id}  ${name}`),
    ].join('\n'),
  hint: ({ reports }) =>
    `Die Kennung des gemeinten Berichts angeben, zum Beispiel: npx zielbericht unterschreiben ${reports[0]?.id ?? ''}.`,
});

/** `fields` is the printed list; `first` the name of an empty field. */
export const fieldMissing = defineError<{ fields: string; first: string }>({
  code: 'BED-220',
  title: 'Feld nicht angegeben',
  message: ({ fields }) =>
    `Mehrere Felder sind leer; es fehlt, welches unterschrieben werden soll:\n${fields}`,
  hint: ({ first }) => `Das Feld nennen, zum Beispiel: --feld ${first}.`,
});

export const unknownField = defineError<{ text: string; suggestion: string; fields: string }>({
  code: 'BED-221',
  title: 'Unbekanntes Feld',
  message: ({ text, suggestion, fields }) =>
    [`Ein Feld „${text}“ hat der Bericht nicht. ${suggestion}`.trimEnd(), fields].join('\n'),
  hint: 'Den Namen des Feldes so schreiben wie in der Liste.',
});

export const certificateNotNamed = defineError<{ path: string }>({
  code: 'BED-222',
  title: 'Zertifikat nicht angegeben',
  message: ({ path }) => `„${path}“ enthält einen Schlüssel, aber kein Zertifikat.`,
  hint: 'Das Zertifikat dazu nennen: --zertifikat DATEI. In einer Datei .p12 oder .pfx liegt beides beisammen.',
});

export const certificateNotNeeded = defineError<{ path: string }>({
  code: 'BED-223',
  title: 'Zertifikat passt nicht dazu',
  message: ({ path }) =>
    `„${path}“ ist keine Datei im Format PEM; „--zertifikat“ passt nur zu einem Schlüssel in diesem Format.`,
  hint: 'In einer Datei .p12 oder .pfx liegt das Zertifikat beim Schlüssel: „--zertifikat“ bitte weglassen. Ein Schlüssel im Format DER muss erst in PEM umgewandelt werden, zum Beispiel: openssl pkey -inform DER -in schluessel.der -out schluessel.pem -aes256.',
});

export const passwordNotGiven = defineError<{ path: string }>({
  code: 'BED-224',
  title: 'Eingabe abgebrochen',
  message: ({ path }) => `Zu „${path}“ wurde kein Passwort eingegeben; es wurde nichts unterschrieben.`,
  hint: 'Den Befehl wiederholen. Ohne Fenster zum Tippen das Passwort über ZIELBERICHT_SCHLUESSEL_PASSWORT_DATEI angeben.',
});

export const notConfirmed = defineError<{ field: string }>({
  code: 'BED-225',
  title: 'Nicht bestätigt',
  message: ({ field }) => `Das Feld „${field}“ ist für jemand anderen; es wurde nichts unterschrieben.`,
  hint: 'Den Befehl mit dem richtigen Feld wiederholen (--feld) oder die Rückfrage mit „ja“ beantworten.',
});
