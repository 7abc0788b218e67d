import { defineError, defineNotice, defineWarning } from '../diagnostic.ts';

const TO_BACKUP = 'Bitte das Archiv aus der Datensicherung wiederherstellen und die Prüfung wiederholen.';

export const noSuchReport = defineError<{ hash: string; near: readonly string[] }>({
  code: 'ARC-501',
  title: 'Bericht nicht im Archiv',
  message: ({ hash, near }) =>
    near.length === 0
      ? `Zu „${hash}“ liegt kein Bericht im Archiv; das Archiv ist leer.`
      : `Zu „${hash}“ lässt sich nicht genau ein Bericht im Archiv finden. Dort liegen: ${near.join(' · ')}.`,
  hint: 'Die Kennung oder die Prüfsumme des PDF angeben, ganz oder mit mindestens acht Zeichen vom Anfang; „npx zielbericht archiv zeigen“ nennt alle.',
});

export const draftNotApprovable = defineError<{ title: string }>({
  code: 'ARC-502',
  title: 'Entwurf',
  message: ({ title }) => `Ein Entwurf kann nicht freigegeben werden (${title}).`,
  hint: 'Den Bericht ohne „--entwurf“ erstellen, ansehen und dann freigeben.',
});

export const approvedAlready = defineNotice<{ title: string; by: string; at: string }>({
  code: 'ARC-503',
  title: 'Schon freigegeben',
  message: ({ title, by, at }) => `Dieser Bericht war bereits freigegeben durch ${by} am ${at} (${title}).`,
  hint: 'Die erste Freigabe gilt weiter. „npx zielbericht status“ zeigt, was noch zu tun ist.',
});

export const versionTaken = defineError<{ title: string; reportId: string }>({
  code: 'ARC-504',
  title: 'Fassung schon vergeben',
  message: ({ title, reportId }) =>
    `Diese Fassung ist bereits mit anderem Inhalt freigegeben (${title}; freigegeben ist ${reportId}).`,
  hint: 'Den Bericht neu erstellen: Er erhält dann die nächste Fassung und nennt seine Vorgängerin.',
});

export const approvalNeedsName = defineError<{ title: string }>({
  code: 'ARC-505',
  title: 'Freigabe ohne Namen',
  message: ({ title }) => `Zur Freigabe fehlt, wer freigibt (${title}).`,
  hint: 'Name und Funktion angeben, zum Beispiel: --durch "Controlling" --funktion "Geschäftsführung".',
});

export const objectMissing = defineError<{ path: string; usedAs: string }>({
  code: 'ARC-510',
  title: 'Objekt fehlt',
  message: ({ path, usedAs }) => `Im Archiv fehlt „${path}“ (${usedAs}).`,
  hint: TO_BACKUP,
});

export const objectDamaged = defineError<{ path: string; found: string; usedAs: string }>({
  code: 'ARC-511',
  title: 'Objekt beschädigt',
  message: ({ path, found, usedAs }) =>
    `„${path}“ (${usedAs}) hat einen anderen Inhalt bekommen; seine Prüfsumme ist jetzt ${found}.`,
  hint: TO_BACKUP,
});

export const objectSwapped = defineError<{ path: string; holds: string; usedAs: string }>({
  code: 'ARC-512',
  title: 'Objekt vertauscht',
  message: ({ path, holds, usedAs }) => `„${path}“ (${usedAs}) enthält ein anderes Objekt: ${holds}.`,
  hint: TO_BACKUP,
});

export const foreignFile = defineWarning<{ path: string }>({
  code: 'ARC-513',
  title: 'Fremde Datei im Archiv',
  message: ({ path }) => `„${path}“ gehört nicht ins Archiv.`,
  hint: 'Die Datei an einen anderen Ort legen. Endet ihr Name auf „.neu“, ist sie der Rest eines abgebrochenen Laufs und kann gelöscht werden.',
});

export const objectUnused = defineWarning<{ path: string }>({
  code: 'ARC-514',
  title: 'Objekt ohne Akte',
  message: ({ path }) => `„${path}“ ist unversehrt, wird aber von keiner Akte genannt.`,
  hint: 'Das bleibt nach einem abgebrochenen Lauf zurück und schadet nicht. Häuft es sich, bitte prüfen, ob dem Journal Zeilen fehlen: Die Archivkette in den versandten E-Mails muss darin stehen.',
});

