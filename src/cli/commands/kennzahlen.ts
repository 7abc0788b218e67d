import type { Answer, Call, Command } from '../command.ts';
import { COMMON_HELP } from '../overview.ts';

/** What an agreement can refer to by `kennzahl: K2`. German: Kennzahlenkatalog. */
export const kennzahlen: Command = {
  name: 'kennzahlen',
  summary: 'zeigt den Katalog der Kennzahlen nach § 48a SGB II',
  help: `npx zielbericht kennzahlen [KENNZAHL] – zeigt den Katalog, auf den „kennzahl: K2“ in der Vereinbarung verweist

Beispiele
  npx zielbericht kennzahlen                alle Kennzahlen und Ergänzungsgrößen
  npx zielbericht kennzahlen K2             eine mit Definition, Fundstelle und Berechnung

Optionen
${COMMON_HELP}`,
  options: {},
  words: 1,
  async run(call: Call): Promise<Answer> {
    const { showCatalogue } = await import('../show-catalogue.ts');
    return showCatalogue(call);
  },
};
