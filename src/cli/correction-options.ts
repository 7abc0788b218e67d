import { unusableReason } from '../diagnostic/catalogue/approval-usage.ts';
import { done, failed, type Outcome } from '../diagnostic/outcome.ts';
import type { Author } from '../domain/archive-entry.ts';
import { HIDDEN_CHARACTER } from '../domain/hidden-characters.ts';
import type { Given, OptionTable } from './arguments.ts';
import { accountField, type Terminal } from './terminal.ts';

/** `--korrektur` and `--durch`: why a report is made anew, and by whom. */
export const CORRECTION_OPTIONS: OptionTable = {
  korrektur: { kind: 'text', expected: '"GRUND"' },
  durch: { kind: 'text', expected: '"M. Muster"' },
};

export const CORRECTION_HELP = `  --korrektur GRUND   neue Fassung eines freigegebenen Berichts; der Grund steht auf der ersten Seite
  --durch NAME        wer den Bericht erstellt (sonst das Benutzerkonto); steht nur im Archiv
`;

/** It stands on the first page and in the mail: a sentence or two. */
const LONGEST_REASON = 300;

/** The reason for a correction, absent for none. Errors: BED-254 for one nobody can read on paper. */
export function correctionIn(given: Given): Outcome<{ readonly correction?: string }> {
  const text = given.text('korrektur');
  if (text === null) return done({});
  const reason = text.normalize('NFC').trim().replaceAll(/\s+/gu, ' ');
  if (reason === '' || reason.length > LONGEST_REASON || reason.search(HIDDEN_CHARACTER) !== -1) {
    return failed(unusableReason(null, { length: reason.length, longest: LONGEST_REASON }));
  }
  return done({ correction: reason });
}

/** Who has the report filed. */
export function authorIn(given: Given, terminal: Pick<Terminal, 'account'>): Author {
  const name = given.text('durch')?.trim() ?? '';
  return { ...(name !== '' && { author: name }), ...accountField(terminal) };
}
