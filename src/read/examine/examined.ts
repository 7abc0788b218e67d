import type { Decimal } from '../../domain/decimal.ts';
import type { MetricId } from '../../domain/observation.ts';
import type { Profile } from '../csv/profile.ts';
import type { Cell, Table } from '../csv/table.ts';
import type { RowRole } from '../grid/row-roles.ts';

/**
 * What a cell says, before anybody asks what it is for. German: Zellwert.
 *
 * value       a number
 * none        nothing there: exactly zero (nichts vorhanden)
 * suppressed  gesperrt; missing: fehlt, kommt später; not-applicable: nicht sinnvoll; uncertain: zu unsicher
 * unreadable  neither a number of this notation nor a sign of the profile
 */
export type CellKind =
  | 'value'
  | 'none'
  | 'suppressed'
  | 'missing'
  | 'not-applicable'
  | 'uncertain'
  | 'unreadable';

/** A cell that was read, mapped to a metric or not. German: gelesene Zelle. */
export interface ExaminedCell {
  readonly key: string | null;
  /** `2020-05`, `2020`, `2020-Q2`; null where the table says no time. */
  readonly period: string | null;
  readonly label: string;
  readonly kind: CellKind;
  /** The number with the scale of its unit (`Tsd. EUR` counts thousands), percent as percent; zero for `none`, else null. */
  readonly value: Decimal | null;
  readonly unit: string | null;
  /** The words that say how firm the value is, as they stand; empty for none. */
  readonly firmness: string;
  readonly cell: Cell;
  /** The cell with its key; absent where the table has none. */
  readonly keyCell?: () => Cell;
  /** True where what is wrong with it was told when its row was read. */
  readonly told?: true;
  /** The metrics that the profile feeds from it. */
  readonly metrics: readonly MetricId[];
}

/** A file as a profile reads it. German: geprüfte Datei. */
export interface Examined {
  readonly profile: Profile;
  readonly table: Table;
  /** `UTF-8`, `UTF-8 mit BOM`, `UTF-16`, `Windows-1252` */
  readonly encoding: string;
  /** One per row of the file. */
  readonly roles: readonly RowRole[];
  readonly cells: readonly ExaminedCell[];
  /** Why this profile: what of the file fits it, in German. */
  readonly reasons: readonly string[];
}
