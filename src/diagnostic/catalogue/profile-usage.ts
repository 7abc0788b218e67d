import { defineError, defineWarning } from '../diagnostic.ts';
import { short } from '../short.ts';

/** What can be wrong with a call of `zielbericht profil`. Codes BED-241 to BED-247. */

export const exportNotRead = defineError<{ path: string; why: string }>({
  code: 'BED-241',
  title: 'Datei nicht lesbar',
  message: ({ path, why }) => `Die Datei „${path}“ ${why}.`,
  hint: 'Bitte den Pfad prüfen: ab dem aktuellen Ordner, vollständig oder ab dem Datenordner. Pfade mit Leerzeichen gehören in Anführungszeichen.',
});

export const unknownProfile = defineError<{ name: string; near: string; known: readonly string[] }>({
  code: 'BED-242',
  title: 'Unbekanntes Profil',
  message: ({ name, near }) => `Ein Profil „${name}“ gibt es nicht. ${near}`.trimEnd(),
  hint: ({ known }) => `Vorhanden: ${known.join(', ')}.`,
});

export const profileExists = defineError<{ path: string }>({
  code: 'BED-243',
  title: 'Profil ist schon da',
  message: ({ path }) => `„${path}“ gibt es schon; es wird nicht überschrieben.`,
  hint: 'Mit „--name NAME“ einen anderen Namen geben, oder die Datei von Hand ändern oder löschen.',
});

export const pointOpen = defineWarning<{ key: string; question: string }>({
  code: 'BED-244',
  title: 'Angabe im Profil offen',
  message: ({ key, question }) => `„${key}“ ist offen: ${question}`,
  hint: 'Im Vorschlag ist die Stelle mit „OFFEN“ gekennzeichnet. Bitte dort entscheiden oder den Befehl an einem Bildschirm ausführen, der fragt.',
});

export const pageNotThere = defineError<{ path: string; why: string }>({
  code: 'BED-245',
  title: 'Seite nicht geschrieben',
  message: ({ path, why }) => `Nach „${path}“ wird keine Seite geschrieben: ${why}.`,
  hint: 'Bitte eine Stelle außerhalb des Datenordners nennen, zum Beispiel „--html pruefung.html“.',
});

export const profileName = defineError<{ name: string; why: string }>({
  code: 'BED-246',
  title: 'Kein Name für ein Profil',
  message: ({ name, why }) => `„${short(name)}“ taugt nicht als Name eines Profils${why && `: ${why}`}.`,
  hint: 'Ein Name besteht aus Buchstaben, Ziffern und Bindestrichen, zum Beispiel „--name lza-2020“.',
});

export const unusableName = defineError<{ name: string; reason: string }>({
  code: 'BED-247',
  title: 'Dateiname nicht verwendbar',
  message: ({ name, reason }) => `Die Datei „${short(name)}“ wird nicht geöffnet: ${reason}.`,
  hint: 'Bitte die Datei umbenennen: Buchstaben, Ziffern, Punkt, Binde- und Unterstrich sind überall erlaubt.',
});
