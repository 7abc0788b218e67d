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

export const neverBegun = defineWarning<{ path: string; objects: number }>({
  code: 'ARC-596',
  title: 'Erster Lauf nicht zu Ende',
  message: ({ path, objects }) =>
    `Im Archiv ${objects === 1 ? 'liegt ein Objekt' : `liegen ${objects} Objekte`}, aber „${path}“ ist noch nicht angefangen: So sieht es aus, wenn der allererste Lauf abgebrochen wurde. Es fehlt nichts, denn abgelegt wurde noch kein Bericht.`,
  hint: 'Den Befehl wiederholen; was schon da ist, wird weiterverwendet. Hat dieses Archiv aber schon einen Bericht abgelegt, ist das Journal verloren gegangen: Dann bitte nichts erstellen und es aus der Datensicherung wiederherstellen.',
});

/** `usedAs` is empty for a folder; `why` is a whole sentence. */
export const objectUnreadable = defineError<{ path: string; usedAs: string; why: string }>({
  code: 'ARC-597',
  title: 'Im Archiv nicht lesbar',
  message: ({ path, usedAs, why }) =>
    `„${path}“${usedAs === '' ? '' : ` (${usedAs})`} lässt sich nicht prüfen: ${why}`,
  hint: 'Bitte Datenträger und Rechte prüfen lassen und die Prüfung wiederholen; alles andere wurde geprüft. Bleibt es unlesbar, das Archiv aus der Datensicherung wiederherstellen.',
});
