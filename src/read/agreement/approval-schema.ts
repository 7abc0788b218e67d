import { z } from 'zod';
import { emailTerm, partyTerm, personTerm, textTerm, yesNoTerm } from '../terms.ts';

const entitled = z.strictObject({
  name: textTerm.describe('Wie bei „--durch“ geschrieben: M. Muster; Groß- und Kleinschreibung sind gleich'),
  funktion: textTerm.describe('In welcher Funktion: Geschäftsführung'),
});

/** Who may approve. German: Freigaberegeln. */
export const approvalSchema = z.strictObject({
  'vier-augen': yesNoTerm
    .default(false)
    .describe(
      'ja: Wer den Bericht erstellt hat, kann ihn nicht freigeben; verglichen werden Name und Benutzerkonto',
    ),
  berechtigt: z.array(entitled).min(1).optional().describe('Nur diese Personen dürfen freigeben; sonst jede'),
});

/** Somebody who gets drafts for an opinion. German: Stellungnahmen. */
export const opinionSchema = z.strictObject({
  stelle: partyTerm.describe('Für welche Stelle Stellung genommen wird'),
  name: personTerm.describe('Person oder Referat: Sachgebiet Controlling'),
  'e-mail': emailTerm.describe('Genau eine Adresse'),
  anrede: personTerm.optional().describe('Sonst: Sehr geehrte Damen und Herren'),
});

export type ApprovalYaml = z.output<typeof approvalSchema>;
export type OpinionYaml = z.output<typeof opinionSchema>;
