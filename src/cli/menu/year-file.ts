import type { Clerk } from './clerk.ts';

/** The year's file; what the agreement says of its number and retention holds, unless something is typed. */
export async function yearFile(clerk: Clerk): Promise<void> {
  const year = await askYear(clerk);
  if (year === null || year === '') return;
  const reference = await clerk.ask('Aktenzeichen (leer = wie in der Zielvereinbarung): ');
  if (reference === null) return;
  const answer = await clerk.perform([
    'jahresakte',
    year,
    ...(reference === '' ? [] : ['--aktenzeichen', reference]),
  ]);
  const { ordner } = answer.data;
  if (typeof ordner === 'string') await clerk.open(ordner);
  else if (answer.diagnostics.length > 0) await clerk.openMessages(answer);
}

/** Four digits; empty to go back, null at the end of the input. */
async function askYear(clerk: Clerk): Promise<string | null> {
  for (;;) {
    const text = await clerk.ask('Jahr (JJJJ, leer = zurück): ');
    if (text === null || text === '' || /^\d{4}$/u.test(text)) return text;
    clerk.say(`„${text}“ ist kein Jahr (2020).\n`);
  }
}
