import { z } from 'zod';
import {
  countTerm,
  dayTerm,
  idTerm,
  metricTerm,
  monthTerm,
  partyTerm,
  scopeTerm,
  textTerm,
  yesNoTerm,
} from '../terms.ts';
import { contextSchema } from './context.ts';

/** Head of a comment on one goal. German: Kommentar, Stellungnahme. */
export const commentSchema = z.strictObject({
  ziel: idTerm.describe('Kennung des Ziels: I.1'),
  stelle: partyTerm.describe('Wer schreibt: jobcenter, agentur oder landkreis'),
  funktion: textTerm.describe('Funktion in der Stelle, keine Person: Controlling'),
  datum: dayTerm.describe('JJJJ-MM-TT'),
  datenstand: textTerm.describe('Worauf sich der Text bezieht: Mai 2020, endgültig'),
  stand: z.enum(['Entwurf', 'abgestimmt']).describe('Entwurf oder abgestimmt'),
});

/** Head of a text that belongs to no single goal. German: Abschnittstext. */
export const sectionTextSchema = z.strictObject({
  abschnitt: z
    .enum(['besondere-umstaende', 'umsetzung', 'bewertung-der-partner'])
    .describe('In welchem Teil des Berichts der Text steht'),
  datum: dayTerm.describe('JJJJ-MM-TT'),
  'umstaende-beruecksichtigt': yesNoTerm
    .optional()
    .describe('Nur zur Bewertung der Partner: ob besondere Umstände berücksichtigt wurden'),
  bereich: scopeTerm,
});

const postponement = z.strictObject({
  von: dayTerm.describe('Der frühere Termin'),
  am: dayTerm.describe('Tag, an dem verschoben wurde'),
  grund: textTerm,
});

const reopening = z.strictObject({
  am: dayTerm.describe('Tag, an dem die Maßnahme wieder aufgenommen wurde'),
  grund: textTerm,
});

const action = z.strictObject({
  nr: countTerm.describe('Nummer der Maßnahme'),
  massnahme: textTerm,
  ziel: idTerm.describe('Kennung des Ziels, dem sie dient'),
  verantwortlich: textTerm.describe('Stelle, keine Person'),
  vereinbart: dayTerm.describe('Tag der Vereinbarung'),
  termin: dayTerm.describe('Der heute geltende Termin'),
  verschoben: z.array(postponement).default([]).describe('Jede Verschiebung mit Tag und Grund'),
  stand: z.enum(['neu', 'läuft', 'erledigt']),
  'stand-hinweis': textTerm.optional(),
  'erledigt-am': dayTerm.optional().describe('Tag der Erledigung; nur zu stand: erledigt'),
  'wieder-aufgenommen': z
    .array(reopening)
    .default([])
    .describe('Jede Wiederaufnahme nach einer Erledigung mit Tag und Grund'),
  wirkung: textTerm.optional(),
  beleg: z.enum(['belegt', 'Selbstauskunft', 'noch nicht belegt']).optional(),
});

/** `massnahmen/<Monat>.yaml`. German: Steuerungsmaßnahmen. */
export const actionsSchema = z.strictObject({ massnahmen: z.array(action) });

/** Head of `gespraeche/JJJJ-MM-TT.md`. German: Zielnachhaltegespräch. */
export const talkSchema = z.strictObject({
  teilnehmende: textTerm,
  datenstand: monthTerm.optional().describe('Letzter Monat der Werte, die erörtert wurden'),
  naechstes: dayTerm.optional(),
  bereich: scopeTerm,
});

const estimate = z.strictObject({
  ziel: idTerm.describe('Kennung des Ziels'),
  wert: textTerm.optional().describe('Eine einzelne Erwartung: 1.230'),
  von: textTerm.optional().describe('Untergrenze der Spanne: 16,0 %'),
  bis: textTerm.optional().describe('Obergrenze der Spanne: 16,5 %'),
  grund: textTerm,
  verfasser: textTerm.describe('Stelle oder Funktion: Geschäftsführung'),
});

const explanation = z.strictObject({
  ziel: idTerm.describe('Kennung des Ziels'),
  text: textTerm.describe('Ein Satz, der an die Stelle des berechneten tritt'),
  verfasser: textTerm.describe('Stelle oder Funktion: Controlling'),
});

const decision = z.strictObject({ wer: textTerm, was: textTerm, bis: textTerm });
const pending = z.strictObject({ messgroesse: metricTerm, monat: monthTerm, hinweis: textTerm });

const scopedHead = z.strictObject({
  ursache: textTerm.default('').describe('Ein Satz zur Ursache, nur zu den Zielen dieses Bereichs'),
  entscheidungen: z.array(decision).default([]),
  neu: z.array(textTerm).max(3, 'Höchstens drei Zeilen stehen auf Seite 1.').default([]),
});

/** `berichte/<Monat>.yaml`. German: Berichtskopf. */
export const headSchema = z.strictObject({
  berichtsdatum: dayTerm.describe('Datum auf dem Bericht'),
  ursache: textTerm.describe('Ein Satz zur Ursache hinter dem Gesamtsatz auf Seite 1'),
  entscheidungen: z.array(decision).default([]).describe('Was zu entscheiden ist: wer, was, bis wann'),
  neu: z
    .array(textTerm)
    .max(3, 'Höchstens drei Zeilen stehen auf Seite 1.')
    .default([])
    .describe('Neu seit dem letzten Bericht, höchstens drei'),
  ausstehend: z.array(pending).default([]).describe('Werte, die noch nicht geliefert sind'),
  'naechstes-gespraech': dayTerm.optional(),
  einschaetzungen: z.array(estimate).default([]).describe('Einschätzungen zum Jahresende'),
  umfeld: contextSchema,
  erklaerungen: z
    .array(explanation)
    .default([])
    .describe('Eigene Sätze zur Abweichung, höchstens einer je Ziel'),
  bereiche: z
    .strictObject({ BA: scopedHead.optional(), Kommune: scopedHead.optional() })
    .default({})
    .describe('Was in der Teilausgabe eines Bereichs statt Ursache, Entscheidungen und Neuem steht'),
});

export type ExplanationYaml = z.output<typeof explanation>;
export type EstimateYaml = z.output<typeof estimate>;
export type HeadYaml = z.output<typeof headSchema>;
