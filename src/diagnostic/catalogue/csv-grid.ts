import { defineError } from '../diagnostic.ts';
import { short } from '../short.ts';

/** What can be wrong with a table that is read by its own heads. Codes CSV-180 to CSV-189. */

export const notATable = defineError<object>({
  code: 'CSV-180',
  title: 'Keine Tabelle erkannt',
  message: () => 'In der Datei gibt es keine Zeile, in der hinter Wörtern oder Zeitangaben Zahlen stehen.',
  hint: 'Bitte prüfen, ob es die richtige Datei ist und ob das Trennzeichen im Profil stimmt; „zielbericht profil pruefen DATEI“ zeigt, was erkannt wird.',
});

export const noMonth = defineError<{ text: string; label: string }>({
  code: 'CSV-181',
  title: 'Kein Monat bei einem Wert',
  message: ({ text, label }) =>
    text === ''
      ? `Zu „${short(label)}“ nennt die Tabelle hier keinen Monat.`
      : `Zu „${short(label)}“ nennt die Tabelle hier ${text}; das ist kein Monat.`,
  hint: 'Gebraucht werden Monatswerte. Steht der Monat nur im Dateinamen, im Profil „monat-aus-dateiname: name_JJJJ-MM.csv“ angeben.',
});

export const noOwnRow = defineError<{ keys: string; others: string }>({
  code: 'CSV-182',
  title: 'Kein Wert für den eigenen Bereich',
  message: ({ keys, others }) =>
    `Die Datei enthält keine Zeile mit dem Schlüssel ${keys}, wohl aber ${others}. Gehört sie zu einem anderen Jobcenter?`,
  hint: 'Bitte die Datei des eigenen Jobcenters ablegen oder im Profil „schluessel: { nur: … }“ berichtigen.',
});

export const delimiterUnclear = defineError<{ candidates: string }>({
  code: 'CSV-183',
  title: 'Trennzeichen nicht eindeutig',
  message: ({ candidates }) =>
    `Aus der Datei geht nicht hervor, welches Zeichen die Spalten trennt: ${candidates}.`,
  hint: 'Bitte im Profil „trennzeichen“ festlegen: ";", "," oder TAB.',
});

export const noDayInName = defineError<{ pattern: string }>({
  code: 'CSV-187',
  title: 'Kein Datum im Dateinamen',
  message: ({ pattern }) =>
    `Der Dateiname passt nicht zu „${short(pattern)}“ und nennt deshalb kein Datum der Lieferung.`,
  hint: 'Bitte die Datei so benennen, wie es im Profil unter „stand: { dateiname: … }“ steht.',
});
