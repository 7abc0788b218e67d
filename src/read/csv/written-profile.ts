import { z } from 'zod';
import { parseGermanNumber } from '../../kinds/german-number.ts';
import { commonTerms } from './profile-terms.ts';

const symbolWord = z.enum(['gesperrt', 'nichts-vorhanden', 'fehlt', 'nicht-sinnvoll', 'unsicher']);
const word = z.string().trim().min(1);
const labels = z.union([word, z.array(word).min(1)]);
const number = z
  .string()
  .refine(
    (text) => parseGermanNumber(text) !== null,
    'Erwartet wird eine Zahl in deutscher Schreibweise, zum Beispiel 1.500 oder 18,9.',
  );
const statusWord = z.enum(['endgueltig', 'vorlaeufig', 'hochgerechnet', 'geschaetzt', 'berichtigt']);
/** How firm a value is, as a profile writes it. German: Datenstand. */
export type StatusWord = z.infer<typeof statusWord>;
const always = z.strictObject({ immer: statusWord });
const words = z.record(word, statusWord);
const statusColumn = z.union([z.strictObject({ spalte: word, woerter: words }), always]);
const column = z.strictObject({ spalte: word });
const beforeDay = z.union([z.strictObject({ text: word }), z.strictObject({ dateiname: word })]);

const jump = z
  .string()
  .regex(/^(aus|[1-9]\d{0,3}(,\d+)? ?%)$/u, 'Erwartet wird ein Prozentwert wie 40 %, oder aus.');

const detailed = z.strictObject({
  bezeichnung: labels,
  vorlaeufig: z.literal('hochgerechnet').optional(),
  mindestens: number.optional(),
  hoechstens: number.optional(),
  schluessel: word.optional(),
  sprung: jump.optional(),
});

const shared = {
  ...commonTerms,
  profil: word,
  beschreibung: word,
  trennzeichen: z.enum([';', ',', 'TAB', 'automatisch']).default('automatisch'),
  blatt: word.optional(),
  zeichen: z.record(z.string(), symbolWord).optional(),
  'fusszeile-ab': word.optional(),
  uebergehen: z.array(word).optional(),
  berichtigungen: z.strictObject({ monat: word, merkmal: word, grund: word }).optional(),
  messgroessen: z.record(word, z.union([labels, detailed])).optional(),
};

const wide = z.strictObject({
  ...shared,
  anordnung: z.literal('monate-in-spalten'),
  stand: beforeDay,
  merkmal: column.optional(),
  status: z.union([z.strictObject({ zeile: word, woerter: words }), always]),
});

const long = z.strictObject({
  ...shared,
  anordnung: z.literal('lang'),
  stand: z.union([column, beforeDay]),
  monat: column,
  merkmal: column,
  wert: column,
  status: statusColumn,
  grund: column.optional(),
});

const monthRows = z.strictObject({
  ...shared,
  anordnung: z.literal('monate-in-zeilen'),
  stand: beforeDay,
  monat: column,
  gruppen: z.enum(['ja', 'nein']),
  status: statusColumn,
});

/** A table with labels above and on the left, as the statistical offices and spreadsheets make them. */
const grid = z.strictObject({
  ...shared,
  anordnung: z.literal('tabelle'),
  stand: beforeDay,
  status: z.union([z.strictObject({ woerter: words }), always]),
});

/** A flat file of GENESIS, old or new. */
const flat = z.strictObject({
  ...shared,
  anordnung: z.literal('flach'),
  stand: z.union([column, beforeDay]),
  status: z.union([z.strictObject({ woerter: words }), always]),
});

/** A profile as it is written, in one of five layouts. German: Profil. */
export const writtenProfile = z.discriminatedUnion('anordnung', [wide, long, monthRows, grid, flat]);
export type WrittenProfile = z.infer<typeof writtenProfile>;
