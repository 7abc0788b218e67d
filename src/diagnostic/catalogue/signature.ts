import { defineError } from '../diagnostic.ts';

// Codes UNT-701 to UNT-719: keys, signature fields and time stamps (Unterschrift). Others of the area stand elsewhere.

export const wrongPassword = defineError<{ file: string }>({
  code: 'UNT-701',
  title: 'Falsches Passwort',
  message: ({ file }) => `Das Passwort öffnet „${file}“ nicht.`,
  hint: 'Bitte Groß- und Kleinschreibung, Umlaute und die Feststelltaste prüfen und das Passwort noch einmal eingeben.',
});

export const keyFileUnreadable = defineError<{ file: string; expected: string }>({
  code: 'UNT-702',
  title: 'Schlüsseldatei nicht lesbar',
  message: ({ file, expected }) => `„${file}“ lässt sich nicht als ${expected} lesen.`,
  hint: 'Erwartet wird eine Datei mit der Endung .p12 oder .pfx, oder je eine PEM-Datei mit Schlüssel und Zertifikat. Ist die Datei beim Kopieren beschädigt worden, hilft eine neue Kopie vom Aussteller.',
});

export const certificateMissing = defineError<{ file: string }>({
  code: 'UNT-703',
  title: 'Kein Zertifikat',
  message: ({ file }) => `In „${file}“ steht kein Zertifikat.`,
  hint: 'Zum Unterschreiben gehören Schlüssel und Zertifikat. Bitte beide zusammen ausgeben lassen (.p12) oder die PEM-Datei mit dem Zertifikat nennen.',
});

export const passwordMissing = defineError<{ file: string }>({
  code: 'UNT-704',
  title: 'Passwort fehlt',
  message: ({ file }) => `„${file}“ ist mit einem Passwort geschützt; es wurde keines angegeben.`,
  hint: 'Bitte das Passwort zu dieser Datei angeben: am Bildschirm, oder in einer Datei, deren Pfad in ZIELBERICHT_SCHLUESSEL_PASSWORT_DATEI steht.',
});

export const certificateExpired = defineError<{ signer: string; until: string }>({
  code: 'UNT-705',
  title: 'Zertifikat abgelaufen',
  message: ({ signer, until }) => `Das Zertifikat von ${signer} galt bis ${day(until)}.`,
  hint: 'Bitte beim Aussteller ein neues Zertifikat besorgen und damit unterschreiben. Frühere Unterschriften bleiben gültig.',
});

export const certificateNotYetValid = defineError<{ signer: string; from: string }>({
  code: 'UNT-706',
  title: 'Zertifikat noch nicht gültig',
  message: ({ signer, from }) => `Das Zertifikat von ${signer} gilt erst ab ${day(from)}.`,
  hint: 'Bitte bis dahin warten oder das bisherige Zertifikat verwenden. Stimmt der Tag nicht, bitte die Uhr dieses Rechners prüfen.',
});

export const certificateOfAnotherKey = defineError<{ file: string; found: readonly string[] }>({
  code: 'UNT-707',
  title: 'Zertifikat gehört zu einem anderen Schlüssel',
  message: ({ file, found }) =>
    `Keines der Zertifikate in „${file}“ gehört zu dem Schlüssel; gefunden: ${listed(found)}.`,
  hint: 'Bitte Schlüssel und Zertifikat derselben Ausstellung angeben. Nach einer Verlängerung gibt es oft zwei Paare.',
});

export const privateKeyMissing = defineError<{ file: string }>({
  code: 'UNT-708',
  title: 'Kein Schlüssel',
  message: ({ file }) => `In „${file}“ steht kein privater Schlüssel.`,
  hint: 'Ein Zertifikat allein kann nicht unterschreiben. Bitte die Datei mit dem privaten Schlüssel verwenden; beim Export muss „mit privatem Schlüssel“ gewählt sein.',
});

export const keyTypeUnknown = defineError<{ file: string; type: string }>({
  code: 'UNT-709',
  title: 'Schlüsselart nicht unterstützt',
  message: ({ file, type }) =>
    `Mit dem Schlüssel in „${file}“ (Art: ${type}) kann nicht unterschrieben werden.`,
  hint: 'Möglich sind gewöhnliche RSA-Schlüssel ab 2048 Bit (nicht RSA-PSS) und elliptische Kurven (P-256, P-384, P-521, brainpoolP256r1, P384r1, P512r1).',
});

export const noSuchField = defineError<{ field: string; known: readonly string[] }>({
  code: 'UNT-710',
  title: 'Unbekanntes Unterschriftsfeld',
  message: ({ field, known }) =>
    `Ein Unterschriftsfeld „${field}“ gibt es in dieser PDF-Datei nicht. Vorhanden: ${listed(known)}.`,
  hint: 'Bitte den Namen genau so schreiben, wie er hier steht.',
});

