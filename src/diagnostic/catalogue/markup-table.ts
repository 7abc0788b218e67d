import type { Texts } from './markup-text.ts';

/** A table whose rows and columns do not make a grid. */
export type TableReason =
  | { readonly kind: 'headBehindRows' }
  | { readonly kind: 'tableWithoutRows' }
  | { readonly kind: 'rowWithoutCells' }
  /** `row` counts from 1. */
  | { readonly kind: 'rowWidth'; readonly row: number; readonly columns: number; readonly expected: number }
  /** `rows`: how many rows its part of the table has from this one on. */
  | { readonly kind: 'rowSpanTooLong'; readonly rowSpan: number; readonly rows: number }
  | { readonly kind: 'cellsOverlap'; readonly row: number };

export const TABLES: Texts<TableReason> = {
  headBehindRows: () => [
    'Der Tabellenkopf <thead> steht hinter anderen Zeilen seiner Tabelle.',
    'Bitte <thead> an den Anfang der Tabelle setzen, gleich hinter <caption>; es darf nur einen geben.',
  ],
  tableWithoutRows: () => [
    'Eine Tabelle hat keine Zeilen.',
    'Bitte Zeilen <tr> in <tbody> ergänzen oder die Tabelle weglassen, wenn es nichts zu zeigen gibt ({{#if …}}).',
  ],
  rowWithoutCells: () => [
    'Eine Tabellenzeile <tr> hat keine Zellen.',
    'Bitte Zellen <th> oder <td> ergänzen oder die Zeile weglassen.',
  ],
  rowWidth: ({ row, columns, expected }) => [
    `Zeile ${row} der Tabelle ist ${count(columns)} breit statt ${expected}.`,
    'Bitte alle Zeilen gleich breit machen: fehlende Zellen ergänzen, auch leere, oder colspan anpassen.',
  ],
  rowSpanTooLong: ({ rowSpan, rows }) => [
    `Eine Zelle soll über ${rowSpan} Zeilen reichen; in ihrem Teil der Tabelle ${rows === 1 ? 'ist nur noch eine' : `sind nur noch ${rows}`}.`,
    `Bitte rowspan auf höchstens ${rows} setzen. Eine Zelle kann nicht aus <thead> oder <tbody> hinausreichen.`,
  ],
  cellsOverlap: ({ row }) => [
    `In Zeile ${row} der Tabelle liegen zwei Zellen übereinander.`,
    'Bitte rowspan und colspan der Zellen darüber und daneben prüfen.',
  ],
};

function count(columns: number): string {
  return columns === 1 ? 'eine Spalte' : `${columns} Spalten`;
}
