import { defineError, defineNotice } from '../diagnostic.ts';
import { germanCount } from '../german-text.ts';

/** What can be wrong with a delivered text file as such: its bytes, its quotes, its size. Codes CSV-101 to CSV-112. */

export const readAsWindows1252 = defineNotice<Record<never, never>>({
  code: 'CSV-101',
  title: 'Als Windows-1252 gelesen',
  message: () => 'Die Datei ist nicht in UTF-8 gespeichert und wurde als Windows-1252 gelesen.',
  hint: 'Bitte prüfen Sie an dieser Stelle, ob die Umlaute stimmen. Sonst ist nichts zu tun.',
});

export const doubleEncoded = defineError<{ found: string; meant: string }>({
  code: 'CSV-102',
  title: 'Umlaute doppelt kodiert',
  message: ({ found, meant }) =>
    `Hier steht „${found}“; gemeint ist vermutlich „${meant}“. Die Datei wurde einmal zu oft umgewandelt.`,
  hint: 'Bitte die Datei neu aus dem Verfahren ausgeben, ohne sie dazwischen zu öffnen und zu speichern.',
});

export const forbiddenCharacter = defineError<{
  name: string;
  more: number;
  /** True for what people write in an editor, false for an export. */
  handwritten: boolean;
}>({
  code: 'CSV-103',
  title: 'Unzulässiges Zeichen',
  message: ({ name, more }) =>
    `An dieser Stelle steht ${name}.${more === 0 ? '' : ` Weitere ${more} unzulässige Zeichen folgen.`}`,
  hint: ({ handwritten }) =>
    handwritten
      ? 'Bitte das Zeichen löschen. Es kommt oft beim Einfügen aus anderen Programmen mit: die Stelle neu tippen oder als reinen Text einfügen.'
      : 'Bitte das Zeichen löschen. Stehen viele solche Zeichen in der Datei, bitte als „CSV UTF-8“ neu speichern.',
});

export const undecodable = defineError<{ encoding: string; offset: number }>({
  code: 'CSV-105',
  title: 'Zeichensatz beschädigt',
  message: ({ encoding, offset }) =>
    `Die Datei kündigt ${encoding} an, aber das Byte ${offset} passt nicht dazu.`,
  hint: 'Bitte die Datei neu ausgeben oder in einem Editor als „UTF-8“ speichern.',
});

export const fileTooLarge = defineError<{ bytes: number; limit: number }>({
  code: 'CSV-106',
  title: 'Datei zu groß',
  message: ({ bytes, limit }) =>
    `Die Datei hat ${megabytes(bytes)}\u00a0MB; gelesen werden höchstens ${megabytes(limit)}\u00a0MB.`,
  hint: 'Ein Monatsexport ist viel kleiner. Bitte prüfen Sie, ob die richtige Datei im Ordner liegt; ist sie es, lässt „--max-eingabe 2GB“ sie zu.',
});

export const fieldTooLong = defineError<{ length: number; limit: number }>({
  code: 'CSV-107',
  title: 'Zelle zu lang',
  message: ({ length, limit }) =>
    `Diese Zelle hat ${germanCount(length)} Zeichen; zulässig sind ${germanCount(limit)}. Vielleicht fehlt weiter oben ein Anführungszeichen.`,
  hint: 'Bitte die Anführungszeichen in dieser und den vorangehenden Zeilen prüfen.',
});

export const tooManyColumns = defineError<{ count: number; limit: number }>({
  code: 'CSV-108',
  title: 'Zu viele Spalten',
  message: ({ count, limit }) =>
    `Diese Zeile hat ${germanCount(count)} Spalten; zulässig sind ${germanCount(limit)}.`,
  hint: 'Bitte prüfen, ob das Trennzeichen im Profil stimmt, und leere Spalten in Excel löschen.',
});

export const unclosedQuote = defineError<Record<never, never>>({
  code: 'CSV-109',
  title: 'Anführungszeichen nicht geschlossen',
  message: () => 'Hier beginnt eine Zelle mit einem Anführungszeichen, das nirgends geschlossen wird.',
  hint: 'Bitte das schließende Anführungszeichen ergänzen oder das öffnende löschen.',
});

export const textAfterQuote = defineError<Record<never, never>>({
  code: 'CSV-110',
  title: 'Text hinter dem Anführungszeichen',
  message: () => 'In dieser Zelle steht hinter dem schließenden Anführungszeichen noch Text.',
  hint: 'Anführungszeichen innerhalb einer Zelle werden verdoppelt: "Ziel ""A""".',
});

export const emptyFile = defineError<Record<never, never>>({
  code: 'CSV-111',
  title: 'Datei ist leer',
  message: () => 'Die Datei enthält keine einzige ausgefüllte Zelle.',
  hint: 'Bitte den Export wiederholen und die Datei erneut ablegen.',
});

export const otherDelimiter = defineError<{ expected: string; found: string }>({
  code: 'CSV-112',
  title: 'Anderes Trennzeichen',
  message: ({ expected, found }) =>
    `Das Profil erwartet ${expected} zwischen den Zellen; die Datei ist offenbar durch ${found} getrennt.`,
  hint: 'Bitte die Datei mit dem erwarteten Trennzeichen ausgeben oder „trennzeichen“ im Profil anpassen.',
});

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1).replace('.', ',');
}
