import { type Decimal, HUNDRED, ZERO } from '../../domain/decimal.ts';
import type { JumpLimit } from '../../domain/jump-limit.ts';
import type { DataStatus, MetricId } from '../../domain/observation.ts';
import { parseGermanNumber } from '../../kinds/german-number.ts';
import { commonParts } from './profile-terms.ts';
import { type StatusWord, type WrittenProfile, writtenProfile } from './written-profile.ts';

/** What a sign in place of a number says. German: Zeichenerklärung. */
const SYMBOL = {
  gesperrt: 'suppressed',
  'nichts-vorhanden': 'zero',
  fehlt: 'missing',
  'nicht-sinnvoll': 'not-applicable',
  unsicher: 'uncertain',
} as const;
const STATUS = {
  endgueltig: 'final',
  vorlaeufig: 'provisional',
  hochgerechnet: 'extrapolated',
  geschaetzt: 'estimated',
  berichtigt: 'final',
} as const;
const DELIMITER = { ';': ';', ',': ',', TAB: '\t', automatisch: null } as const;

/**
 * An export profile: how the table of one house is read. German: Exportprofil, `data/profile/*.yaml`.
 *
 * Every scalar is a text, as the YAML reader gives it. Rows and columns are named by the words that stand in
 * the file, never by position.
 */
export const profileSchema = writtenProfile.transform(profileOf);
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

function profileOf(source: WrittenProfile) {
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

function deliveryOf(stand: WrittenProfile['stand']): DeliveryRule {
  if ('spalte' in stand) return { column: stand.spalte };
  return 'text' in stand ? { before: stand.text } : { fileName: stand.dateiname };
}

function layoutOf(source: WrittenProfile): Layout {
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

function statusOf(status: WrittenProfile['status']): StatusRule {
  if ('immer' in status) return { always: STATUS[status.immer], written: status.immer };
  const at = 'zeile' in status ? status.zeile : 'spalte' in status ? status.spalte : null;
  return {
    at,
    words: new Map(Object.entries(status.woerter).map(([text, meaning]) => [text, STATUS[meaning]])),
    written: new Map(Object.entries(status.woerter)),
  };
}

function metricsOf(
  metrics: NonNullable<WrittenProfile['messgroessen']>,
): ReadonlyMap<MetricId, MetricProfile> {
  return new Map(Object.entries(metrics).map(([id, entry]) => [id, metricOf(entry)]));
}

function metricOf(entry: NonNullable<WrittenProfile['messgroessen']>[string]): MetricProfile {
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
