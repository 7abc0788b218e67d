import { defineError, defineWarning } from '../diagnostic.ts';

/** What a check of the archive finds beyond missing and changed objects (exit code 8). German: Archivprüfung. */

const TO_BACKUP = 'Bitte das Archiv aus der Datensicherung wiederherstellen und die Prüfung wiederholen.';

export const objectResized = defineError<{ path: string; size: number; filed: number; usedAs: string }>({
  code: 'ARC-530',
  title: 'Objekt abgeschnitten oder verlängert',
  message: ({ path, size, filed, usedAs }) =>
    `„${path}“ (${usedAs}) hat ${size} Bytes; abgelegt wurden ${filed}.`,
  hint: TO_BACKUP,
});

export const objectRenamed = defineError<{ path: string; now: string; usedAs: string }>({
  code: 'ARC-531',
  title: 'Objekt umbenannt',
  message: ({ path, now, usedAs }) =>
    `Im Archiv fehlt „${path}“ (${usedAs}); sein Inhalt liegt unter „${now}“.`,
  hint: ({ path }) => `Die Datei zurückbenennen in „${path}“ und die Prüfung wiederholen.`,
});

export const journalRolledBack = defineError<{ path: string; head: string; source: string }>({
  code: 'ARC-532',
  title: 'Journal zurückgesetzt',
  message: ({ path, head, source }) =>
    `Die Archivkette ${head} (${source}) steht nicht im Journal „${path}“: Ihm fehlen Zeilen, die es schon gab.`,
  hint: 'Vermutlich wurde ein älterer Stand eingespielt. Bitte eine neuere Datensicherung wiederherstellen; bis dahin nichts freigeben und nichts versenden.',
});

export const witnessSilent = defineWarning<{ path: string }>({
  code: 'ARC-533',
  title: 'E-Mail ohne Archivkette',
  message: ({ path }) =>
    `In der E-Mail „${path}“ steht keine Archivkette; sie kann das Journal nicht bezeugen.`,
  hint: 'Die Archivkette steht am Ende jedes versandten Berichts; die Nachricht unverändert als .eml speichern.',
});
