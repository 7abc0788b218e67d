import type { Answer, Call, Command } from '../command.ts';
import { COMMON_HELP } from '../overview.ts';
import { PERIOD_HELP, PERIOD_OPTIONS } from '../period-options.ts';

/** Puts an electronic signature into a field of an approved report. German: unterschreiben. */
export const unterschreiben: Command = {
  name: 'unterschreiben',
  summary: 'zeigt die Unterschriftsfelder; mit --schluessel unterschreibt es eines',
  help: `npx zielbericht unterschreiben [KENNUNG] – unterschreibt einen freigegebenen Bericht elektronisch (PAdES)

Beispiele
  npx zielbericht unterschreiben                zeigt die Felder, unterschreibt nichts
  npx zielbericht unterschreiben --feld Unterschrift_Landkreis --schluessel klein.p12
  npx zielbericht unterschreiben 3f9ac21b4d1e --feld Unterschrift_Agentur --schluessel agentur.pem
  npx zielbericht unterschreiben --jahr 2020 --schluessel klein.p12 --grund "Ergebnis 2020" --ort "Sangerhausen"

Unterschrieben wird die neueste Fassung mit allen früheren Unterschriften, die gültig bleiben. Sie liegt
danach im Archiv und neben dem Bericht; ihr Name endet auf „_unterschrieben.pdf“. Versandt wird weiter genau
das freigegebene PDF. Ist nur noch ein Feld leer, kann „--feld“ fehlen.

Das Passwort des Schlüssels wird am Bildschirm erfragt; ohne Bildschirm nennt es die Umgebung:
ZIELBERICHT_SCHLUESSEL_PASSWORT_DATEI oder ZIELBERICHT_SCHLUESSEL_PASSWORT. Nennt sie auch
ZIELBERICHT_ZEITSTEMPEL_ADRESSE, bestätigt dieser Dienst die Zeit der Unterschrift.

Optionen
  --schluessel DATEI  Schlüssel mit Zertifikat (.p12, .pfx) oder Schlüssel im Format PEM
  --zertifikat DATEI  Zertifikat im Format PEM, wenn es nicht beim Schlüssel liegt
  --feld NAME         welches Feld
  --grund TEXT        Anlass, steht in der Unterschrift
  --ort TEXT          Ort, steht in der Unterschrift
${PERIOD_HELP}${COMMON_HELP}`,
  options: {
    ...PERIOD_OPTIONS,
    schluessel: { kind: 'text', expected: 'DATEI' },
    zertifikat: { kind: 'text', expected: 'DATEI', needs: 'schluessel' },
    feld: { kind: 'text', expected: 'Unterschrift_Landkreis', needs: 'schluessel' },
    grund: { kind: 'text', expected: '"Ergebnis 2020"', needs: 'schluessel' },
    ort: { kind: 'text', expected: '"Sangerhausen"', needs: 'schluessel' },
  },
  words: 1,
  async run(call: Call): Promise<Answer> {
    const { signReport } = await import('../sign-report.ts');
    return signReport(call);
  },
};