export const signedAlready = defineError<{ field: string; by: string; at: string | null }>({
  code: 'UNT-711',
  title: 'Schon unterschrieben',
  message: ({ field, by, at }) =>
    `Das Feld „${field}“ ist schon unterschrieben${by === '' ? '' : ` von ${by}`}${at === null ? '' : `, am ${day(at)}`}.`,
  hint: 'Eine Unterschrift lässt sich nicht ersetzen. Bitte ein Feld wählen, das noch leer ist.',
});

export const noFields = defineError<Record<never, never>>({
  code: 'UNT-712',
  title: 'Keine Unterschriftsfelder',
  message: () => 'Diese PDF-Datei hat keine Unterschriftsfelder.',
  hint: 'Unterschriftsfelder hat der Jahresbericht, der Monatsbericht nur auf Wunsch. Nach dem Drucken oder Umwandeln sind sie nicht mehr da: Bitte die Datei verwenden, die das Programm erstellt hat.',
});

export const pdfUnreadable = defineError<{ reason: string }>({
  code: 'UNT-713',
  title: 'PDF-Datei nicht lesbar',
  message: ({ reason }) => `Diese Datei lässt sich nicht als PDF unterschreiben: ${reason}.`,
  hint: 'Bitte die unveränderte Datei verwenden, wie sie das Programm erstellt hat oder wie sie nach der letzten Unterschrift war.',
});

export const changedAfterSignature = defineError<{ field: string; by: string }>({
  code: 'UNT-714',
  title: 'Nach einer Unterschrift verändert',
  message: ({ field, by }) =>
    `Was mit dem Feld „${field}“${by === '' ? '' : ` von ${by}`} unterschrieben wurde, ist danach verändert worden; diese Unterschrift ist nicht mehr gültig.`,
  hint: 'Bitte die Datei in dem Zustand verwenden, in dem sie unterschrieben wurde; sie liegt im Archiv. Öffnen und neu Speichern zerstört Unterschriften.',
});

export const notForSigning = defineError<{ signer: string }>({
  code: 'UNT-715',
  title: 'Zertifikat nicht zum Unterschreiben',
  message: ({ signer }) =>
    `Das Zertifikat von ${signer} ist für einen anderen Zweck ausgestellt; „Digitale Signatur“ oder „Nichtabstreitbarkeit“ gehört nicht zu seiner Schlüsselverwendung.`,
  hint: 'Oft gibt es zu einer Person zwei Zertifikate, eines zum Verschlüsseln und eines zum Unterschreiben: Bitte das zweite verwenden.',
});

export const timeStampRefused = defineError<{ server: string; answer: string }>({
  code: 'UNT-716',
  title: 'Zeitstempel abgelehnt',
  message: ({ server, answer }) =>
    `Der Zeitstempeldienst ${server} hat keinen Zeitstempel gegeben${answer === '' ? '' : `: „${answer}“`}.`,
  hint: 'Es wurde nicht unterschrieben. Bitte die Adresse und die Zugangsregeln des Dienstes prüfen, später noch einmal versuchen oder ohne Zeitstempel unterschreiben.',
});

export const timeStampUnusable = defineError<{ server: string; reason: string }>({
  code: 'UNT-717',
  title: 'Zeitstempel unbrauchbar',
  message: ({ server, reason }) =>
    `Die Antwort des Zeitstempeldienstes ${server} ist nicht zu gebrauchen: ${reason}.`,
  hint: 'Es wurde nicht unterschrieben. Bitte prüfen, ob die Adresse zu einem Zeitstempeldienst nach RFC 3161 führt, und es später noch einmal versuchen.',
});

export const changesForbidden = defineError<Record<never, never>>({
  code: 'UNT-718',
  title: 'Für Änderungen gesperrt',
  message: () => 'Eine frühere Unterschrift hat diese PDF-Datei für jede weitere Änderung gesperrt.',
  hint: 'Eine weitere Unterschrift würde die frühere ungültig machen. Bitte die Datei verwenden, wie sie vor dem Sperren war; das Sperren beim Unterschreiben abwählen.',
});

export const cipherUnknown = defineError<{ file: string; cipher: string }>({
  code: 'UNT-719',
  title: 'Verschlüsselung nicht unterstützt',
  message: ({ file, cipher }) =>
    `„${file}“ ist auf eine Art verschlüsselt, die hier nicht geöffnet werden kann: ${cipher}.`,
  hint: 'Am Passwort liegt es nicht. Bitte Schlüssel und Zertifikat noch einmal ausgeben lassen (.p12) und dabei AES-256 wählen.',
});

/** `2021-05-04T09:30:00Z` as `04.05.2021`. */
function day(at: string): string {
  const [year, month, date] = at.slice(0, 10).split('-');
  return `${date}.${month}.${year}`;
}

function listed(names: readonly string[]): string {
  return names.map((each) => `„${each}“`).join(', ');
}
