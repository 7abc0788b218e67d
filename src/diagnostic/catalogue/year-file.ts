import { defineError, defineNotice, defineWarning } from '../diagnostic.ts';
import { germanDates } from '../german-text.ts';

const THEN_AGAIN = 'Danach den Befehl mit einem anderen „--ordner“ wiederholen.';

export const yearEndMissing = defineWarning<{ year: number }>({
  code: 'ARC-570',
  title: 'Jahresbericht fehlt',
  message: ({ year }) => `Für ${year} liegt kein Jahresbericht im Archiv.`,
  hint: `Der Jahresbericht entsteht mit „npx zielbericht jahresbericht --jahr JJJJ“ und wird dann freigegeben. ${THEN_AGAIN}`,
});

export const yearEndNotApproved = defineWarning<{ year: number; id: string }>({
  code: 'ARC-571',
  title: 'Jahresbericht nicht freigegeben',
  message: ({ year, id }) =>
    `Der Jahresbericht ${year} (Kennung ${id}) ist nicht freigegeben und deshalb nicht in der Akte.`,
  hint: ({ id }) => `Freigegeben wird er mit „npx zielbericht freigeben ${id} --durch NAME“. ${THEN_AGAIN}`,
});

export const monthsMissing = defineWarning<{ months: readonly string[] }>({
  code: 'ARC-572',
  title: 'Monate fehlen',
  message: ({ months }) =>
    germanDates(
      months.length === 1
        ? `Für ${months[0]} liegt kein freigegebener Monatsbericht im Archiv.`
        : `Für ${months.length} Monate liegt kein freigegebener Monatsbericht im Archiv: ${months.join(', ')}.`,
    ),
  hint: `Wurde für diese Monate berichtet, fehlt die Freigabe, oder der Bericht liegt in einem anderen Archiv. Wurde nicht berichtet, ist die Akte trotzdem gültig; „--nur-vollstaendig“ verlangt alle zwölf Monate.`,
});

export const reportsUnapproved = defineWarning<{ reports: readonly string[] }>({
  code: 'ARC-573',
  title: 'Berichte ohne Freigabe',
  message: ({ reports }) =>
    germanDates(
      `Ohne Freigabe ${reports.length === 1 ? 'ist ein Bericht, er steht' : `sind ${reports.length} Berichte, sie stehen`} nur im Verzeichnis der Akte: ${reports.join(' · ')}.`,
    ),
  hint: `Was in die Akte gehört, mit „npx zielbericht freigeben KENNUNG --durch NAME“ freigeben. ${THEN_AGAIN}`,
});

export const mailsOpen = defineWarning<{ mails: readonly string[] }>({
  code: 'ARC-574',
  title: 'Zustellungen offen',
  message: ({ mails }) =>
    `Nicht zugestellt ${mails.length === 1 ? 'ist eine Nachricht' : `sind ${mails.length} Nachrichten`}: ${mails.join(' · ')}.`,
  hint: `„npx zielbericht status“ nennt den nächsten Schritt. ${THEN_AGAIN}`,
});

export const recordKeepingUnknown = defineNotice<{ missing: readonly string[] }>({
  code: 'ARC-575',
  title: 'Angaben zur Aktenführung fehlen',
  message: ({ missing }) => `Die Jahresakte nennt nicht: ${missing.join(' und ')}.`,
  hint: 'Beides steht in der Zielvereinbarung unter „akte“ oder hinter „--aktenzeichen“ und „--aufbewahrung“. Ergänzt wird es mit einem anderen „--ordner“.',
});

export const archivedAgreementUnreadable = defineWarning<{ agreement: string }>({
  code: 'ARC-576',
  title: 'Archivierte Vereinbarung nicht lesbar',
  message: ({ agreement }) =>
    `Aus den archivierten Definitionen lässt sich die Vereinbarung „${agreement}“ nicht lesen; Name, Kontakt und Aktenzeichen stammen aus dem Versandauftrag und dem Aufruf.`,
  hint: 'Die Akte ist trotzdem vollständig. Vermutlich hat eine andere Programmfassung die Vereinbarung abgelegt; mit dieser fehlt die Angabe nicht.',
});

export const archivedFiguresUnreadable = defineWarning<{ report: string }>({
  code: 'ARC-577',
  title: 'Zahlen eines Berichts nicht lesbar',
  message: ({ report }) =>
    `Die „bericht.json“ von „${report}“ ist unversehrt, aber für diese Programmfassung nicht lesbar; die Tabellen unter „berechnungen“ nennen seine Zahlen nicht.`,
  hint: 'Die Datei selbst liegt in der Akte. Mit der Programmfassung, die den Bericht geschrieben hat, entstehen auch die Tabellen.',
});

export const otherYearFile = defineError<{ folder: string; different: readonly string[]; more: number }>({
  code: 'ARC-578',
  title: 'Andere Jahresakte am selben Ort',
  message: ({ folder, different, more }) =>
    `In „${folder}“ liegt schon etwas anderes; es bleibt, wie es ist. Anders sind: ${different.join(', ')}${more > 0 ? ` und ${more} weitere Dateien` : ''}.`,
  hint: 'Mit „--ordner“ einen anderen Ordner wählen, oder den alten umbenennen und den Befehl wiederholen. Kam seit der ersten Akte etwas ins Archiv, ist das Journal länger geworden; sonst wurde die Akte verändert: „sha256sum -c manifest-sha256.txt“ darin zeigt, wo.',
});

export const yearFileIncomplete = defineError<{ reasons: readonly string[] }>({
  code: 'ARC-579',
  title: 'Jahresakte unvollständig',
  message: ({ reasons }) =>
    `Es wurde keine Jahresakte geschrieben, denn sie wäre unvollständig: ${reasons.join(', ')}.`,
  hint: 'Das Fehlende ergänzen, oder ohne „--nur-vollstaendig“ schreiben: Dann steht in der Akte, was fehlt.',
});

export const severalAgreements = defineError<{ year: number; agreements: readonly string[] }>({
  code: 'BED-260',
  title: 'Vereinbarung nicht eindeutig',
  message: ({ year, agreements }) =>
    `Für ${year} liegen Berichte zu ${agreements.length} Vereinbarungen im Archiv: ${agreements.join(', ')}.`,
  hint: ({ year, agreements }) =>
    `Eine davon nennen: npx zielbericht jahresakte ${year} --vereinbarung ${agreements[0]}.`,
});

export const notARetention = defineError<{ text: string }>({
  code: 'BED-261',
  title: 'Keine Aufbewahrungsfrist',
  message: ({ text }) => `„${text}“ ist keine Aufbewahrungsfrist.`,
  hint: 'Erwartet wird ein Tag oder eine Zahl von Jahren: --aufbewahrung 2031-12-31 oder --aufbewahrung "10 Jahre".',
});

export const folderNotUsable = defineError<{ folder: string; reason: string }>({
  code: 'BED-262',
  title: 'Ordner für die Jahresakte nicht möglich',
  message: ({ folder, reason }) => `„${folder}“ kann die Jahresakte nicht aufnehmen: ${reason}.`,
  hint: 'Einen neuen oder leeren Ordner nennen, zum Beispiel: --ordner "D:\\Akten\\2020". Ohne „--ordner“ entsteht sie unter „jahresakten“ im Ausgabeordner.',
});
