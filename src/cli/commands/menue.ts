import { needsTerminal } from '../../diagnostic/catalogue/usage.ts';
import type { Given } from '../arguments.ts';
import { type Answer, answer, type Call, type Command, refusal } from '../command.ts';
import { clerkFor } from '../menu/clerk.ts';
import { runMenu } from '../menu/menu.ts';
import { COMMON_HELP } from '../overview.ts';

/** The numbered menu for the clerk; `Managementbericht.cmd` calls it. German: Menü. */
export const menue: Command = {
  name: 'menue',
  summary: 'Menü mit Nummern: Prüfen, Entwurf, Freigeben, Versenden, Unterschreiben',
  help: `npx zielbericht menue – führt mit Nummern durch den Monat

Beispiele
  npx zielbericht menue
  npx zielbericht menue --daten "D:\\Controlling\\Zielvereinbarung" --ausgabe "D:\\Controlling\\Berichte"

Unter Windows öffnet ein Doppelklick auf „Managementbericht.cmd“ dieses Menü. Fertige PDF-Dateien und
Fehlerlisten werden mit dem Programm geöffnet, das der Rechner dafür vorsieht.

Optionen
${COMMON_HELP}`,
  options: {},
  words: 0,
  async run(call: Call): Promise<Answer> {
    if (!call.terminal.interactive) return refusal([needsTerminal(null, null)]);
    const { openOutput } = await import('../workplace.ts');
    const { output } = openOutput(call.given, call.terminal);
    return answer({ exit: await runMenu(clerkFor(call, folders(call.given), output)) });
  },
};

/** The folders the menu was called with are handed on to each command. */
function folders(given: Given): readonly string[] {
  return ['daten', 'ausgabe'].flatMap((name) => {
    const value = given.text(name);
    return value === null ? [] : [`--${name}`, value];
  });
}
