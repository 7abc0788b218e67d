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
