import { defineError, defineWarning } from '../diagnostic.ts';
import { short } from '../short.ts';

/** What can be wrong with an export profile, or with a file that is looked at through one. CSV-184 to CSV-188, DEF-183, DEF-184. */

export const otherEncoding = defineWarning<{ declared: string; found: string }>({
  code: 'CSV-184',
  title: 'Anderer Zeichensatz als im Profil',
  message: ({ declared, found }) =>
    `Im Profil steht „zeichensatz: ${declared}“, die Datei ist aber ${found}.`,
  hint: 'Gelesen wird, was die Datei zeigt. Bitte prüfen, ob Umlaute stimmen, und den Zeichensatz im Profil berichtigen oder weglassen.',
});

export const unknownFirmness = defineWarning<{ text: string; count: number; known: string }>({
  code: 'CSV-185',
  title: 'Datenstand nicht im Profil',
  message: ({ text, count, known }) =>
    `„${short(text)}“ (${count === 1 ? 'eine Zelle' : `${count} Zellen`}) steht nicht im Profil; dort stehen ${known}.`,
  hint: 'Bitte das Wort im Profil unter „status: { woerter: … }“ einem Datenstand zuordnen. Bis dahin ist er hier „unbekannt“; ein Bericht nimmt den Wert nicht an.',
});

export const unreadableCell = defineError<{ text: string; readings: string }>({
  code: 'CSV-186',
  title: 'Zelle nicht lesbar',
  message: ({ text, readings }) =>
    `„${short(text)}“ ist in der Schreibweise des Profils keine Zahl und kein bekanntes Zeichen.${readings === '' ? '' : ` ${readings}`}`,
  hint: 'Bitte die Zelle in der Quelle richtigstellen, oder im Profil „zahlen“ (Dezimal- und Tausenderzeichen) oder „zeichen“ ergänzen.',
});

export const profileSkipped = defineWarning<{ name: string; count: number }>({
  code: 'CSV-188',
  title: 'Eigenes Profil übergangen',
  message: ({ name, count }) =>
    `Das Profil „${name}“ hat ${count === 1 ? 'einen Fehler' : `${count} Fehler`} und wurde nicht versucht.`,
  hint: ({ name }) => `„npx zielbericht profil pruefen DATEI --profil ${name}“ nennt die Fehler.`,
});

export const unknownBase = defineError<{ found: string; near: string; known: readonly string[] }>({
  code: 'DEF-183',
  title: 'Unbekannte Grundlage',
  message: ({ found, near }) =>
    `Ein mitgeliefertes Profil „${short(found)}“ gibt es nicht. ${near}`.trimEnd(),
  hint: ({ known }) => `Möglich sind: ${known.join(', ')}. „npx zielbericht profil zeigen“ beschreibt sie.`,
});

export const otherLayout = defineError<{ base: string; layout: string; own: string }>({
  code: 'DEF-184',
  title: 'Anordnung passt nicht zur Grundlage',
  message: ({ base, layout, own }) =>
    `Die Grundlage „${base}“ hat die Anordnung „${layout}“; hier steht „${own}“.`,
  hint: 'Bitte „anordnung“ weglassen oder eine andere Grundlage wählen; ohne „grundlage“ beschreibt das Profil alles selbst.',
});
