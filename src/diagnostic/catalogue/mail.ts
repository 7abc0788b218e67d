import { defineError } from '../diagnostic.ts';

export const smtpIncomplete = defineError<{ missing: readonly string[] }>({
  code: 'MAI-621',
  title: 'Angaben zum Mailserver unvollständig',
  message: ({ missing }) => `Für den Versand über einen Mailserver fehlt: ${missing.join(', ')}.`,
  hint: 'Die Umgebungsvariablen ergänzen oder alle ZIELBERICHT_SMTP_… entfernen; dann legt „versenden“ die E-Mails in den Postausgang.',
});

export const smtpPort = defineError<{ found: string }>({
  code: 'MAI-622',
  title: 'Kein Port',
  message: ({ found }) => `ZIELBERICHT_SMTP_PORT ist „${found}“.`,
  hint: 'Erwartet wird eine Zahl von 1 bis 65535, üblich sind 587 (STARTTLS), 465 (TLS) und 25 auf demselben Rechner.',
});

export const smtpSender = defineError<{ found: string }>({
  code: 'MAI-623',
  title: 'Absenderadresse unbrauchbar',
  message: ({ found }) => `ZIELBERICHT_SMTP_ABSENDER ist „${found}“ und damit keine einfache E-Mail-Adresse.`,
  hint: 'Erwartet wird eine einzelne Adresse ohne Namen, zum Beispiel controlling@example.org.',
});

export const passwordTwice = defineError<Record<never, never>>({
  code: 'MAI-624',
  title: 'Passwort doppelt angegeben',
  message: () => 'ZIELBERICHT_SMTP_PASSWORT und ZIELBERICHT_SMTP_PASSWORT_DATEI sind beide gesetzt.',
  hint: 'Bitte nur eines von beiden setzen; die Datei ist der bessere Ort.',
});

export const passwordFileMissing = defineError<{ path: string }>({
  code: 'MAI-625',
  title: 'Passwortdatei nicht lesbar',
  message: ({ path }) => `Die Passwortdatei „${path}“ fehlt, ist leer oder nicht lesbar.`,
  hint: 'Den Pfad in ZIELBERICHT_SMTP_PASSWORT_DATEI und die Leserechte prüfen.',
});

export const passwordFileOpen = defineError<{ path: string }>({
  code: 'MAI-626',
  title: 'Passwortdatei für alle lesbar',
  message: ({ path }) => `Die Passwortdatei „${path}“ kann jeder auf diesem Rechner lesen.`,
  hint: 'Die Rechte einschränken (chmod 600) und das Passwort am besten ändern.',
});

/** A message that is not with its recipient, as the server left it. */
interface Undelivered {
  /** `mail.example.org (Anschluss 587)`; empty where no server is set any more. */
  readonly server: string;
  readonly recipients: readonly string[];
  /** What happened, in German: `nimmt keine Verbindung an`. */
  readonly happened: string;
  /** The server's or the library's own words. */
  readonly answer: string;
}

const SAFE = 'Bericht und Freigabe liegen sicher im Archiv, und niemand erhält etwas doppelt.';

export const mailDeferred = defineError<Undelivered>({
  code: 'MAI-631',
  title: 'Versand verschoben',
  message: ({ server, recipients, happened, answer }) =>
    `${namedServer(server)} ${happened} [${answer}]. Verschoben: ${recipients.join(', ')}.`,
  hint: `${SAFE} Später erneut „npx zielbericht versenden --senden“ aufrufen. Bleibt es dabei, bitte der IT diese Meldung geben: Name, Anschluss und Anmeldung des Mailservers stehen in den Umgebungsvariablen ZIELBERICHT_SMTP_….`,
});

export const mailRejected = defineError<Undelivered>({
  code: 'MAI-632',
  title: 'Nachricht abgelehnt',
  message: ({ server, recipients, answer }) =>
    `${namedServer(server)} hat die Nachricht endgültig abgelehnt [${answer}]. Betroffen: ${recipients.join(', ')}.`,
  hint: `${SAFE} Die Adresse in der Vereinbarung unter „unterzeichnende“ berichtigen, dann „erstellen --korrektur GRUND“ und „freigeben“. „versenden“ zeigt danach, an wen die Korrektur geht und wie sie mit „--auch ADRESSE“ auch an die neue Adresse geht. Stimmt die Adresse, bitte bei der Empfängerin oder dem Empfänger und der IT nach dem Grund fragen.`,
});

export const mailUnclear = defineError<Undelivered>({
  code: 'MAI-633',
  title: 'Zustellung unklar',
  message: ({ recipients, answer }) =>
    `Die Nachricht war übertragen, aber eine eindeutige Antwort blieb aus [${answer}]. Unklar: ${recipients.join(', ')}.`,
  hint: `${SAFE} Bitte dort nachfragen, ob die Nachricht angekommen ist; wenn nicht, das PDF aus dem Ordner „berichte“ von Hand senden. Das Programm wiederholt sie nicht. Einen Befehl, der die Klärung vermerkt, bringt eine spätere Programmfassung.`,
});

function namedServer(server: string): string {
  return server === '' ? 'Der Mailserver' : `Der Mailserver ${server}`;
}
