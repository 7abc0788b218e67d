import { defineError, defineWarning } from '../diagnostic.ts';

/** What building a filed report again shows (exit code 8); what explains a difference has the lower number and stands first. German: Nachrechnung. */

export const rebuiltElsewhere = defineWarning<{ made: string; now: string }>({
  code: 'ARC-534',
  title: 'Mit anderem Programm erstellt',
  message: ({ made, now }) =>
    `Der Bericht wurde mit ${made} erstellt und wird jetzt mit ${now} nachgerechnet.`,
  hint: 'Eine andere Fassung darf andere Bytes ergeben, ohne dass sich eine Zahl ändert. Genau nachrechnen kann die Fassung, die den Bericht erstellt hat.',
});

export const rebuildNeeds = defineError<{ object: string; why: string }>({
  code: 'ARC-535',
  title: 'Eingabe der Nachrechnung fehlt',
  message: ({ object, why }) => `Nachrechnen geht nicht: ${object} – ${why}`,
  hint: 'Bitte das Archiv mit „npx zielbericht archiv pruefen --alles-lesen“ prüfen, aus der Datensicherung wiederherstellen und noch einmal nachrechnen.',
});

export const rebuildExcerpt = defineError<{ file: string; original: string }>({
  code: 'ARC-536',
  title: 'Nur ein Auszug archiviert',
  message: ({ file, original }) =>
    `„${file}“ war zu groß für das Archiv; dort liegt ein Auszug aus der Datei mit ${original}. Ohne die ganze Datei lässt sich der Bericht nicht nachrechnen.`,
  hint: 'Die aufbewahrte Datei an dieselbe Stelle in einen Datenordner legen und ihn mit „--daten“ nennen; geprüft wird sie an ihrer Prüfsumme.',
});

export const rebuildNotKept = defineError<{ report: string; what: string }>({
  code: 'ARC-537',
  title: 'Nicht alles archiviert',
  message: ({ report, what }) =>
    `Nachrechnen lässt sich ${report} nicht: Die Programmfassung, die ihn ablegte, hat ${what} noch nicht mit archiviert.`,
  hint: 'Das ist kein Schaden. Die archivierten Bytes prüft „npx zielbericht archiv pruefen --alles-lesen“.',
});

export const rebuiltOtherReport = defineError<{ report: string }>({
  code: 'ARC-538',
  title: 'Andere Berichtskennung',
  message: ({ report }) =>
    `Aus den archivierten Eingaben von ${report} entsteht ein Bericht mit anderer Kennung.`,
  hint: 'Die Kennung steht für Eingaben, Programmfassung, Auftrag und Vorgänger. Nennt keine andere Meldung den Grund, bitte melden.',
});

export const rebuildRefused = defineError<{ report: string }>({
  code: 'ARC-539',
  title: 'Eingaben heute nicht annehmbar',
  message: ({ report }) =>
    `Aus den archivierten Eingaben von ${report} entsteht mit dieser Programmfassung kein Bericht; die anderen Meldungen sagen, warum.`,
  hint: 'Vermutlich prüft eine neuere Fassung strenger. Mit der Fassung nachrechnen, die den Bericht erstellt hat.',
});

export const rebuiltDiffers = defineError<{ object: string; where: string }>({
  code: 'ARC-541',
  title: 'Nachrechnung weicht ab',
  message: ({ object, where }) => `Aus dem Archiv neu gebaut, weicht eine Datei ab: ${object}, ${where}.`,
  hint: 'Was archiviert ist, gilt weiter und bleibt unverändert. Nennt ARC-534 eine andere Programmfassung oder ein anderes Node, liegt es vermutlich daran: mit jener Fassung noch einmal nachrechnen. Sonst bitte melden.',
});
