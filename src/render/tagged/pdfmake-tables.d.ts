/** The parts of pdfmake 0.3.11 that set tables; see pdfmake-internals.d.ts. */
declare module 'pdfmake/js/TableProcessor.js' {
  import type PageElementWriter from 'pdfmake/js/PageElementWriter.js';
  export default class TableProcessor {
    constructor(node: object);
    /** Whether the row at hand stays in one piece. */
    dontBreakRows: boolean;
    readonly rowsWithoutPageBreak: number;
    beginTable(writer: PageElementWriter): void;
    beginRow(index: number, writer: PageElementWriter): void;
    endRow(index: number, writer: PageElementWriter, breaks: readonly unknown[]): void;
    endTable(writer: PageElementWriter): void;
  }
}

declare module 'pdfmake/js/columnCalculator.js' {
  const calculator: {
    measureMinMax(columns: readonly object[]): { readonly min: number; readonly max: number };
    buildColumnWidths(columns: readonly object[], available: number, offsets?: number, table?: object): void;
  };
  export default calculator;
}
