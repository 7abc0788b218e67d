import { parseMonth } from '../../domain/month.ts';
import type { Clerk } from './clerk.ts';

/** A month, a whole year, or nothing for the command's own choice. */
export type Period = { readonly month: string } | { readonly year: string } | 'own-choice';

/** Asks until it is one; null at the end of the input. `ownChoice` says what an empty line stands for. */
export async function askPeriod(clerk: Clerk, ownChoice: string): Promise<Period | null> {
  for (;;) {
    const text = await clerk.ask(`Berichtsmonat (JJJJ-MM, Jahresbericht: JJJJ, leer = ${ownChoice}): `);
    if (text === null) return null;
    if (text === '') return 'own-choice';
    if (/^\d{4}$/.test(text)) return { year: text };
    if (parseMonth(text) !== null) return { month: text };
    clerk.say(`„${text}“ ist weder ein Monat (2020-08) noch ein Jahr (2020).\n`);
  }
}

/** The same as options of a command. */
export function options(period: Period): readonly string[] {
  if (period === 'own-choice') return [];
  return 'month' in period ? ['--monat', period.month] : ['--jahr', period.year];
}
