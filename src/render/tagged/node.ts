import type { FontFace } from '../../domain/design.ts';
import type { Content } from './element.ts';
import type { Face } from './face.ts';
import type { PagePen } from './pen.ts';
import type { Shape } from './typeface.ts';

/** How a run of text looks. Sizes in points, leading as a factor. */
export interface Look {
  readonly face: FontFace;
  readonly size: number;
  readonly leading: number;
  readonly colour: string;
  /** Space added after each letter. */
  readonly tracking?: number;
  /** How far the baseline is raised. */
  readonly rise?: number;
  readonly underline?: boolean;
}

/** Text in one look that belongs to one element. */
export interface Run {
  readonly text: string;
  readonly look: Look;
  readonly content: Content;
}

/** Left, top, right, bottom. */
export type Margin = readonly [number, number, number, number];

/** What any block may say about its place on the page. */
interface Placed {
  /** File and line that wrote it, as `data-quelle` says. */
  readonly source?: string;
  readonly margin?: Margin;
  readonly pageBreak?: 'before';
  /** Stays on one page, unless it is higher than a page. */
  readonly unbreakable?: boolean;
  /** The space above was taken over from the first block inside. */
  readonly hoisted?: boolean;
  /** Stays with the beginning of the block that follows. */
  readonly keepWithNext?: boolean;
  /** A line over a heading: the heading follows closely. */
  readonly leadsIn?: boolean;
  /** Painted around the block; its margin is then the padding. */
  readonly frame?: Frame;
  /** Width inside `columns`. */
  readonly width?: number | '*' | 'auto';
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly verticalAlignment?: 'top' | 'bottom';
}

export interface Frame {
  readonly fill?: string;
  readonly left?: { readonly colour: string; readonly width: number };
  readonly below?: { readonly colour: string; readonly width: number };
  /** A short line above the beginning. */
  readonly above?: { readonly colour: string; readonly width: number; readonly length: number };
}

export interface TextNode extends Placed {
  readonly text: readonly Run[];
  readonly alignment?: 'left' | 'right' | 'center';
  /** False for headings: a word is broken only when it is wider than the line. */
  readonly hyphenate?: boolean;
  /** Destinations of internal links that begin here. */
  readonly anchors?: readonly string[];
  readonly bookmark?: { readonly title: string; readonly level: number };
  readonly pageNumber?: PageNumber;
}

/** The number of the page where a block begins, at the right of a text's last line. Known after the layout. */
export interface PageNumber {
  /** Id of the block. */
  readonly of: string;
  readonly look: Look;
  readonly content: Content;
  /** Colour of the dots that lead to the number. */
  readonly leader: string;
  /** Points kept free for it at the right of the text, by the text's margin. */
  readonly room: number;
}

export interface StackNode extends Placed {
  readonly stack: readonly BlockNode[];
}

export interface ColumnsNode extends Placed {
  readonly columns: readonly BlockNode[];
  readonly columnGap: number;
}

/** A list; pdfmake's word `ul` stands for both kinds, because each item brings its own marker. */
export interface ListNode extends Placed {
  readonly ul: readonly ItemNode[];
  readonly gap: number;
}

export interface ItemNode extends StackNode {
  readonly marker: Run;
}

export interface TableNode extends Placed {
  readonly table: {
    readonly headerRows: number;
    readonly keepWithHeaderRows: number;
    /** True until a row turns out to be higher than a page. */
    readonly dontBreakRows: boolean;
    readonly widths: readonly (number | '*' | 'auto')[];
    readonly body: readonly (readonly (BlockNode | Record<never, never>)[])[];
  };
  readonly layout: TableLayout;
}

/** Lines, padding and panels of a table. Line `at` lies above row `at`; there are none between columns. */
export interface TableLayout {
  hLineWidth(at: number): number;
  hLineColor(at: number): string;
  paddingLeft(column: number): number;
  paddingRight(column: number): number;
  paddingTop(row: number): number;
  paddingBottom(row: number): number;
  fillColor(row: number): string | null;
}

/** A picture, drawn when the layout knows how wide its place is. `svg` is pdfmake's word for it. */
export interface FigureNode extends Placed {
  readonly svg: (width: number) => Picture;
  /** In points, for columns that take the width of what stands in them; a chart has none of its own. */
  readonly naturalWidth?: number;
  /** What it belongs to; `Layout` for what nobody reads. */
  readonly content: Content | 'Layout';
  /** Destinations of internal links that begin here. */
  readonly anchors?: readonly string[];
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  paint(pen: PagePen, x: number, y: number): void;
}

/** Plain lines, outside the reading order. */
export interface RuleNode extends Placed {
  readonly canvas: readonly Vector[];
}

export type BlockNode = TextNode | StackNode | ColumnsNode | ListNode | TableNode | FigureNode | RuleNode;

/** A word with its measure, as pdfmake's lines want it. */
export interface Word {
  readonly text: string;
  readonly shape: Shape;
  readonly run: Run;
  readonly face: Face;
  readonly width: number;
  readonly height: number;
  /** From the line's top to its baseline. */
  readonly ascent: number;
  readonly leadingCut: number;
  readonly trailingCut: number;
  readonly alignment: 'left' | 'right' | 'center';
  /** Ends its line. */
  readonly lineEnd: boolean;
  /** Clings to the word that follows. */
  readonly noNewLine: boolean;
  /** A part of it, in its look and with its meaning. */
  part(text: string): Word;
  /** What follows so many letters. */
  rest(at: number): Word;
}

/** Words side by side, where the layout has put them. */
export interface TextLine {
  x: number;
  y: number;
  readonly maxWidth: number;
  readonly inlines: readonly Word[];
  readonly inlineWidths: number;
  readonly leadingCut: number;
  /** The text that begins with it. */
  node: TextNode | null;
  /** The number to print behind it. */
  pageNumber: PageNumber | null;
  getWidth(): number;
  getHeight(): number;
  getAscenderHeight(): number;
  /** For another page; its words stay the same. */
  clone(): TextLine;
}

export type Vector =
  | {
      readonly type: 'line';
      x1: number;
      y1: number;
      x2: number;
      y2: number;
      readonly lineWidth: number;
      readonly lineColor: string;
    }
  | {
      readonly type: 'rect';
      x: number;
      y: number;
      readonly w: number;
      readonly h: number;
      readonly color: string;
      /** The panel of a row, which is painted before all text of its page. The word is pdfmake's. */
      readonly _isFillColorFromUnbreakable?: boolean;
    };

/** What the layout leaves on a page. */
export type PageItem =
  | { readonly type: 'line'; readonly item: TextLine }
  | { readonly type: 'vector'; readonly item: Vector }
  | {
      readonly type: 'svg';
      readonly item: FigureNode & { x: number; y: number; readonly picture: Picture };
    }
  | { readonly type: 'beginVerticalAlignment' | 'endVerticalAlignment'; readonly item: CellAlignment };

export interface CellAlignment {
  readonly verticalAlignment: string;
  readonly isCellContentMultiPage?: boolean;
  getNodeHeight?(): number;
  getViewHeight?(): number;
}
