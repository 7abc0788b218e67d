import { defineError, defineNotice, defineWarning } from '../diagnostic.ts';

// Codes UNT-730 and UNT-733 to UNT-739: versions that another program signed (Aufnehmen).

/** `id` is the report's; `approved` is false as long as nobody released it. */
export const signedInFolder = defineWarning<{ path: string; id: string; approved: boolean }>({
  code: 'UNT-730',
  title: 'Im Ausgabeordner ergänzt',
  message: ({ path }) =>
    `„${path}“ beginnt mit dem archivierten Bericht und ist länger: Ein anderes Programm hat sie unterschrieben oder ergänzt. Sie bleibt, wie sie ist.`,
  hint: ({ path, id, approved }) =>
    approved
      ? `Ins Archiv kommt sie mit: npx zielbericht unterschreiben ${id} --aufnehmen "${path}".`
      : `Die Datei an einen anderen Ort legen und den Bericht freigeben; danach kommt sie ins Archiv mit: npx zielbericht unterschreiben ${id} --aufnehmen PFAD.`,
});

export const takenFileMissing = defineError<{ path: string; why: string }>({
  code: 'UNT-733',
  title: 'Datei nicht erreichbar',
  message: ({ path, why }) => `„${path}“ ${why}.`,
  hint: 'Erwartet wird der Bericht als PDF, wie ihn das andere Programm nach dem Unterschreiben gespeichert hat. Bitte Pfad und Leserechte prüfen; Pfade mit Leerzeichen gehören in Anführungszeichen.',
});

export const notASuccessor = defineError<{ path: string; title: string; newest: string }>({
  code: 'UNT-734',
  title: 'Keine Fortsetzung der neuesten Fassung',
  message: ({ path, title, newest }) =>
    `„${path}“ beginnt nicht mit der neuesten Fassung im Archiv (${title}).\n  im Archiv  ${newest}`,
  hint: 'Es wurde nichts aufgenommen. Unterschreiben muss man die neueste Datei: die auf „_unterschrieben.pdf“ oder, solange niemand unterschrieben hat, den Bericht selbst. Das Programm muss beim Speichern ergänzen statt neu schreiben; Drucken und „Speichern als PDF“ schreiben neu.',
});

export const noAddedSignature = defineError<{ path: string }>({
  code: 'UNT-735',
  title: 'Keine neue Unterschrift',
  message: ({ path }) => `In „${path}“ steht keine Unterschrift, die das Archiv nicht schon hat.`,
  hint: 'Es wurde nichts aufgenommen. Bitte die Datei nehmen, die nach dem Unterschreiben gespeichert wurde; ein Bild der Unterschrift oder ein Kommentar ist keine.',
});

export const signatureNotIntact = defineError<{ field: string; by: string }>({
  code: 'UNT-736',
  title: 'Unterschrift nicht gültig',
  message: ({ field, by }) =>
    `Die Unterschrift im Feld „${field}“${by === '' ? '' : ` von ${by}`} passt nicht zur Datei oder deckt den Bericht nicht ab.`,
  hint: 'Es wurde nichts aufgenommen. Bitte die Datei noch einmal unverändert übertragen oder neu unterschreiben lassen.',
});

export const signatureNotProvable = defineError<{ field: string; by: string }>({
  code: 'UNT-737',
  title: 'Unterschrift nicht prüfbar',
  message: ({ field, by }) =>
    `Die Unterschrift im Feld „${field}“${by === '' ? '' : ` von ${by}`} lässt sich hier nicht prüfen: Ihre Form oder ihr Verfahren ist nicht bekannt, oder ihr Zertifikat fehlt in der Datei.`,
  hint: 'Es wurde nichts aufgenommen. Bitte im anderen Programm die Form PAdES (ETSI.CAdES.detached) mit RSA oder elliptischen Kurven und SHA-256 bis SHA-512 wählen.',
});

export const takenAlready = defineNotice<{ path: string }>({
  code: 'UNT-738',
  title: 'Schon im Archiv',
  message: ({ path }) => `„${path}“ ist die neueste Fassung im Archiv; es war nichts aufzunehmen.`,
  hint: '„npx zielbericht unterschreiben“ zeigt, welche Felder noch leer sind.',
});

export const addedBehindSignatures = defineWarning<{ path: string; bytes: number }>({
  code: 'UNT-739',
  title: 'Nach der letzten Unterschrift ergänzt',
  message: ({ path, bytes }) =>
    `Am Ende von „${path}“ stehen ${bytes} Bytes, die keine Unterschrift abdeckt.`,
  hint: 'Programme legen dort oft Angaben zur Langzeitprüfung ab. Bitte die Datei in einem PDF-Programm öffnen und ansehen, ob sie nach der Unterschrift verändert wurde.',
});

export const foreignBytes = defineError<{ path: string; bytes: number }>({
  code: 'UNT-744',
  title: 'Fremde Bytes am Ende',
  message: ({ path, bytes }) =>
    `Am Ende von „${path}“ stehen ${bytes} Bytes, die weder unterschrieben noch eine Änderung nach den Regeln von PDF sind.`,
  hint: 'Es wurde nichts aufgenommen. Bitte die Datei noch einmal unverändert aus dem Signaturprogramm speichern oder übertragen.',
});
