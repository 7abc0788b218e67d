import type { Clerk } from './clerk.ts';

/** Only a written „ja“ is a yes. */
export async function agreed(clerk: Clerk, question: string): Promise<boolean> {
  const answer = await clerk.ask(`${question} (ja/nein): `);
  return ['ja', 'j'].includes((answer ?? '').toLowerCase());
}
