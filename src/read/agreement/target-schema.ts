import { z } from 'zod';
import { metricTerm, monthTerm, textTerm, yearTerm } from '../terms.ts';

const step = z.strictObject({
  ab: monthTerm.describe('Erster Monat der Stufe: 2020-07'),
  wert: textTerm.describe('Jahreswert, der von da an gilt, mit Einheit'),
});

const targetBlock = z.strictObject({
  veraenderung: textTerm
    .optional()
    .describe('Relative Veränderung zum Vorjahr in Prozent (keine Prozentpunkte): +4,0 %, −4,0 % oder 0 %'),
  verschlechterung: textTerm
    .optional()
    .describe('Höchstens zulässige Verschlechterung zum Vorjahr in Prozent, ohne Vorzeichen: 4,0 %'),
  festgelegt: textTerm
    .optional()
    .describe('Der daraus festgelegte Jahreswert; er bleibt, auch wenn das Vorjahr berichtigt wird'),
  stufen: z.array(step).min(1).optional().describe('Jahreswerte, die im Lauf des Jahres wechseln'),
});

/** `zielwert:` as a value, as a change, or in steps. German: Zielvorgabe. */
export const targetSchema = z.union([textTerm, targetBlock]);

/** What `zielwert:` holds: a text, or one of the blocks. */
export type TargetYaml = z.output<typeof targetSchema>;

const PATHS = ['automatisch', 'geliefert', 'referenzjahre', 'vorjahresanteile', 'linear', 'ohne'] as const;

const planBlock = z.strictObject({
  art: z.enum(PATHS).describe('automatisch nimmt den ersten möglichen: geliefert, referenzjahre, linear'),
  messgroesse: metricTerm.optional().describe('Messgröße, die das Soll Monat für Monat bringt'),
  angabe: z
    .enum(['kumuliert', 'je-monat'])
    .optional()
    .describe('Ob die Messgröße das Soll seit Januar nennt oder das des einzelnen Monats'),
  werte: z
    .array(textTerm)
    .min(1)
    .optional()
    .describe('Zwölf Sollwerte von Januar bis Dezember, kumuliert, mit Einheit'),
  referenzjahre: z
    .array(yearTerm)
    .min(1)
    .max(3)
    .optional()
    .describe('Bis zu drei Jahre, deren Verlauf gemittelt wird; ohne Angabe die letzten drei vollständigen'),
  ausgenommen: z
    .array(yearTerm)
    .optional()
    .describe('Jahre, die nicht als Referenz dienen: 2020, 2021, 2022'),
});

/** `sollverlauf:` as a keyword, or with its details. German: Vorgabe des Sollverlaufs. */
export const planSchema = z.union([z.enum(PATHS), planBlock]);

export type PlanYaml = z.output<typeof planSchema>;
export type PlanBlock = z.output<typeof planBlock>;

/** `gueltig:` of a goal, or as an amendment changes it. */
export const validitySchema = z.strictObject({ von: monthTerm, bis: monthTerm });
