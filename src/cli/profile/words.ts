import type { NumberFormat } from '../../domain/written-number.ts';
import { DELIMITERS } from '../../read/csv/delimiter.ts';
import type { Profile } from '../../read/csv/profile.ts';
import type { ColumnRole } from '../../read/examine/columns.ts';
import type { CellKind } from '../../read/examine/examined.ts';
import type { RowRole } from '../../read/grid/row-roles.ts';

export const ROW_WORDS = {
  blank: 'leer',
  title: 'Titel',
  head: 'Kopf',
  unit: 'Einheit',
  status: 'Datenstand',
  section: 'Zwischenüberschrift',
  body: 'Werte',
  total: 'Summe, kein Monat; übergangen',
  ignored: 'übergangen',
  further: 'weitere Tabelle, nicht gelesen',
  footer: 'Fußzeile',
} as const satisfies Record<RowRole, string>;

export const COLUMN_WORDS = {
  time: 'Zeit',
  'month-name': 'Monat',
  key: 'Schlüssel',
  name: 'Name zum Schlüssel',
  code: 'Code',
  unit: 'Einheit',
  label: 'Merkmal',
  value: 'Wert',
  status: 'Datenstand',
  delivery: 'Lieferung',
  ignored: 'übergangen',
} as const satisfies Record<ColumnRole, string>;

/** Singular and plural. */
export const KIND_WORDS = {
  value: ['Zahl', 'Zahlen'],
  none: ['mal nichts vorhanden', 'mal nichts vorhanden'],
  suppressed: ['gesperrt', 'gesperrt'],
  missing: ['fehlt', 'fehlen'],
  'not-applicable': ['nicht sinnvoll', 'nicht sinnvoll'],
  uncertain: ['zu unsicher', 'zu unsicher'],
  unreadable: ['nicht lesbar', 'nicht lesbar'],
} as const satisfies Record<CellKind, readonly [string, string]>;

/** `Semikolon` */
export function delimiterName(sign: string): string {
  return Object.entries(DELIMITERS).find(([each]) => each === sign)?.[1] ?? sign;
}

const THOUSANDS = { '.': 'Punkt', ',': 'Komma', ' ': 'Leerzeichen', "'": 'Apostroph' } as const;

/** `Dezimalkomma, Tausender mit Punkt oder Leerzeichen` */
export function numbersText({ decimal, thousands }: NumberFormat): string {
  const signs = thousands.map((sign) => THOUSANDS[sign]);
  const grouped = signs.length === 0 ? 'Tausender ohne Zeichen' : `Tausender mit ${signs.join(' oder ')}`;
  return `${decimal === ',' ? 'Dezimalkomma' : 'Dezimalpunkt'}, ${grouped}`;
}

const SYMBOLS = {
  zero: 'nichts vorhanden',
  suppressed: 'gesperrt',
  missing: 'fehlt',
  'not-applicable': 'nicht sinnvoll',
  uncertain: 'unsicher',
} as const;

/** `„-“ nichts vorhanden, „.“ gesperrt` */
export function symbolsText({ symbols }: Profile): string {
  const signs = Map.groupBy([...symbols], ([, meaning]) => meaning);
  return [...signs]
    .map(([meaning, own]) => `${own.map(([sign]) => `„${sign}“`).join(' ')} ${SYMBOLS[meaning]}`)
    .join(', ');
}
