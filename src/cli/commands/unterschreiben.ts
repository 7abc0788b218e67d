import type { Answer, Call, Command } from '../command.ts';
import { COMMON_HELP } from '../overview.ts';
import { PERIOD_HELP, PERIOD_OPTIONS } from '../period-options.ts';

/** Puts an electronic signature into a field of an approved report. German: unterschreiben. */
export const unterschreiben: Command = {
  name: 'unterschreiben',
  summary: 'zeigt die Unterschriftsfelder; --schluessel unterschreibt, --aufnehmen legt Unterschriebenes ab',
  help: `npx zielbericht unterschreiben [KENNUNG] – unterschreibt einen freigegebenen Bericht elektronisch (PAdES)

Beispiele
  npx zielbericht unterschreiben                zeigt die Felder, unterschreibt nichts
  npx zielbericht unterschreiben --feld Unterschrift_Landkreis --schluessel klein.p12
  npx zielbericht unterschreiben 3f9ac21b4d1e --feld Unterschrift_Agentur --schluessel agentur.pem
  npx zielbericht unterschreiben --jahr 2020 --feld Unterschrift_Agentur --schluessel a.p12 --ort "Halle"
  npx zielbericht unterschreiben --aufnehmen "C:\\Scans\\Bericht_unterschrieben.pdf"

Unterschrieben wird der neueste unterschriebene Stand dieser Fassung; frühere Unterschriften bleiben gültig. Er
liegt danach im Archiv und neben dem Bericht; sein Name endet auf „_unterschrieben.pdf“. Versandt wird weiter
genau das freigegebene PDF. Ist nur noch ein Feld leer, kann „--feld“ fehlen.

„--aufnehmen“ legt eine Datei ab, die ein anderes Programm unterschrieben hat, etwa mit einer Signaturkarte. Sie
muss mit dem neuesten Stand im Archiv beginnen und mindestens eine neue, gültige Unterschrift enthalten.

Das Passwort des Schlüssels wird am Bildschirm erfragt; ohne Bildschirm nennt es die Umgebung:
ZIELBERICHT_SCHLUESSEL_PASSWORT_DATEI oder ZIELBERICHT_SCHLUESSEL_PASSWORT. Nennt sie auch
ZIELBERICHT_ZEITSTEMPEL_ADRESSE, bestätigt dieser Dienst die Zeit der Unterschrift.

Optionen
  --schluessel DATEI  Schlüssel mit Zertifikat (.p12, .pfx) oder Schlüssel im Format PEM
  --zertifikat DATEI  Zertifikat im Format PEM, wenn es nicht beim Schlüssel liegt
  --feld NAME         welches Feld
  --aufnehmen DATEI   PDF, das ein anderes Programm unterschrieben hat
  --grund TEXT        Anlass, steht in der Unterschrift
  --ort TEXT          Ort, steht in der Unterschrift
${PERIOD_HELP}${COMMON_HELP}`,
  options: {
    ...PERIOD_OPTIONS,
    schluessel: { kind: 'text', expected: 'DATEI' },
    zertifikat: { kind: 'text', expected: 'DATEI', needs: 'schluessel' },
    feld: { kind: 'text', expected: 'Unterschrift_Landkreis', needs: 'schluessel' },
    aufnehmen: { kind: 'text', expected: 'DATEI', without: 'schluessel' },
    grund: { kind: 'text', expected: '"Ergebnis 2020"', needs: 'schluessel' },
    ort: { kind: 'text', expected: '"Sangerhausen"', needs: 'schluessel' },
  },
  words: 1,
  async run(call: Call): Promise<Answer> {
    if (call.given.text('aufnehmen') !== null) {
      const { takeIn } = await import('../take-in.ts');
      return takeIn(call);
    }
    const { signReport } = await import('../sign-report.ts');
    return signReport(call);
  },
};
