import { defineError, defineWarning } from '../diagnostic.ts';

// Which files are there, and which are not.

export const agreementFileMissing = defineError<{ file: string; near: string }>({
  code: 'DEF-141',
  title: 'Vereinbarung nicht gefunden',
  message: ({ file, near }) => `Die Datei ${file} gibt es nicht.${near === '' ? '' : ` ${near}`}`,
  hint: 'Vereinbarungen liegen als .yaml in data/vereinbarungen/. Schreibweise prüfen.',
});

export const headMissing = defineError<{ file: string; example: string }>({
  code: 'DEF-142',
  title: 'Berichtskopf fehlt',
  message: ({ file }) => `Für diesen Bericht wird die Datei ${file} erwartet.`,
  hint: ({ example }) => `Die Datei anlegen; so genügt es für den Anfang:\n${example}`,
});

export const noExport = defineError<{ source: string; pattern: string; folder: string }>({
  code: 'DEF-143',
  title: 'Kein Export der Quelle',
  message: ({ source, pattern }) =>
    `Zur Quelle „${source}“ gibt es bis zum Berichtsmonat keine Datei ${pattern}.`,
  hint: ({ pattern, folder }) => `Den Export als ${pattern} in ${folder} ablegen.`,
});

export const exportNotRenewed = defineWarning<{
  source: string;
  pattern: string;
  folder: string;
  last: string;
}>({
  code: 'DEF-144',
  title: 'Kein neuer Export',
  message: ({ source, pattern, folder, last }) =>
    `Zur Quelle „${source}“ liegt in ${folder} keine Datei ${pattern}; verwendet wird der Stand aus ${last}.`,
  hint: 'Liegt der Export des Monats vor, dort ablegen. Sonst zeigt der Bericht den älteren Datenstand.',
});

export const strayFile = defineWarning<{ name: string; patterns: readonly string[]; near: string }>({
  code: 'DEF-145',
  title: 'Datei gehört zu keiner Quelle',
  message: ({ name, near }) =>
    `Die Datei „${name}“ passt zu keiner Quelle und bleibt unbeachtet.${near === '' ? '' : ` ${near}`}`,
  hint: ({ patterns }) =>
    `Erwartet werden: ${patterns.join(', ')} (* steht für beliebige Zeichen). Datei umbenennen oder entfernen.`,
});

export const profileMissing = defineError<{ profile: string; file: string; near: string }>({
  code: 'DEF-146',
  title: 'Exportprofil nicht gefunden',
  message: ({ profile, file, near }) =>
    `Zum Profil „${profile}“ gibt es keine Datei ${file}.${near === '' ? '' : ` ${near}`}`,
  hint: 'Den Namen unter „profil“ berichtigen oder das Profil in data/profile/ anlegen.',
});

export const talkFileName = defineError<{ name: string }>({
  code: 'DEF-147',
  title: 'Dateiname ohne Datum',
  message: ({ name }) => `„${name}“ nennt keinen Tag.`,
  hint: 'Ein Ergebnisvermerk heißt nach dem Tag des Gesprächs: 2020-08-27.md.',
});

export const actionsNotRenewed = defineWarning<{ file: string; last: string; count: number }>({
  code: 'DEF-148',
  title: 'Keine Maßnahmen zum Berichtsmonat',
  message: ({ file, last, count }) =>
    `Die Datei ${file} fehlt; der Bericht führt ${count === 1 ? 'die Maßnahme' : `die ${count} Maßnahmen`} aus ${last} mit altem Stand fort und sagt es.`,
  hint: 'Die letzte Datei unter dem neuen Namen ablegen und den Stand der Maßnahmen fortschreiben.',
});

export const emptyText = defineWarning<object>({
  code: 'DEF-149',
  title: 'Text ist leer',
  message: () => 'Unter dem Kopf der Datei steht kein Text; Bilder und HTML zählen nicht.',
  hint: 'Den Text unter die zweite Zeile „---“ schreiben. Bis dahin gilt er als noch nicht geliefert.',
});

export const agreementTwice = defineError<{ id: string; other: string }>({
  code: 'DEF-151',
  title: 'Kennung der Vereinbarung doppelt',
  message: ({ id, other }) => `Die Kennung „${id}“ hat auch die Vereinbarung in ${other}.`,
  hint: 'Archiv und Versand unterscheiden Vereinbarungen nach der Kennung. In einer der beiden Dateien „vereinbarung“ ändern oder die überzählige Datei entfernen.',
});

export const fileNameTwice = defineError<{ fileName: string; year: string; other: string }>({
  code: 'DEF-152',
  title: 'Dateiname der Berichte doppelt',
  message: ({ fileName, year, other }) =>
    `Den Dateinamen „${fileName}“ verwendet für ${year} auch die Vereinbarung in ${other}.`,
  hint: 'Die Berichte beider Vereinbarungen würden einander überschreiben. In einer der beiden Dateien „dateiname“ unter „jobcenter“ ändern.',
});

export const scopeWithoutGoals = defineError<{ scope: string }>({
  code: 'DEF-153',
  title: 'Teilausgabe ohne Ziele',
  message: ({ scope }) => `Die Zielvereinbarung enthält kein Ziel im Bereich ${scope}.`,
  hint: 'Ohne „--bereich“ entsteht die Gesamtausgabe; „verantwortlich“ sagt je Ziel, zu welchem Bereich es gehört.',
});
