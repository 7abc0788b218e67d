import { defineError, defineNotice, defineWarning } from '../diagnostic.ts';

/** What a colleague would notice about delivered values: CHK-380 to CHK-389. */

interface Cell {
  readonly metric: string;
  readonly month: string;
  /** The value as it was read. */
  readonly value: string;
}

export const columnsSwapped = defineError<{
  one: string;
  other: string;
  month: string;
  months: number;
  mutual: boolean;
}>({
  code: 'CHK-380',
  title: 'Spalten vertauscht?',
  message: ({ one, other, month, months, mutual }) =>
    mutual
      ? `„${one}“ trägt jetzt die Werte, die „${other}“ in der früheren Lieferung hatte, und umgekehrt: zuerst im ${month}, insgesamt in ${inMonths(months)}.`
      : `„${one}“ trägt jetzt die Werte, die „${other}“ in der früheren Lieferung hatte: zuerst im ${month}, insgesamt in ${inMonths(months)}.`,
  hint: 'Bitte die Spalten in der Datei berichtigen. War die frühere Lieferung falsch, in der neuen den Grund der Berichtigung nennen.',
});

export const otherYear = defineWarning<{ year: string; last: string; delivery: string }>({
  code: 'CHK-381',
  title: 'Lieferung eines anderen Jahres?',
  message: ({ year, last, delivery }) =>
    `Die Lieferung vom ${delivery} enthält keinen Wert für ${year}; ihr letzter Monat ist ${last}.`,
  hint: 'Bitte prüfen, ob es die richtige Datei ist und ob das Jahr in der Kopfzeile stimmt.',
});

export const monthsShifted = defineError<Cell & { other: string; months: number }>({
  code: 'CHK-382',
  title: 'Monate verrutscht?',
  message: ({ metric, month, other, months }) =>
    `„${metric}“ nennt für ${month} den Wert, der in der früheren Lieferung für ${other} stand; so ist es in ${inMonths(months)}.`,
  hint: 'Bitte prüfen, ob Monate oder Jahr in der Datei verschoben sind. War die frühere Lieferung falsch, in der neuen den Grund der Berichtigung nennen.',
});

export const finalChanged = defineWarning<Cell & { before: string; earlier: string; months: number }>({
  code: 'CHK-383',
  title: 'Endgültiger Wert geändert',
  message: ({ metric, month, value, before, earlier, months }) =>
    `„${metric}“ war für ${month} endgültig ${before} (Lieferung vom ${earlier}), geliefert ist jetzt ${value}${months === 1 ? '' : `; so ist es in ${inMonths(months)}`}. Ein Grund ist nicht genannt.`,
  hint: 'Es gilt die neuere Lieferung. Bitte bei der liefernden Stelle nachfragen und den Grund in der Datei vermerken lassen.',
});

export const scaleChanged = defineError<
  Cell & { factor: string; reference: string; reading: string; months: number }
>({
  code: 'CHK-384',
  title: 'Größenordnung stimmt nicht',
  message: ({ metric, month, value, factor, reference, reading, months }) =>
    `„${metric}“ ist im ${month} ${value} und damit rund ${factor} so groß wie zu erwarten (${reference})${months === 1 ? '' : `; so ist es in ${inMonths(months)}`}. Gemeint ist vielleicht ${reading}.`,
  hint: 'Bitte Komma, Tausenderpunkt, Prozent und Einheit (Euro oder Tausend Euro) prüfen. Stimmt der Wert, im Profil bei der Messgröße „sprung: aus“ angeben.',
});

export const partsDiffer = defineWarning<{
  goal: string;
  total: string;
  month: string;
  together: string;
  value: string;
  months: number;
}>({
  code: 'CHK-385',
  title: 'Standorte ergeben nicht den Gesamtwert',
  message: ({ goal, total, month, together, value, months }) =>
    `${goal}: Die Standorte ergeben im ${month} zusammen ${together}, „${total}“ nennt ${value}${months === 1 ? '' : ` (insgesamt in ${inMonths(months)})`}.`,
  hint: 'Bitte die Werte der Standorte und den Gesamtwert dieses Monats prüfen. Es wird nichts angeglichen.',
});

export const unusualChange = defineWarning<Cell & { reference: string }>({
  code: 'CHK-386',
  title: 'Ungewöhnlicher Sprung',
  message: ({ metric, month, value, reference }) =>
    `„${metric}“ ist im ${month} ${value}; nach dem bisherigen Verlauf waren etwa ${reference} zu erwarten.`,
  hint: 'Bitte ansehen. Stimmt der Wert, ist nichts zu tun. Die Grenze steht im Profil: „sprung: 40 %“ oder „sprung: aus“.',
});

export const rowRepeated = defineWarning<Cell & { count: number }>({
  code: 'CHK-387',
  title: 'Ein Wert in allen Spalten',
  message: ({ month, value, count }) =>
    `Für ${month} tragen ${count} Messgrößen dieser Datei denselben Wert ${value}.`,
  hint: 'Bitte prüfen, ob beim Übertragen eine Zelle in die ganze Zeile kopiert wurde.',
});

export const carriedForward = defineNotice<Cell & { months: number }>({
  code: 'CHK-388',
  title: 'Bestand unverändert fortgeschrieben?',
  message: ({ metric, month, value, months }) =>
    `„${metric}“ nennt bis ${month} in ${inMonths(months)} nacheinander genau ${value}.`,
  hint: 'Bitte prüfen, ob der Vormonat kopiert wurde.',
});

function inMonths(count: number): string {
  return count === 1 ? 'einem Monat' : `${count} Monaten`;
}
