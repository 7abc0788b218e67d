import { defineError, defineNotice, defineWarning } from '../diagnostic.ts';
import { short } from '../short.ts';

/** What can be wrong with the table: its heads, labels, months and date. Codes CSV-113 to CSV-135. */

export const headNotFound = defineError<{ expected: string }>({
  code: 'CSV-113',
  title: 'Kopfzeile nicht gefunden',
  message: ({ expected }) => `In der Datei gibt es keine Kopfzeile mit ${expected}.`,
  hint: 'Bitte prüfen, ob die Datei zum Profil gehört und ob die Spalten noch so heißen.',
});

export const deliveryDayNotFound = defineError<{ expected: string }>({
  code: 'CSV-114',
  title: 'Datum der Lieferung fehlt',
  message: ({ expected }) => `Die Datei sagt nicht, von wann sie ist: gesucht wurde ${expected}.`,
  hint: 'Bitte das Datum in der Datei ergänzen, zum Beispiel „Stand: 22.09.2020“.',
});

export const deliveryDaysDiffer = defineError<{ first: string; second: string }>({
  code: 'CSV-115',
  title: 'Zwei Daten der Lieferung',
  message: ({ first, second }) => `Die Datei nennt als Stand erst ${first}, hier aber ${second}.`,
  hint: 'Bitte nur das Datum stehen lassen, an dem die Datei ausgegeben wurde.',
});

export const unreadableDay = defineError<{ text: string }>({
  code: 'CSV-116',
  title: 'Kein Datum',
  message: ({ text }) => `„${short(text)}“ ist kein Datum.`,
  hint: 'Verstanden werden 22.09.2020 und 2020-09-22.',
});

export const unreadableMonth = defineError<{ text: string }>({
  code: 'CSV-117',
  title: 'Kein Monat',
  message: ({ text }) => (text === '' ? 'Hier fehlt der Monat.' : `„${short(text)}“ ist kein Monat.`),
  hint: 'Verstanden werden Mai 2020, Mai 20, 2020-05, 05/2020, 202005 und der letzte Tag 31.05.2020.',
});

export const implausibleMonth = defineError<{ month: string; delivery: string }>({
  code: 'CSV-118',
  title: 'Monat nicht plausibel',
  message: ({ month, delivery }) => `Für ${month} kann eine Lieferung vom ${delivery} keinen Wert enthalten.`,
  hint: 'Möglich sind Monate ab Januar 2005 bis zum Monat der Lieferung. Bitte Monat und Stand prüfen.',
});

export const repeatedMonth = defineWarning<{ months: string; first: string; second: string }>({
  code: 'CSV-119',
  title: 'Monat steht doppelt',
  message: ({ months, first, second }) =>
    `${months} steht zweimal mit gleichen Werten in der Datei (${first} und ${second}); gelesen wurde nur einmal.`,
  hint: 'Bitte eine der beiden Angaben löschen.',
});

export const contradictoryMonth = defineError<{
  metric: string;
  month: string;
  first: string;
  second: string;
  firstAt: string;
  secondAt: string;
}>({
  code: 'CSV-120',
  title: 'Monat steht doppelt mit verschiedenen Angaben',
  message: ({ metric, month, first, second, firstAt, secondAt }) =>
    `${metric}, ${month}: ${firstAt} nennt „${first}“, ${secondAt} nennt „${second}“.`,
  hint: 'Bitte klären, welche Angabe gilt, und die andere löschen. Bis dahin wird keine von beiden verwendet.',
});

export const unknownLabel = defineWarning<{ label: string; near: string }>({
  code: 'CSV-121',
  title: 'Unbekannte Bezeichnung',
  message: ({ label, near }) =>
    `„${short(label)}“ steht nicht im Profil und wird nicht gelesen.${near && ` ${near}`}`,
  hint: 'Soll die Angabe in den Bericht, bitte unter „messgroessen“ ergänzen; sonst unter „uebergehen“ nennen.',
});

export const metricNotInFile = defineError<{ metric: string; labels: string; near: string }>({
  code: 'CSV-122',
  title: 'Messgröße fehlt in der Datei',
  message: ({ metric, labels, near }) =>
    `„${metric}“ kommt in der Datei nicht vor; gesucht wurde ${labels}. ${near}`.trimEnd(),
  hint: 'Bitte prüfen, ob die Bezeichnung geändert wurde, und sie im Profil unter „messgroessen“ anpassen.',
});

export const metricNotInProfile = defineError<{ metric: string; profile: string }>({
  code: 'CSV-123',
  title: 'Messgröße fehlt im Profil',
  message: ({ metric, profile }) =>
    `Das Profil „${profile}“ sagt nicht, wie die Messgröße „${metric}“ in der Datei heißt.`,
  hint: 'Bitte im Profil unter „messgroessen“ eine Zeile ergänzen, oder die Quelle der Messgröße ändern.',
});

export const repeatedLabel = defineError<{ label: string; first: string }>({
  code: 'CSV-124',
  title: 'Bezeichnung steht doppelt',
  message: ({ label, first }) => `„${label}“ steht schon in ${first}; so ist nicht klar, was gilt.`,
  hint: 'Bitte eine der beiden Angaben umbenennen oder löschen.',
});

export const notAMonthHead = defineWarning<{ text: string }>({
  code: 'CSV-125',
  title: 'Spalte ist kein Monat',
  message: ({ text }) => `Die Spalte „${short(text)}“ ist kein Monat und wird nicht gelesen.`,
  hint: 'Ist ein Monat gemeint, bitte berichtigen; sonst im Profil unter „uebergehen“ nennen.',
});

export const rowWidth = defineError<{ count: number; expected: number }>({
  code: 'CSV-126',
  title: 'Zellen verrutscht',
  message: ({ count, expected }) =>
    `Diese Zeile hat ${count} Zellen, die Kopfzeile ${expected}; die Werte könnten verrutscht sein.`,
  hint: 'Bitte die Trennzeichen der Zeile prüfen. Text mit einem Trennzeichen gehört in Anführungszeichen.',
});

export const monthNotInFile = defineWarning<{ month: string }>({
  code: 'CSV-127',
  title: 'Monat fehlt in der Datei',
  message: ({ month }) => `${month} kommt in der Datei nicht vor, obwohl spätere Monate geliefert sind.`,
  hint: 'Der Monat wird als fehlend gezeigt, nicht als Null. Bitte beim Absender nachfragen.',
});

export const correctionWithoutValue = defineWarning<{ label: string; month: string }>({
  code: 'CSV-128',
  title: 'Berichtigung ohne Wert',
  message: ({ label, month }) => `Zur Berichtigung „${label}“, ${month} gibt es in der Datei keinen Wert.`,
  hint: 'Bitte Bezeichnung und Monat der Berichtigung prüfen.',
});

export const furtherFindings = defineNotice<{ count: number }>({
  code: 'CSV-129',
  title: 'Weitere Befunde',
  message: ({ count }) => `Diese Datei hat ${count} weitere Befunde, die hier nicht gezeigt werden.`,
  hint: 'Bitte erst die gezeigten Stellen klären und dann erneut prüfen.',
});
