import { defineNotice, defineWarning } from '../diagnostic.ts';

/** Findings on how firm values are, and on what changed between deliveries: CHK-361 to CHK-365. */

export const finalReopened = defineWarning<{
  metric: string;
  month: string;
  before: string;
  earlier: string;
  later: string;
  after: string;
}>({
  code: 'CHK-361',
  title: 'Endgültiger Wert wieder offen',
  message: ({ metric, month, before, earlier, later, after }) =>
    `„${metric}“ war für ${month} endgültig (${before}, Lieferung vom ${earlier}); die Lieferung vom ${later} nennt ${after}.`,
  hint: 'Es gilt die neuere Lieferung: Ab diesem Monat wird nicht mehr bewertet. Ist das ein Versehen, bitten Sie die liefernde Stelle um eine Berichtigung.',
});

export const valuesRounded = defineWarning<{ metric: string; count: string }>({
  code: 'CHK-362',
  title: 'Werte auf Zehner gerundet',
  message: ({ metric, count }) =>
    `Alle ${count} verschiedenen Werte von „${metric}“ in dieser Lieferung sind Vielfache von zehn.`,
  hint: 'Interaktive Statistiken runden auf Zehner und taugen nicht als Ist. Bitte verwenden Sie die ungerundete Tabelle.',
});

export const commentOvertaken = defineWarning<{
  goal: string;
  party: string;
  day: string;
  /** With its verb: `die Lieferung vom 22.09.2020 hat`. */
  cause: string;
  what: string;
}>({
  code: 'CHK-363',
  title: 'Kommentar älter als seine Zahlen',
  message: ({ goal, party, day, cause, what }) =>
    `Der Text der Stelle „${party}“ zu ${goal} ist vom ${day}; ${cause} die Zahlen seither geändert: ${what}.`,
  hint: 'Bitte lassen Sie die Stelle den Text prüfen und danach „datum“ und „datenstand“ im Kopf fortschreiben. Bis dahin trägt er im Bericht einen Vermerk.',
});

export const deliveryGone = defineWarning<{ file: string; delivery: string; report: string }>({
  code: 'CHK-364',
  title: 'Frühere Lieferung fehlt oder ist verändert',
  message: ({ file, delivery, report }) =>
    `„${file}“ (Lieferung vom ${delivery}) war Grundlage des Berichts ${report} und liegt nicht mehr unverändert vor.`,
  hint: 'Jede Lieferung bleibt stehen; eine Berichtigung kommt als neue Datei hinzu. Bitte stellen Sie die frühere Datei aus der Datensicherung wieder her. Verglichen wird mit den Werten, die der Bericht nennt.',
});

export const nothingNewDelivered = defineNotice<{ report: string }>({
  code: 'CHK-365',
  title: 'Keine neue Lieferung',
  message: ({ report }) => `Seit dem Bericht ${report} ist keine neue Lieferung eingegangen.`,
  hint: 'Der Bericht zeigt dieselben Werte noch einmal. Bitte prüfen Sie, ob im Ordner exporte eine Datei fehlt.',
});
