import type { Answer, Call, Command } from '../command.ts';
import { COMMON_HELP } from '../overview.ts';
import { PERIOD_HELP, PERIOD_OPTIONS } from '../period-options.ts';

/** What is open, and the next step. German: Stand. */
export const status: Command = {
  name: 'status',
  summary: 'zeigt, was offen ist, und den nächsten Schritt',
  help: `npx zielbericht status – zeigt je Bericht Freigabe, Zustellung und nächsten Schritt

Beispiele
  npx zielbericht status
  npx zielbericht status --monat 2020-08 --json

Optionen
${PERIOD_HELP}${COMMON_HELP}`,
  options: PERIOD_OPTIONS,
  words: 0,
  async run(call: Call): Promise<Answer> {
    const { showStatus } = await import('../show-status.ts');
    return showStatus(call);
  },
};
