import { z } from 'zod';
import { type Decimal, HUNDRED, ZERO } from '../../domain/decimal.ts';
import type { JumpLimit } from '../../domain/jump-limit.ts';
import type { DataStatus, MetricId } from '../../domain/observation.ts';
import { parseGermanNumber } from '../../kinds/german-number.ts';
import { commonParts, commonTerms } from './profile-terms.ts';

/** What a sign in place of a number says. German: Zeichenerklärung. */
const SYMBOL = {
  gesperrt: 'suppressed',
  'nichts-vorhanden': 'zero',
  fehlt: 'missing',
  'nicht-sinnvoll': 'not-applicable',
  unsicher: 'uncertain',
} as const;
const symbolWord = z.enum(['gesperrt', 'nichts-vorhanden', 'fehlt', 'nicht-sinnvoll', 'unsicher']);
const STATUS = {
  endgueltig: 'final',
  vorlaeufig: 'provisional',
  hochgerechnet: 'extrapolated',
  geschaetzt: 'estimated',
  berichtigt: 'final',
} as const;
const DELIMITER = { ';': ';', ',': ',', TAB: '\t', automatisch: null } as const;

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

const written = z.discriminatedUnion('anordnung', [wide, long, monthRows, grid, flat]);
type Written = z.infer<typeof written>;

/**
 * An export profile: how the table of one house is read. German: Exportprofil, `data/profile/*.yaml`.
 *
 * Every scalar is a text, as the YAML reader gives it. Rows and columns are named by the words that stand in
 * the file, never by position.
 */
export const profileSchema = written.transform(profileOf);
export type Profile = ReturnType<typeof profileOf>;

/** Where a metric stands in the file. `least` and `most` bound the written figure (percent for ratios). */
export interface MetricProfile {
  readonly labels: readonly string[];
  /** What „vorläufig“ means for this metric. */
  readonly provisional: DataStatus;
  readonly least: Decimal;
  readonly most: Decimal | null;
  /** Code of the region whose rows are meant; null for the profile's own. */
  readonly key: string | null;
  /** What counts as an unusual change; null for what its own history says. */
  readonly jump: JumpLimit | null;
}

/**
 * How the table lies. wide: Monate in Spalten; long: ein Wert je Zeile; month-rows: Monate in Zeilen; grid: Tabelle mit
 * Kopf und Vorspalten; flat: flache Datei aus GENESIS.
 */
export type Layout =
  | { readonly kind: 'wide'; readonly label: string | null }
  | {
      readonly kind: 'long';
      readonly month: string;
      readonly label: string;
      readonly value: string;
      readonly reason: string | null;
    }
  | { readonly kind: 'month-rows'; readonly month: string; readonly groups: boolean }
  | { readonly kind: 'grid' }
  | { readonly kind: 'flat' };

function profileOf(source: Written) {
  return {
    id: source.profil,
    description: source.beschreibung,
    delimiter: DELIMITER[source.trennzeichen],
    /** Name of the sheet in a workbook, `*` for any characters; null: the first with the head. */
    sheet: source.blatt ?? null,
    layout: layoutOf(source),
    delivery: deliveryOf(source.stand),
    status: statusOf(source.status),
    symbols: new Map(Object.entries(source.zeichen ?? {}).map(([sign, meaning]) => [sign, SYMBOL[meaning]])),
    footer: source['fusszeile-ab'] ?? null,
    ignored: source.uebergehen ?? [],
    corrections: source.berichtigungen ?? null,
    metrics: metricsOf(source.messgroessen ?? {}),
    ...commonParts(source),
  } as const;
}

/** Where the day of the delivery stands: in a column, behind a word of the file, or in the file's name. */
export type DeliveryRule =
  | { readonly column: string }
  | { readonly before: string }
  | { readonly fileName: string };

function deliveryOf(stand: Written['stand']): DeliveryRule {
  if ('spalte' in stand) return { column: stand.spalte };
  return 'text' in stand ? { before: stand.text } : { fileName: stand.dateiname };
}

function layoutOf(source: Written): Layout {
  if (source.anordnung === 'monate-in-spalten')
    return { kind: 'wide', label: source.merkmal?.spalte ?? null };
  if (source.anordnung === 'tabelle') return { kind: 'grid' };
  if (source.anordnung === 'flach') return { kind: 'flat' };
  const month = source.monat.spalte;
  if (source.anordnung === 'monate-in-zeilen')
    return { kind: 'month-rows', month, groups: source.gruppen === 'ja' };
  const [label, value] = [source.merkmal.spalte, source.wert.spalte];
  return { kind: 'long', month, label, value, reason: source.grund?.spalte ?? null };
}

/** Where the status of a value stands (a row or a column, by its word; null: beside it), or the one that always holds. */
export type StatusRule =
  | { readonly always: DataStatus; readonly written: StatusWord }
  | {
      readonly at: string | null;
      readonly words: ReadonlyMap<string, DataStatus>;
      /** The same words with their meaning as the profile writes it. */
      readonly written: ReadonlyMap<string, StatusWord>;
    };

function statusOf(status: Written['status']): StatusRule {
  if ('immer' in status) return { always: STATUS[status.immer], written: status.immer };
  const at = 'zeile' in status ? status.zeile : 'spalte' in status ? status.spalte : null;
  return {
    at,
    words: new Map(Object.entries(status.woerter).map(([text, meaning]) => [text, STATUS[meaning]])),
    written: new Map(Object.entries(status.woerter)),
  };
}

function metricsOf(metrics: NonNullable<Written['messgroessen']>): ReadonlyMap<MetricId, MetricProfile> {
  return new Map(Object.entries(metrics).map(([id, entry]) => [id, metricOf(entry)]));
}

function metricOf(entry: NonNullable<Written['messgroessen']>[string]): MetricProfile {
  const { bezeichnung, vorlaeufig, mindestens, hoechstens, schluessel, sprung } =
    typeof entry === 'string' || Array.isArray(entry) ? { bezeichnung: entry } : entry;
  return {
    labels: typeof bezeichnung === 'string' ? [bezeichnung] : bezeichnung,
    provisional: vorlaeufig === undefined ? 'provisional' : 'extrapolated',
    least: bound(mindestens) ?? ZERO,
    most: bound(hoechstens),
    key: schluessel ?? null,
    jump: jumpLimit(sprung),
  };
}

function jumpLimit(text: string | undefined): JumpLimit | null {
  if (text === undefined || text === 'aus') return text === undefined ? null : 'off';
  return bound(text.replace(/ ?%$/u, ''))?.div(HUNDRED) ?? null;
}

function bound(text: string | undefined): Decimal | null {
  return text === undefined ? null : parseGermanNumber(text);
}
