import { defineError, defineNotice } from '../diagnostic.ts';
import { short } from '../short.ts';

/** What can be wrong with a workbook as a file: its kind, its archive, its parts. Codes CSV-160 to CSV-168. */

export const oldWorkbook = defineError<Record<never, never>>({
  code: 'CSV-160',
  title: 'Altes Excel-Format',
  message: () => 'Die Datei ist im alten Excel-Format (.xls) gespeichert, das hier nicht gelesen wird.',
  hint: 'Bitte in Excel öffnen und als „Excel-Arbeitsmappe (.xlsx)“ oder als „CSV UTF-8“ speichern.',
});

export const encryptedWorkbook = defineError<Record<never, never>>({
  code: 'CSV-161',
  title: 'Datei mit Kennwort geschützt',
  message: () => 'Die Datei ist verschlüsselt und lässt sich ohne Kennwort nicht lesen.',
  hint: 'Bitte in Excel öffnen, das Kennwort zum Öffnen entfernen und neu speichern.',
});

export const workbookWithMacros = defineError<Record<never, never>>({
  code: 'CSV-162',
  title: 'Datei enthält Makros',
  message: () => 'Die Arbeitsmappe enthält Makros; solche Dateien werden nicht gelesen.',
  hint: 'Bitte in Excel als „Excel-Arbeitsmappe (.xlsx)“ speichern: dieses Format enthält keine Makros.',
});

export const notAWorkbook = defineError<{ found: string }>({
  code: 'CSV-163',
  title: 'Keine Excel-Arbeitsmappe',
  message: ({ found }) => `Gelesen werden CSV-Dateien und Arbeitsmappen (.xlsx); diese Datei ist ${found}.`,
  hint: 'Bitte mit dem Programm öffnen, aus dem sie stammt, und als CSV oder XLSX speichern.',
});

export const brokenArchive = defineError<{ what: string }>({
  code: 'CSV-164',
  title: 'Arbeitsmappe beschädigt',
  message: ({ what }) => `Die Arbeitsmappe ist unvollständig oder beschädigt: ${what}.`,
  hint: 'Bitte die Datei neu herunterladen oder in Excel öffnen, reparieren lassen und neu speichern.',
});

export const archiveTooLarge = defineError<{ what: string; limit: string }>({
  code: 'CSV-165',
  title: 'Arbeitsmappe entpackt zu groß',
  message: ({ what, limit }) => `Die Arbeitsmappe hat entpackt ${what}; zulässig sind ${limit}.`,
  hint: 'Ein Monatsexport ist viel kleiner. Bitte nur das benötigte Blatt in eine neue Arbeitsmappe kopieren.',
});

export const unsafeName = defineError<{ name: string }>({
  code: 'CSV-166',
  title: 'Unzulässiger Name in der Arbeitsmappe',
  message: ({ name }) =>
    `In der Arbeitsmappe heißt ein Teil „${short(name)}“; er weist aus der Datei hinaus oder ist doppelt.`,
  hint: 'Excel speichert solche Namen nicht. Bitte klären, woher die Datei kommt, und sie nicht öffnen.',
});

export const documentType = defineError<{ part: string }>({
  code: 'CSV-167',
  title: 'Unzulässiges XML',
  message: ({ part }) => `„${short(part)}“ in der Arbeitsmappe enthält eine Dokumenttyp-Angabe (DOCTYPE).`,
  hint: 'Excel speichert so etwas nicht. Bitte klären, woher die Datei kommt, und sie nicht öffnen.',
});

export const brokenPart = defineError<{ part: string; what: string }>({
  code: 'CSV-168',
  title: 'Teil der Arbeitsmappe unlesbar',
  message: ({ part, what }) => `„${short(part)}“ in der Arbeitsmappe ist unlesbar: ${what}.`,
  hint: 'Bitte die Datei neu herunterladen oder in Excel öffnen, reparieren lassen und neu speichern.',
});

export const furtherSheets = defineNotice<{ chosen: string; others: string }>({
  code: 'CSV-176',
  title: 'Mehrere passende Blätter',
  message: ({ chosen, others }) => `Gelesen wurde das Blatt „${chosen}“; das Profil passt auch zu ${others}.`,
  hint: 'Ist ein anderes Blatt gemeint, bitte im Profil „blatt“ mit seinem Namen angeben.',
});
