import type { Answer, Call, Command } from '../command.ts';
import { COMMON_HELP } from '../overview.ts';
import { PERIOD_HELP, PERIOD_OPTIONS } from '../period-options.ts';

/** Releases exactly the bytes of one filed report. German: freigeben. */
export const freigeben: Command = {
  name: 'freigeben',
  summary: 'gibt einen erstellten Bericht frei, genau so, wie er archiviert ist',
  help: `npx zielbericht freigeben [KENNUNG] – gibt einen Bericht frei; ohne Freigabe wird nichts versandt

Beispiele
  npx zielbericht freigeben --durch "M. Muster" --funktion "Geschäftsführung"
  npx zielbericht freigeben 3f9ac21b4d1e --durch "M. Muster" --grund "abgestimmt am 28.09.2020"
  npx zielbericht freigeben 3f9ac21b4d1e --durch "N. Beispiel" --in-vertretung "M. Muster" --grund "Urlaub"
  npx zielbericht freigeben --zurueckziehen 3f9ac21b4d1e --durch "M. Muster" --grund "Lieferung unvollständig"

Die Kennung nennen „erstellen“ und „status“; ihre ersten acht Zeichen genügen. Liegt nur ein Bericht zur
Freigabe bereit, kann sie fehlen. Die Freigabe gilt für genau dieses PDF: Ändert sich eine Eingabe, entsteht
ein neuer Bericht, der wieder freigegeben werden muss. Gilt nach der Vereinbarung das Vier-Augen-Prinzip, kann
nicht freigeben, wer den Bericht erstellt hat; nennt sie Berechtigte, können es nur diese.

Solange nichts übergeben ist, lässt sich eine Freigabe mit „--zurueckziehen“ zurücknehmen: Dann geht nichts
hinaus, bis wieder freigegeben ist. Danach hilft nur eine Korrektur („erstellen --korrektur GRUND“).

Optionen
  --durch NAME        wer freigibt
  --funktion TEXT     in welcher Funktion
  --in-vertretung [FÜR WEN]
                      in Vertretung, wenn man will mit dem Namen der vertretenen Person
  --grund TEXT        Anlass oder Bemerkung; mit „--in-vertretung“ und „--zurueckziehen“ nötig
  --zurueckziehen     nimmt die Freigabe der KENNUNG zurück
${PERIOD_HELP}${COMMON_HELP}`,
  options: {
    ...PERIOD_OPTIONS,
    durch: { kind: 'text', expected: '"M. Muster"' },
    funktion: { kind: 'text', expected: '"Geschäftsführung"', without: 'zurueckziehen' },
    'in-vertretung': { kind: 'optional-text', expected: '"M. Muster"', without: 'zurueckziehen' },
    zurueckziehen: { kind: 'flag' },
    grund: { kind: 'text', expected: '"abgestimmt am 28.09.2020"' },
  },
  words: 1,
  async run(call: Call): Promise<Answer> {
    if (call.given.flag('zurueckziehen')) {
      const { withdrawApproval } = await import('../withdraw-approval.ts');
      return withdrawApproval(call);
    }
    const { approveReport } = await import('../approve-report.ts');
    return approveReport(call);
  },
};
