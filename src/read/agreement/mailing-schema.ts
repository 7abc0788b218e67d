import { z } from 'zod';
import { emailTerm, hostTerm } from '../terms.ts';

/** Where messages may go, in the words of the definition. */
export const mailingSchema = z
  .strictObject({
    'erlaubte-hosts': z
      .array(hostTerm)
      .min(1)
      .optional()
      .describe(
        'Nur an diese Hosts geht etwas hinaus; ohne Angabe an die Hosts der Adressen, wie sie dastehen',
      ),
    fehlermeldungen: emailTerm
      .optional()
      .describe(
        'Wer erfährt, wenn eine Nachricht nicht zugestellt ist; nie eine der Adressen der Unterzeichnenden',
      ),
  })
  .default({})
  .describe('Angaben zum Versand');
