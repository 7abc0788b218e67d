import type { Answer, Call, Command } from '../command.ts';
import { COMMON_HELP } from '../overview.ts';

/** Takes down what a person found out about a message. German: klaeren. */
export const klaeren: Command = {
  name: 'klaeren',
  summary: 'vermerkt, was aus einer unklaren oder abgelehnten Nachricht wurde',
  help: `npx zielbericht klaeren KENNUNG ADRESSE – vermerkt, was aus einer Nachricht wurde

Beispiele
  npx zielbericht klaeren 3f9ac21b4d1e lk@example.org --angekommen --durch "M. Muster" --grund "am Telefon"
  npx zielbericht klaeren 3f9ac21b4d1e lk@example.org --erneut-senden --durch "M. Muster" --grund "voll"
  npx zielbericht klaeren 3f9ac21b4d1e --angesehen --durch "M. Muster" --grund "Adresse berichtigt"

UNKLAR heißt: Die Nachricht war übertragen, die Antwort blieb aus. ABGELEHNT heißt: Der Mailserver nimmt sie
nicht an. Beides wiederholt das Programm nicht von selbst. Nach „--erneut-senden“ geht die Nachricht beim
nächsten „versenden --senden“ noch einmal hinaus, unter derselben Nachrichtenkennung. „npx zielbericht status“
nennt, was offen ist, und den Befehl dazu.

Optionen
  --angekommen        sie ist angekommen (bei UNKLAR)
  --erneut-senden     sie soll noch einmal hinaus (bei UNKLAR und ABGELEHNT)
  --erledigt          sie ging auf anderem Weg hinaus oder ist nicht mehr nötig (bei UNKLAR und ABGELEHNT)
  --angesehen         der Grund eines Halts ist geklärt; ohne ADRESSE
  --durch NAME        wer das sagt
  --grund TEXT        woher es bekannt ist
${COMMON_HELP}`,
  options: {
    angekommen: { kind: 'flag' },
    'erneut-senden': { kind: 'flag' },
    erledigt: { kind: 'flag' },
    angesehen: { kind: 'flag' },
    durch: { kind: 'text', expected: '"M. Muster"' },
    grund: { kind: 'text', expected: '"am Telefon bestätigt"' },
  },
  words: 2,
  async run(call: Call): Promise<Answer> {
    const { settleMail } = await import('../settle-mail.ts');
    return settleMail(call);
  },
};
