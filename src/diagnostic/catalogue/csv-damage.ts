import { defineError, defineWarning } from '../diagnostic.ts';
import { short } from '../short.ts';

/** What spreadsheets do to figures and codes, and files of another Jobcenter. Codes CSV-190 to CSV-195, CSV-206 and CSV-207. */

export const dotUnclear = defineError<{ text: string; asThousands: string; asDecimal: string }>({
  code: 'CSV-190',
  title: 'Tausender oder Nachkommastellen?',
  message: ({ text, asThousands, asDecimal }) =>
    `„${text}“ kann ${asThousands} oder ${asDecimal} bedeuten; das Profil lässt dieses Zeichen nicht zwischen Tausendern zu.`,
  hint: 'Bitte den Wert ohne Zeichen zwischen den Tausendern schreiben, oder im Profil unter „zahlen: tausender“ das Zeichen nennen.',
});

export const dateInsteadOfNumber = defineError<{ text: string; reading: string | null }>({
  code: 'CSV-191',
  title: 'Datum statt Zahl',
  message: ({ text, reading }) =>
    `„${short(text)}“ ist ein Datum, erwartet wird eine Zahl.${
      reading === null ? '' : ` Vermutlich hat eine Tabellenkalkulation aus ${reading} ein Datum gemacht.`
    }`,
  hint: 'Bitte den Wert aus der Quelle neu übernehmen; die Zelle vorher als Text oder Zahl formatieren.',
});

export const scientificNumber = defineError<{ text: string; reading: string | null }>({
  code: 'CSV-192',
  title: 'Zahl in Exponentenschreibweise',
  message: ({ text, reading }) =>
    `„${short(text)}“ ist gerundet geschrieben${reading === null ? '' : ` (etwa ${reading})`}; die letzten Stellen fehlen.`,
  hint: 'Bitte den Wert aus der Quelle mit allen Ziffern übernehmen und die Spalte breiter machen oder als Zahl ohne Exponent formatieren.',
});

export const formulaError = defineError<{ text: string; meaning: string }>({
  code: 'CSV-193',
  title: 'Fehlerwert der Tabellenkalkulation',
  message: ({ text, meaning }) => `„${short(text)}“ ist kein Wert: ${meaning}.`,
  hint: 'Bitte die Formel in der Tabelle berichtigen und neu speichern. Liegt kein Wert vor, die Zelle leer lassen.',
});

export const zeroEaten = defineError<{ text: string; meant: string }>({
  code: 'CSV-194',
  title: 'Führende Null fehlt',
  message: ({ text, meant }) =>
    `Der Schlüssel „${text}“ ist vermutlich „${meant}“: Eine Tabellenkalkulation lässt führende Nullen weg. So wie er dasteht, gehört die Zeile zu keinem eigenen Bereich.`,
  hint: 'Bitte die Spalte der Schlüssel als Text formatieren und die Datei neu aus der Quelle speichern.',
});

export const otherJobcenter = defineError<{ text: string; own: string }>({
  code: 'CSV-195',
  title: 'Datei eines anderen Jobcenters?',
  message: ({ text, own }) => `Die Datei nennt „${short(text)}“, die Zielvereinbarung aber „${own}“.`,
  hint: 'Bitte die Datei des eigenen Jobcenters ablegen. Heißt es in der Statistik anders, in der Vereinbarung unter „jobcenter“ die „nummer“ angeben, die in der Datei steht.',
});

export const severalJobcenters = defineError<{ column: string; keys: string }>({
  code: 'CSV-206',
  title: 'Mehrere Jobcenter in einer Datei',
  message: ({ column, keys }) =>
    `Die Spalte „${short(column)}“ nennt ${keys}; welche Zeilen die eigenen sind, geht daraus nicht hervor.`,
  hint: 'Bitte in der Vereinbarung unter „jobcenter“ die „nummer“ angeben, die in der Datei steht, oder im Profil „schluessel: { nur: … }“.',
});

export const nameOfAnother = defineWarning<{ inName: string; column: string; inFile: string }>({
  code: 'CSV-207',
  title: 'Dateiname und Inhalt nennen verschiedene Jobcenter',
  message: ({ inName, column, inFile }) =>
    `Der Dateiname nennt „${inName}“, die Spalte „${short(column)}“ aber „${inFile}“.`,
  hint: 'Bitte prüfen, ob die Datei die des eigenen Jobcenters ist. Sicher erkannt wird es, wenn in der Vereinbarung unter „jobcenter“ die „nummer“ steht.',
});
