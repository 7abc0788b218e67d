import type { Answer, Call, Command } from '../command.ts';
import { COMMON_HELP } from '../overview.ts';
import { PERIOD_HELP, PERIOD_OPTIONS } from '../period-options.ts';

/** Shows who gets what and why; sends with `--senden`. German: versenden. */
export const versenden: Command = {
  name: 'versenden',
  summary: 'zeigt, wer welchen Bericht bekommt; --senden versendet',
  help: `npx zielbericht versenden [KENNUNG] – zeigt den Versandplan; --senden versendet

Beispiele
  npx zielbericht versenden                   zeigt den Plan, versendet nichts
  npx zielbericht versenden --senden          versendet alle freigegebenen Berichte
  npx zielbericht versenden 3f9ac21b4d1e --senden
  npx zielbericht versenden --entwurf --senden   schickt den neuesten Entwurf zur Stellungnahme

Versandt wird nur, was freigegeben ist, und an niemanden zweimal. Ohne Angaben zu einem Mailserver werden die
Nachrichten in den Postausgang gelegt: als Entwürfe (.eml) im Ordner „postausgang“ der Ausgabe, die Sie im
Mailprogramm öffnen und absenden. Ein Mailserver wird über die Umgebung genannt: ZIELBERICHT_SMTP_HOST,
…_PORT, …_ABSENDER, …_BENUTZER, …_PASSWORT_DATEI.

„--entwurf“ versendet statt dessen den neuesten Entwurf an alle, die Stellung nehmen (in der Vereinbarung unter
„stellungnahmen“, sonst die Unterzeichnenden). Dazu ist keine Freigabe nötig; ein späterer Entwurf ersetzt ihn.
Eine Korrektur geht an genau die, die eine frühere Fassung haben; „--auch“ schickt sie mit Absicht an jemanden,
den die Vereinbarung inzwischen nennt.

Optionen
  --senden            jetzt versenden
  --entwurf           den Entwurf zur Stellungnahme, nicht den Bericht
  --auch ADRESSE      eine Korrektur auch an diese Person der Vereinbarung
${PERIOD_HELP}${COMMON_HELP}`,
  options: {
    ...PERIOD_OPTIONS,
    senden: { kind: 'flag' },
    entwurf: { kind: 'flag' },
    auch: { kind: 'text', expected: 'ADRESSE', without: 'entwurf' },
  },
  words: 1,
  async run(call: Call): Promise<Answer> {
    const { sendReports } = await import('../send-reports.ts');
    return sendReports(call);
  },
};
