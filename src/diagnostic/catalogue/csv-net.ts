import { defineWarning } from '../diagnostic.ts';
import { germanDates } from '../german-text.ts';
import { short } from '../short.ts';

/** What a look at a file shows that its reading cannot explain. Codes CSV-198 to CSV-203. */

export const timeNotRead = defineWarning<{ text: string; near: string }>({
  code: 'CSV-198',
  title: 'Zeitangabe nicht gelesen',
  message: ({ text, near }) =>
    text === ''
      ? 'Hier fehlt die Zeitangabe; die Werte der Zeile gehören zu keinem Monat.'
      : `„${short(text)}“ steht, wo eine Zeitangabe erwartet wird, und ist keine; die Werte dazu gehören zu keinem Monat. ${near}`.trimEnd(),
  hint: 'Verstanden werden Mai 2020, Mai 20, 2020-05, 05/2020, 202005, 31.05.2020 und Jahre von 1900 bis 2099. Bitte die Zelle in der Quelle richtigstellen; eine Summe „Summe“ nennen.',
});

export const sameIdentity = defineWarning<{
  what: string;
  first: string;
  firstAt: string;
  second: string;
  count: number;
}>({
  code: 'CSV-199',
  title: 'Zwei Zellen sagen dasselbe aus',
  message: ({ what, first, firstAt, second, count }) =>
    `${germanDates(what)} steht zweimal in der Datei: „${short(first)}“ (${firstAt}) und hier „${short(second)}“.${count > 1 ? ` So ist es bei ${count} Zellen.` : ''}`,
  hint: 'Steht ein Monat doppelt, bitte eine der Zeilen löschen. Sonst fehlt beim Lesen, was die Zellen unterscheidet: ein Merkmal in einer Spalte, die nicht gelesen wird, oder eine zweite Tabelle mit eigenem Kopf. „Spalten“ und „Zeilen“ zeigen, was erkannt ist.',
});

export const noLabel = defineWarning<{ count: number }>({
  code: 'CSV-200',
  title: 'Werte ohne Bezeichnung',
  message: ({ count }) =>
    `Was hier gezählt wird, sagt die Tabelle nicht: ${count === 1 ? 'eine Zelle hat' : `${count} Zellen haben`} keine Bezeichnung und ${count === 1 ? 'kann' : 'können'} keine Messgröße speisen.`,
  hint: 'Bitte über die Spalte oder vor die Zeile schreiben, was gezählt wird.',
});

export const columnNotRead = defineWarning<{ head: string; count: number }>({
  code: 'CSV-201',
  title: 'Spalte nicht gelesen',
  message: ({ head, count }) =>
    `Die Spalte „${short(head)}“ wird nicht gelesen; ${count === 1 ? 'eine Zelle' : `${count} Zellen`} darin ${count === 1 ? 'ist' : 'sind'} gefüllt.`,
  hint: 'Enthält sie Werte, bitte in jede Zelle nur die Zahl schreiben; unterscheidet sie die Zeilen, gehört sie nach links zu den anderen Merkmalen. Bemerkungen stehen am besten unter „Bemerkung“.',
});

export const rowNotRead = defineWarning<{ text: string; count: number }>({
  code: 'CSV-202',
  title: 'Zeile mit Zahlen nicht gelesen',
  message: ({ text, count }) =>
    `Die Zeile „${short(text)}“ steht zwischen den Werten, enthält Zahlen und wird nicht gelesen.${count > 1 ? ` So ist es bei ${count} Zeilen.` : ''}`,
  hint: 'Sind es Werte, bitte vor die Zahlen schreiben, wovon die Zeile handelt; sonst die Zeile unter die Tabelle stellen.',
});

export const oddDecimals = defineWarning<{ text: string; whole: string; read: string }>({
  code: 'CSV-203',
  title: 'Drei Nachkommastellen zwischen ganzen Zahlen',
  message: ({ text, whole, read }) =>
    `„${text}“ ist als ${read} gelesen; alle anderen Zahlen der Spalte sind ganz. Gemeint ist vielleicht ${whole}.`,
  hint: 'Bitte die Zelle in der Quelle prüfen und Tausender so schreiben wie in den anderen Zellen.',
});
