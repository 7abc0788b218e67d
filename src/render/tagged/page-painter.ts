import { Destinations, pageNumbers } from './destinations.ts';
import type { TaggedDocument } from './document.ts';
import { LinePainter } from './line-painter.ts';
import { LinkPainter } from './link.ts';
import { type Artifact, MarkedContent } from './marked-content.ts';
import type { CellAlignment, PageItem, Picture, TextLine, TextNode, Vector, Word } from './node.ts';
import type { LaidOutPage, Outline } from './pdfmake.ts';
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
  readonly #destinations: Destinations;
  readonly #links: LinkPainter;
  readonly #outlines: { readonly level: number; readonly outline: Outline }[] = [];
  /** Words of lines and pictures painted before: a second time they are the repeated head of a table. */
  readonly #read = new Set<readonly Word[] | Picture>();
  #down = 0;

  constructor(document: TaggedDocument) {
    this.#document = document;
    this.#pen = new PagePen(document);
    this.#marked = new MarkedContent(document);
    this.#destinations = new Destinations(document);
    this.#links = new LinkPainter(document, this.#destinations);
  }

  paint(pages: readonly LaidOutPage[], ornaments: readonly Ornament[]): void {
    const lines = new LinePainter(this.#pen, this.#marked, this.#links, pageNumbers(pages));
    pages.forEach(({ pageSize, items }, index) => {
      const wear = (under: boolean) => this.#wear(ornaments, under, index + 1, pages.length);
      this.#document.addPage({ size: [pageSize.width, pageSize.height], margin: 0 });
      this.#pen.beginPage();
      wear(true);
      for (const item of items) this.#item(item, lines);
      wear(false);
      this.#marked.close();
      this.#links.endPage();
    });
    this.#destinations.end();
  }

  #wear(ornaments: readonly Ornament[], under: boolean, page: number, pages: number): void {
    for (const ornament of ornaments.filter((each) => each.under === under)) {
      this.#marked.open(ornament.kind);
      ornament.paint(this.#pen, page, pages);
    }
  }

  #item(item: PageItem, lines: LinePainter): void {
    switch (item.type) {
      case 'line':
        this.#line(item.item, lines);
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

  #line(line: TextLine, lines: LinePainter): void {
    // pdfmake repeats a head by copies of its lines; the words in them are the same.
    const repeated = this.#repeats(line.inlines);
    if (line.node && !repeated) this.#arrive(line.node, line.y + this.#down);
    lines.paint(line, this.#down, repeated);
  }

  #repeats(painted: readonly Word[] | Picture): boolean {
    const before = this.#read.size;
    return this.#read.add(painted).size === before;
  }

  #arrive({ anchors = [], bookmark }: Pick<TextNode, 'anchors' | 'bookmark'>, top: number): void {
    this.#destinations.reach(anchors, top);
    if (bookmark) this.#bookmark(bookmark.title, bookmark.level, top);
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

  #figure({ content, picture, anchors = [], x, y }: Extract<PageItem, { type: 'svg' }>['item']): void {
    const top = y + this.#down;
    const repeated = this.#repeats(picture);
    this.#marked.open(repeated ? 'RepeatedHead' : content);
    picture.paint(this.#pen, x, top);
    this.#marked.close();
    if (repeated) return;
    this.#destinations.reach(anchors, top);
    const bottom = this.#document.page.height - top - picture.height;
    if (content !== 'Layout') content.element.box = [x, bottom, x + picture.width, bottom + picture.height];
  }
}

/** How far the content of a cell is lowered to stand at its foot. */
function loweringOf(cell: CellAlignment): number {
  if (cell.verticalAlignment !== 'bottom' || cell.isCellContentMultiPage) return 0;
  return (cell.getViewHeight?.() ?? 0) - (cell.getNodeHeight?.() ?? 0);
}
