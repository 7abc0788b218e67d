import { isDate } from '../csv/damaged.ts';

const TIME_AXIS = /^(stichtag|jahre?|monate?|years?|months?|zeit|quartale?|berichtsmonat|berichtsjahr)$/iu;

/** Words above times that say no more than that they are times. German: Zeitachse. */
export function isTimeWord(text: string): boolean {
  return TIME_AXIS.test(text.trim());
}

/** Words above times, whatever follows them. German: Zeitspalte. */
const TIMES =
  /^(jahre?|monate?|years?|months?|zeit|time|datum|date|stichtag|berichts(monat|jahr|zeitraum)|quartale?|zeitraum|zeitpunkt)\b/iu;

/** True for a head that promises times. */
export function namesTimes(head: string): boolean {
  return TIMES.test(head.replaceAll('\u00ad', '').trim());
}

const TOTALS =
  /^(summen?|gesamt|insgesamt|zusammen|mittel|mittelwert|durchschnitt|(jahres|gesamt|zwischen)(summe|mittel|wert|durchschnitt|ergebnis)|kumuliert|total)(?=$|[\s:])/iu;

/** `Summe`, `Mittel 2020` in the place of a time: the row counts the others once more. German: Summenzeile. */
export function isTotal(text: string): boolean {
  return TOTALS.test(text.trim());
}

const DAYS = /(datum|stand|lieferung|stichtag|zeitpunkt|beginn|ende|aktualisiert|geändert|erstellt)/iu;

/** A column of days under such a word says when, not how many; `Bestand` with numbers does not. */
export function saysWhen(head: string, cell: string): boolean {
  return DAYS.test(head) && isDate(cell.trim());
}
