/**
 * The parts of pdfmake 0.3.11 and of the pdfkit 0.19.1 inside it that this room extends.
 * Neither publishes types for them; check this page when one of the two is upgraded.
 */
declare module 'pdfmake/js/PDFDocument.js' {
  type Data = Record<string, unknown>;

  /** One object of the file. */
  export interface Reference {
    readonly id: number;
    data: Data;
    buffer: readonly Uint8Array[];
    compress: boolean;
    readonly constructor: new (
      document: import('./lean-reference.ts').ObjectKeeper,
      id: number,
      data?: Data,
    ) => Reference;
    write(chunk: Uint8Array | string): void;
    end(chunk?: Uint8Array | string): void;
    finalize(): void;
  }

  export interface Page {
    readonly dictionary: Reference;
    readonly width: number;
    readonly height: number;
    readonly fonts: Record<string, Reference>;
    readonly xobjects: Record<string, Reference>;
    readonly annotations: Reference[];
    readonly structParentTreeKey: number;
    write(chunk: Uint8Array): void;
  }

  export interface Outline {
    addItem(title: string, options: { top: number; left: number; expanded: boolean }): Outline;
  }

  export default class PDFDocument {
    constructor(
      fonts: Data,
      images: Data,
      patterns: Data,
      attachments: Data,
      options: Data,
      virtualfs: null,
      localAccessPolicy: (path: string) => boolean,
    );
    readonly page: Page;
    readonly info: Readonly<Record<string, string | Date>>;
    readonly outline: Outline;
    protected readonly _root: Reference;
    protected readonly _info: Reference;
    /** By number of an object, from 1. */
    protected readonly _offsets: (number | null)[];
    protected _offset: number;
    protected _waiting: number;
    protected _id: Uint8Array;
    /** Written at the end of the file. */
    protected _fontFamilies: Record<string, { finalize(): void }>;
    ref(data?: Data): Reference;
    addPage(options: Data): this;
    addContent(operators: string): this;
    annotate(x: number, y: number, width: number, height: number, options: Data): this;
    getStructTreeRoot(): Reference;
    getStructParentTree(): unknown;
    createStructParentTreeNextKey(): number;
    end(): void;
    protected flushPages(): void;
    protected endAcroForm(): void;
    protected endMetadata(): void;
    protected _write(data: Uint8Array | string): void;
    protected _refEnd(reference: { readonly id: number; readonly offset: number }): void;
    protected _finalize(): void;
  }
}

declare module 'pdfmake/js/DocumentContext.js' {
  export interface LaidOutPage {
    readonly items: import('./node.ts').PageItem[];
    readonly pageSize: { readonly width: number; readonly height: number };
  }
  export default class DocumentContext {
    x: number;
    y: number;
    page: number;
    availableWidth: number;
    availableHeight: number;
    readonly pages: LaidOutPage[];
    readonly pageMargins: { readonly top: number; readonly bottom: number };
    /** The open groups of columns, the outermost first. */
    readonly snapshots: readonly { availableWidth: number }[];
    moveDown(offset: number): boolean;
    resetMarginXTopParent(): void;
    getCurrentPage(): LaidOutPage;
  }
}

declare module 'pdfmake/js/PageElementWriter.js' {
  import type DocumentContext from 'pdfmake/js/DocumentContext.js';

  type Line = import('./node.ts').TextLine;
  type PageItem = import('./node.ts').PageItem;
  type CellAlignment = import('./node.ts').CellAlignment;
  export interface Fragment {
    readonly height: number;
    readonly xOffset?: number;
    readonly items: readonly PageItem[];
  }
  export default class PageElementWriter {
    constructor(context: DocumentContext);
    transactionLevel: number;
    /** Heads of tables that every further page begins with. */
    readonly repeatables: readonly Fragment[];
    context(): DocumentContext;
    addPage(size: unknown, orientation: null, margins: unknown): void;
    addLine(line: Line, keepPosition?: boolean): unknown;
    addSVG(node: { readonly _height: number }, index?: number): unknown;
    addCanvas(node: { readonly _minHeight: number }, index?: number): unknown;
    addFragment(block: Fragment, useX?: boolean): boolean;
    moveToNextPage(orientation?: string): void;
    beginUnbreakableBlock(width?: number, height?: number): void;
    commitUnbreakableBlock(): void;
    currentBlockToRepeatable(): Fragment;
    pushToRepeatables(head: Fragment): void;
    popFromRepeatables(): void;
    beginVerticalAlignment(alignment: string): { readonly item: CellAlignment };
    endVerticalAlignment(alignment: string): { readonly item: CellAlignment };
    popContext(): void;
    emit(event: 'lineAdded', line: Line): boolean;
    addListener(event: 'lineAdded', listen: (line: Line) => void): this;
    addListener(event: 'pageChanged', listen: () => void): this;
    removeListener(event: 'lineAdded' | 'pageChanged', listen: (line: Line) => void): this;
  }
}

declare module 'pdfmake/js/TextBreaker.js' {
  type Text = { readonly text: string };
  export default class TextBreaker {
    getBreaks(texts: readonly Text[]): readonly (Text & { readonly lineEnd?: boolean })[];
  }
}

declare module 'pdfmake/js/LayoutBuilder.js' {
  import type PageElementWriter from 'pdfmake/js/PageElementWriter.js';

  type CellAlignment = import('./node.ts').CellAlignment;
  export default class LayoutBuilder {
    constructor(pageSize: object, pageMargins: object, svgMeasure: null);
    protected readonly pageSize: { readonly width: number };
    protected readonly pageMargins: object;
    protected writer: PageElementWriter;
    protected nestedLevel: number;
    /** Beginnings and ends of cells whose content stands at their foot. */
    protected readonly verticalAlignmentItemStack: {
      readonly begin: { readonly item: CellAlignment };
      readonly end: { readonly item: CellAlignment };
    }[];
    protected processRow(row: object): { readonly pageBreaks: readonly unknown[] };
    protected processNode(node: unknown, inCell?: boolean): void;
  }
}
