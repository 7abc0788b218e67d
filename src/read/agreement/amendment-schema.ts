import { z } from 'zod';
import { dayTerm, idTerm, monthTerm, partyTerm, scopeTerm, textTerm } from '../terms.ts';
import { planSchema, targetSchema, validitySchema } from './target-schema.ts';

const amendedGoal = z.strictObject({
  ziel: idTerm.describe('Kennung des Ziels, das sich ändert'),
  zielwert: targetSchema.optional().describe('Neuer Zielwert, geschrieben wie beim Ziel'),
  sollverlauf: planSchema.optional().describe('Neuer Sollverlauf; ohne Angabe bleibt der bisherige'),
  gueltig: validitySchema.optional().describe('Neue Laufzeit: erster und letzter Monat'),
});

/** One entry of `nachtraege:`. German: Nachtrag. */
export const amendmentSchema = z.strictObject({
  id: idTerm.describe('Kennung: nachtrag-1'),
  titel: textTerm.describe('Überschrift im Bericht: 1. Nachtrag zur Zielvereinbarung 2020'),
  unterzeichnet: dayTerm.describe('Tag der letzten Unterschrift; frühere Berichte kennen den Nachtrag nicht'),
  unterschriften: z
    .array(z.strictObject({ stelle: partyTerm, datum: dayTerm }))
    .default([])
    .describe('Wer wann unterzeichnet hat'),
  'gueltig-ab': monthTerm.describe('Erster Monat, der nach dem Nachtrag beurteilt wird: 2020-07'),
  wortlaut: textTerm.describe('Wörtlich; Absätze und **fett**'),
  bereich: scopeTerm,
  ziele: z.array(amendedGoal).min(1).describe('Was sich an welchem Ziel ändert'),
});

export type AmendmentYaml = z.output<typeof amendmentSchema>;
