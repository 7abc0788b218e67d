import { defineError, defineWarning } from '../diagnostic.ts';

/** Codes VOR-4xx: the templates (Vorlagen). */
export const templateMissing = defineError<Record<string, never>>({
  code: 'VOR-401',
  title: 'Vorlage fehlt',
  message: () => 'Diese Vorlage wird für den Bericht gebraucht und ist nicht da.',
  hint: 'Die mitgelieferte Vorlage wiederherstellen oder den Ordner „templates“ prüfen.',
});

export const templateBroken = defineError<{ what: string }>({
  code: 'VOR-402',
  title: 'Vorlage nicht brauchbar',
  message: ({ what }) => what,
  hint: 'Die Vorlage an dieser Stelle berichtigen; die verfügbaren Felder nennt docs/handbuch.md, „Vorlagen“.',
});

export const notAPicture = defineWarning<Record<string, never>>({
  code: 'VOR-403',
  title: 'Kein brauchbares Bild',
  message: () => 'Diese Datei ist weder ein PNG- noch ein JPEG-Bild; Vorlagen können sie nicht zeigen.',
  hint: 'Das Bild als PNG oder JPEG neu speichern; die Endung allein ändert die Datei nicht.',
});
