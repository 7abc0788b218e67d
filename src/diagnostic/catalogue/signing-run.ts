import { defineError, defineNotice, defineWarning } from '../diagnostic.ts';

// Codes UNT-720 and above: a report that cannot be signed now, key files and settings. What is wrong with a key or
// a field itself has the numbers below.

export const notApprovedYet = defineError<{ title: string; id: string }>({
  code: 'UNT-720',
  title: 'Nicht freigegeben',
  message: ({ title }) => `Unterschrieben wird nur, was freigegeben ist (${title}).`,
  hint: ({ id }) => `Den Bericht ansehen und freigeben: npx zielbericht freigeben ${id} --durch NAME.`,
});

/** `stands` is what the folder holds, `filed` what was approved or signed; both are SHA-256. */
export const changedSinceApproval = defineError<{
  path: string;
  stands: string;
  filed: string;
  /** The report's. */
  id: string;
}>({
  code: 'UNT-721',
  title: 'Seit der Freigabe verändert',
  message: ({ path, stands, filed }) =>
    `„${path}“ ist nicht mehr die Datei, die im Archiv liegt.\n  im Ordner  ${stands}\n  im Archiv  ${filed}`,
  hint: ({ path, id }) =>
    `Es wurde nichts unterschrieben und nichts geschrieben. Wurde die Datei mit einem anderen Programm unterschrieben, kommt sie ins Archiv mit: npx zielbericht unterschreiben ${id} --aufnehmen "${path}". Sonst bitte klären, wer sie verändert hat, und sie an einen anderen Ort legen; das Original liegt unversehrt im Archiv. Danach den Befehl wiederholen.`,
});

export const draftNotSignable = defineError<{ title: string }>({
  code: 'UNT-722',
  title: 'Entwurf',
  message: ({ title }) => `Ein Entwurf kann nicht unterschrieben werden (${title}).`,
  hint: 'Den Bericht ohne „--entwurf“ erstellen, freigeben und dann unterschreiben.',
});

export const noSignatureFields = defineError<{ title: string }>({
  code: 'UNT-723',
  title: 'Ohne Unterschriftsfelder',
  message: ({ title }) => `Der Bericht hat keine Felder für Unterschriften (${title}).`,
  hint: 'Felder hat der Jahresbericht; der Monatsbericht bekommt sie, wenn in der Vereinbarung „unterschriftsfelder-im-monatsbericht: ja“ steht. „--jahr JJJJ“ wählt den Jahresbericht.',
});

export const everythingSigned = defineNotice<{ title: string }>({
  code: 'UNT-724',
  title: 'Alles unterschrieben',
  message: ({ title }) => `In diesem Bericht ist kein Feld mehr leer (${title}).`,
  hint: 'Es ist nichts zu tun. Die unterschriebene Fassung liegt neben dem Bericht, ihr Name endet auf „_unterschrieben.pdf“.',
});

export const keyFileNotThere = defineError<{ path: string; why: string }>({
  code: 'UNT-725',
  title: 'Schlüsseldatei nicht erreichbar',
  message: ({ path, why }) => `„${path}“ ${why}.`,
  hint: 'Erwartet wird eine Schlüsseldatei (.p12, .pfx oder .pem) von wenigen Kilobyte. Bitte Pfad und Leserechte prüfen; Pfade mit Leerzeichen gehören in Anführungszeichen.',
});

export const keyPasswordTwice = defineError<Record<never, never>>({
  code: 'UNT-726',
  title: 'Passwort doppelt angegeben',
  message: () =>
    'ZIELBERICHT_SCHLUESSEL_PASSWORT und ZIELBERICHT_SCHLUESSEL_PASSWORT_DATEI sind beide gesetzt.',
  hint: 'Bitte nur eines von beiden setzen; die Datei ist der bessere Ort.',
});

export const keyPasswordFileMissing = defineError<{ path: string }>({
  code: 'UNT-727',
  title: 'Passwortdatei nicht lesbar',
  message: ({ path }) => `Die Passwortdatei „${path}“ fehlt, ist leer oder nicht lesbar.`,
  hint: 'Den Pfad in ZIELBERICHT_SCHLUESSEL_PASSWORT_DATEI und die Leserechte prüfen.',
});

export const keyPasswordFileOpen = defineError<{ path: string }>({
  code: 'UNT-728',
  title: 'Passwortdatei für alle lesbar',
  message: ({ path }) => `Die Passwortdatei „${path}“ kann jeder auf diesem Rechner lesen.`,
  hint: 'Die Rechte einschränken (chmod 600) und das Passwort am besten ändern.',
});

/** `found` is what may be shown of the address, in quotation marks. */
export const timeStampAddress = defineError<{ found: string }>({
  code: 'UNT-729',
  title: 'Adresse des Zeitstempeldienstes unbrauchbar',
  message: ({ found }) => `ZIELBERICHT_ZEITSTEMPEL_ADRESSE ist ${found}.`,
  hint: 'Erwartet wird eine Adresse mit https und ohne Anmeldedaten, zum Beispiel https://zeitstempel.example.org/tsa; http gilt nur auf demselben Rechner. Ohne diese Angabe wird ohne Zeitstempel unterschrieben.',
});

export const replacedVersion = defineError<{ title: string; later: string; id: string }>({
  code: 'UNT-740',
  title: 'Durch eine neue Fassung ersetzt',
  message: ({ title, later }) =>
    `Dieser Bericht gilt nicht mehr (${title}); freigegeben ist inzwischen ${later}.`,
  hint: ({ id }) =>
    `Unterschrieben wird die Fassung, die gilt: npx zielbericht unterschreiben ${id}. Frühere Unterschriften unter der alten Fassung bleiben im Archiv.`,
});

/** `label` is the field's, `signer` the name in the certificate. */
export const nameNotInLabel = defineWarning<{ field: string; label: string; signer: string }>({
  code: 'UNT-741',
  title: 'Anderer Name am Feld',
  message: ({ field, label, signer }) =>
    `Das Zertifikat lautet auf „${signer}“; das Feld „${field}“ ist für „${label}“.`,
  hint: 'In Vertretung ist das in Ordnung. War es ein Versehen, bitte mit der Stelle klären, für die das Feld gedacht ist: Eine Unterschrift lässt sich nicht zurücknehmen.',
});

export const signedCopyMissing = defineWarning<{ path: string; why: string }>({
  code: 'UNT-742',
  title: 'Kopie fehlt im Ausgabeordner',
  message: ({ path, why }) =>
    `Die unterschriebene Fassung liegt im Archiv; „${path}“ fehlt oder ist älter und ließ sich nicht schreiben. ${why}`,
  hint: 'Derselbe Befehl legt die Kopie nach, sobald der Ordner beschrieben werden kann und kein anderer Lauf aktiv ist.',
});