export const signatureUnrecorded = defineWarning<{ path: string; continues: string }>({
  code: 'ARC-525',
  title: 'Unterschrift ohne Journalzeile',
  message: ({ path, continues }) =>
    `„${path}“ setzt eine archivierte Fassung fort (${continues}), wie es eine Unterschrift tut; im Journal steht davon nichts.`,
  hint: ({ path }) =>
    `Ein Lauf wurde zwischen Unterschrift und Journalzeile abgebrochen, oder dem Journal fehlen Zeilen: Die Archivkette in den versandten E-Mails muss darin stehen. Ist das Journal vollständig und seither nichts dazugekommen, nimmt sie auf: npx zielbericht unterschreiben --aufnehmen "${path}".`,
});

export const journalLineUnreadable = defineError<{ path: string; line: number }>({
  code: 'ARC-515',
  title: 'Journalzeile beschädigt',
  message: ({ path, line }) => `„${path}“, Zeile ${line}: Die Zeile passt nicht zu ihrer Prüfsumme.`,
  hint: TO_BACKUP,
});

export const journalOutOfChain = defineError<{ path: string; line: number }>({
  code: 'ARC-516',
  title: 'Journalkette unterbrochen',
  message: ({ path, line }) =>
    `„${path}“, Zeile ${line}: Die Zeile schließt nicht an die vorige an; dazwischen fehlt etwas, oder Zeilen sind vertauscht.`,
  hint: TO_BACKUP,
});

export const journalTorn = defineWarning<{
  path: string;
  /** Of a line that is not whole; 0 for one that lacks its line feed alone. */
  bytes: number;
  /** True where a witness misses lines: the next run stops instead of going on. */
  known: boolean;
}>({
  code: 'ARC-517',
  title: 'Angefangene Journalzeile',
  message: ({ path, bytes }) =>
    bytes === 0
      ? `Der letzten Zeile von „${path}“ fehlt nur das Zeilenende; sie passt zu ihrer Prüfsumme und gilt.`
      : `Am Ende von „${path}“ stehen ${bytes} Bytes einer Zeile, die nicht zu Ende geschrieben wurde.`,
  hint: ({ bytes, known }) => {
    if (known === true) return 'Der nächste Lauf hält an: Es fehlen Zeilen, die es schon gab.';
    if (bytes === 0) return 'Nichts zu tun: Der nächste Lauf ergänzt es.';
    return 'Der nächste Lauf schneidet sie ab und vermerkt es. Alle ganzen Zeilen gelten.';
  },
});

export const journalMissing = defineError<{ path: string }>({
  code: 'ARC-518',
  title: 'Journal fehlt',
  message: ({ path }) => `Im Archiv liegen Objekte, aber „${path}“ fehlt.`,
  hint: TO_BACKUP,
});

export const unknownEvent = defineWarning<{ path: string; line: number; kind: string }>({
  code: 'ARC-519',
  title: 'Unbekanntes Ereignis',
  message: ({ path, line, kind }) =>
    `„${path}“, Zeile ${line}: Das Ereignis „${kind}“ kennt diese Programmfassung nicht.`,
  hint: 'Vermutlich hat eine neuere Programmfassung in das Archiv geschrieben. Bitte diese verwenden.',
});

export const signatureOutOfLine = defineError<{ path: string; line: number; field: string }>({
  code: 'ARC-523',
  title: 'Unterschriften nicht lückenlos',
  message: ({ path, line, field }) =>
    `„${path}“, Zeile ${line}: Die Unterschrift im Feld „${field}“ schließt nicht an die vorige Fassung an.`,
  hint: TO_BACKUP,
});

export const signedNotSuccessor = defineError<{ path: string; previous: string; usedAs: string }>({
  code: 'ARC-524',
  title: 'Unterschriebene Fassung ohne Vorgängerin',
  message: ({ path, previous, usedAs }) =>
    `„${path}“ (${usedAs}) beginnt nicht mit den Bytes der Fassung, die unterschrieben wurde: ${previous}.`,
  hint: TO_BACKUP,
});
