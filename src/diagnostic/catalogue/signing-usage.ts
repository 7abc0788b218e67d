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
  title: 'Zertifikat überzählig',
  message: ({ path }) => `„${path}“ bringt sein Zertifikat mit; „--zertifikat“ passt nicht dazu.`,
  hint: '„--zertifikat“ gehört zu einem Schlüssel im Format PEM. Hier bitte weglassen.',
});

export const passwordNotGiven = defineError<{ path: string }>({
  code: 'BED-224',
  title: 'Eingabe abgebrochen',
  message: ({ path }) => `Zu „${path}“ wurde kein Passwort eingegeben; es wurde nichts unterschrieben.`,
  hint: 'Den Befehl wiederholen. Ohne Fenster zum Tippen das Passwort über ZIELBERICHT_SCHLUESSEL_PASSWORT_DATEI angeben.',
});
