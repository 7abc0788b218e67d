import { defineWarning } from '../diagnostic.ts';
import { short } from '../short.ts';

/** What of a table is not read though it looks like values. CSV-208, CSV-209. */

export const furtherTable = defineWarning<{ text: string }>({
  code: 'CSV-208',
  title: 'Weitere Tabelle nicht gelesen',
  message: ({ text }) =>
    `Hier beginnt mit dem Kopf „${short(text)}“ eine weitere Tabelle; sie wird nicht gelesen.`,
  hint: 'Gelesen wird je Datei eine Tabelle. Wird die weitere gebraucht, bitte als eigene Datei ablegen; sonst im Profil mit „fusszeile-ab“ festlegen, womit der Rest der Datei beginnt.',
});

export const columnNotRead = defineWarning<{ label: string; text: string }>({
  code: 'CSV-209',
  title: 'Spalte mit Zahlen nicht gelesen',
  message: ({ label, text }) =>
    `Die Spalte ${label === '' ? 'ohne Kopf' : `„${short(label)}“`} wird nicht gelesen: Die meisten ihrer Zellen sind keine Zahlen. Hier steht aber „${short(text)}“.`,
  hint: 'Wird die Spalte gebraucht, bitte in der Quelle nur Zahlen hineinschreiben; Bemerkungen gehören in eine eigene Spalte.',
});
