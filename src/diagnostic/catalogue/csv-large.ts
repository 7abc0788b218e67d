import { defineError, defineNotice } from '../diagnostic.ts';
import { germanCount } from '../german-text.ts';

/** What can be wrong with a suspicious or a very large file. Codes CSV-145 to CSV-149, CSV-196, CSV-197. */

export const recordTooLong = defineError<{ limit: number }>({
  code: 'CSV-145',
  title: 'Zeile zu lang',
  message: ({ limit }) => `Diese Zeile hat mehr als ${germanCount(limit)} Zeichen.`,
  hint: 'Bitte prüfen, ob die Datei eine Tabelle mit Zeilenenden ist und ob Anführungszeichen geschlossen werden.',
});

export const tooManyRows = defineError<{ limit: number }>({
  code: 'CSV-146',
  title: 'Zu viele Zeilen',
  message: ({ limit }) =>
    `Die Datei hat mehr als ${germanCount(limit)} Zeilen, die zum Bericht gehören könnten; so viele werden nicht gelesen.`,
  hint: 'Bitte den Export auf das eigene Jobcenter und die benötigten Merkmale beschränken, und leere Zeilen in Excel löschen.',
});

export const utf16WithoutMark = defineError<{ order: 'LE' | 'BE' }>({
  code: 'CSV-147',
  title: 'UTF-16 ohne Kennung',
  message: ({ order }) =>
    `Die Datei ist offenbar in UTF-16 (${order}) gespeichert, beginnt aber nicht mit der Kennung dafür; so wird sie nicht gelesen.`,
  hint: 'Bitte die Datei neu als „CSV UTF-8“ oder als „Unicode-Text“ mit Kennung (BOM) speichern.',
});

export const readInPart = defineNotice<{ rows: number; kept: number; bytes: number }>({
  code: 'CSV-148',
  title: 'Große Datei gesiebt',
  message: ({ rows, kept, bytes }) =>
    `Von ${germanCount(rows)} Zeilen (${(bytes / 1_000_000).toFixed(0)}\u00a0MB) wurden ${germanCount(kept)} gelesen; ${germanCount(rows - kept)} nennen nichts, was das Profil sucht.`,
  hint: 'Von Dateien über 50 MB kommen nur die gelesenen Zeilen ins Archiv, mit Größe und Prüfsumme der ganzen Datei; diese bitte selbst aufbewahren.',
});

export const formulaForNumber = defineError<{ text: string }>({
  code: 'CSV-149',
  title: 'Formel statt Zahl',
  message: ({ text }) =>
    `„${text}“ ist eine Formel; erwartet wird eine Zahl. Formeln werden nie ausgerechnet.`,
  hint: 'Bitte in der Tabelle die Werte statt der Formeln ausgeben (in Excel: Inhalte einfügen, Werte).',
});

export const workbookTooLarge = defineError<{ bytes: number; limit: number }>({
  code: 'CSV-196',
  title: 'Arbeitsmappe zu groß',
  message: ({ bytes, limit }) =>
    `Die Arbeitsmappe hat ${megabytes(bytes)}\u00a0MB; über ${megabytes(limit)}\u00a0MB werden nur Textdateien (CSV) gelesen, auch mit „--max-eingabe“.`,
  hint: 'Bitte das benötigte Blatt in Excel als „CSV UTF-8 (durch Trennzeichen getrennt)“ speichern, oder nur dieses Blatt in eine neue Arbeitsmappe kopieren.',
});

export const seenInPart = defineNotice<{ bytes: number; seen: number }>({
  code: 'CSV-197',
  title: 'Nur der Anfang angesehen',
  message: ({ bytes, seen }) =>
    `Von ${megabytes(bytes)}\u00a0MB wurden die ersten ${megabytes(seen)}\u00a0MB angesehen; Werte, Fußzeile und Befunde dahinter fehlen hier.`,
  hint: 'Zum Erkennen der Spalten genügt das. Die ganze Datei liest „pruefen“ mit „--max-eingabe“, wenn sie im Ordner des Monats liegt.',
});

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1).replace('.', ',');
}
