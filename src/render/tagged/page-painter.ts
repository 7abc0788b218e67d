import type { TaggedDocument } from './document.ts';
import { LinePainter } from './line-painter.ts';
import { LinkPainter } from './link.ts';
import { type Artifact, MarkedContent } from './marked-content.ts';
import type { CellAlignment, PageItem, TextNode, Vector } from './node.ts';
import type { LaidOutPage, Outline, TextLine } from './pdfmake.ts';
import { PagePen } from './pen.ts';

/** Something every page wears: running head, foot, watermark. `under` puts it beneath the text. */
export interface Ornament {
  readonly kind: Artifact;
  readonly under: boolean;
  paint(pen: PagePen, page: number, pages: number): void;
}

/** Puts the laid-out pages onto paper, item by item. */
export class PagePainter {
  readonly #document: TaggedDocument;
  readonly #pen: PagePen;
  readonly #marked: MarkedContent;
  readonly #lines: LinePainter;
  readonly #outlines: { readonly level: number; readonly outline: Outline }[] = [];
  /** Lines already painted once: a second time they are the repeated head of a table. */
  readonly #read = new Set<number>();
  #down = 0;

  constructor(document: TaggedDocument) {
    this.#document = document;
    this.#pen = new PagePen(document);
    this.#marked = new MarkedContent(document);
    this.#lines = new LinePainter(this.#pen, this.#marked, new LinkPainter(document));
  }

  paint(pages: readonly LaidOutPage[], ornaments: readonly Ornament[]): void {
    pages.forEach(({ pageSize, items }, index) => {
      const wear = (under: boolean) => this.#wear(ornaments, under, index + 1, pages.length);
      this.#document.addPage({ size: [pageSize.width, pageSize.height], margin: 0 });
      wear(true);
      for (const item of items) this.#item(item);
      wear(false);
      this.#marked.close();
    });
  }

  #wear(ornaments: readonly Ornament[], under: boolean, page: number, pages: number): void {
    for (const ornament of ornaments.filter((each) => each.under === under)) {
      this.#marked.open(ornament.kind);
      ornament.paint(this.#pen, page, pages);
    }
  }

  #item(item: PageItem): void {
    switch (item.type) {
      case 'line':
        this.#line(item.item);
        break;
      case 'vector':
        this.#vector(item.item);
        break;
      case 'svg':
        this.#figure(item.item);
        break;
      case 'beginVerticalAlignment':
        this.#down = loweringOf(item.item);
        break;
      case 'endVerticalAlignment':
        this.#down = 0;
    }
  }

  #line(line: TextLine): void {
    const repeated = line.serial !== undefined && this.#read.has(line.serial);
    if (line.serial !== undefined) this.#read.add(line.serial);
    if (line.node && !repeated) this.#destinations(line.node, line);
    this.#lines.paint(line, this.#down, repeated);
  }

  #destinations({ anchors = [], bookmark }: TextNode, line: TextLine): void {
    for (const anchor of anchors) this.#document.addNamedDestination(anchor, 'XYZ', 0, line.y, null);
    if (bookmark) this.#bookmark(bookmark.title, bookmark.level, line.y);
  }

  #bookmark(title: string, level: number, top: number): void {
    while ((this.#outlines.at(-1)?.level ?? 0) >= level) this.#outlines.pop();
    const parent = this.#outlines.at(-1)?.outline ?? this.#document.outline;
    // pdfkit measures a bookmark's left edge from the right one.
    const outline = parent.addItem(title, { top, left: this.#document.page.width, expanded: level === 1 });
    this.#outlines.push({ level, outline });
  }

  #vector(vector: Vector): void {
    this.#marked.open('Layout');
    if (vector.type === 'rect') {
      this.#pen.fill(vector.x, vector.y, vector.w, vector.h, vector.color);
    } else {
      const { x1, y1, x2, y2, lineWidth, lineColor } = vector;
      this.#pen.stroke(x1, y1, x2, y2, lineWidth, lineColor);
    }
  }

  #figure({ content, picture, x, y }: Extract<PageItem, { type: 'svg' }>['item']): void {
    this.#marked.open(content);
    const top = y + this.#down;
    picture.paint(this.#pen, x, top);
    const bottom = this.#document.page.height - top - picture.height;
    content.element.box = [x, bottom, x + picture.width, bottom + picture.height];
    this.#marked.close();
  }
}

/** How far the content of a cell is lowered to stand at its foot. */
function loweringOf(cell: CellAlignment): number {
  if (cell.verticalAlignment !== 'bottom' || cell.isCellContentMultiPage) return 0;
  return (cell.getViewHeight?.() ?? 0) - (cell.getNodeHeight?.() ?? 0);
}
