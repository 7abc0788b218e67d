import { EXIT, type Exit } from '../exit-codes.ts';
import { agreed } from './agreed.ts';
import type { Clerk } from './clerk.ts';

const SHOWN: readonly Exit[] = [EXIT.done, EXIT.mail, EXIT.scope];

/** Shows what is approved, then takes one approval back: by the id, with name and reason. */
export async function withdraw(clerk: Clerk): Promise<void> {
  const status = await clerk.perform(['status']);
  // Open mails or a stop keep nobody from taking a release back.
  if (!SHOWN.includes(status.exit)) return;
  const id = await clerk.ask('Kennung des Berichts (leer = zurück): ');
  if (id === null || id === '') return;
  const by = (await clerk.ask('Zurückgenommen durch (Name): ')) ?? '';
  const reason = (await clerk.ask('Grund: ')) ?? '';
  if (by === '' || reason === '') return clerk.say('Ohne Name und Grund bleibt die Freigabe, wie sie ist.\n');
  if (!(await agreed(clerk, `Freigabe von ${id} zurücknehmen?`)))
    return clerk.say('Die Freigabe gilt weiter.\n');
  await clerk.perform(['freigeben', '--zurueckziehen', id, '--durch', by, '--grund', reason]);
}
