import type { Severity } from '../../diagnostic/diagnostic.ts';

/** A file of rows and cells with what was found in it, ready to be shown as a web page. German: Dateiansicht. */
export interface SheetView {
  readonly title: string;
  /** Name and text: `Zeichensatz`, `UTF-8`. */
  readonly facts: readonly (readonly [string, string])[];
  readonly findings: readonly SheetFinding[];
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
  /** Columns of the file that are not shown. */
  readonly columnsLeftOut: number;
}

/** What was found, and the cell it was found in; null where that is not in the page. */
export interface SheetFinding {
  readonly severity: Severity;
  readonly code: string;
  readonly title: string;
  readonly message: string;
  readonly hint: string;
  readonly place: string;
  readonly cell: { readonly line: number; readonly index: number } | null;
}

export interface SheetColumn {
  /** Position in the row, from 0. */
  readonly index: number;
  readonly head: string;
  readonly role: string;
}

export type SheetRow =
  | {
      readonly line: number;
      /** For the style: `body`; and for people: `Werte`. */
      readonly role: { readonly name: string; readonly word: string };
      /** In the order of the columns. */
      readonly cells: readonly string[];
    }
  | { readonly leftOut: number };
