import type { TaggedDocument } from './document.ts';
import { Content } from './element.ts';

/** What a page shows and nobody reads aloud. German: Artefakt. */
export type Artifact = 'Layout' | 'Header' | 'Footer' | 'Watermark' | 'RepeatedHead';

/** How their marked content begins. */
const ARTIFACTS: Readonly<Record<Artifact, string>> = {
  Layout: '/Artifact <</Type /Layout>> BDC\n',
  Header: '/Artifact <</Type /Pagination /Subtype /Header>> BDC\n',
  Footer: '/Artifact <</Type /Pagination /Subtype /Footer>> BDC\n',
  Watermark: '/Artifact <</Type /Pagination /Subtype /Watermark>> BDC\n',
  RepeatedHead: '/Artifact <</Type /Pagination>> BDC\n',
};

/** Puts every mark on the page into one stretch of marked content; never nested, never outside. */
export class MarkedContent {
  readonly #document: TaggedDocument;
  #open: Content | Artifact | null = null;

  constructor(document: TaggedDocument) {
    this.#document = document;
  }

  /** What is painted next belongs to `owner`. */
  open(owner: Content | Artifact): void {
    if (this.#open === owner) return;
    this.close();
    if (owner instanceof Content) this.#mark(owner);
    else this.#document.content.put(ARTIFACTS[owner]);
    this.#open = owner;
  }

  close(): void {
    if (this.#open !== null) this.#document.content.put('EMC\n');
    this.#open = null;
  }

  #mark(owner: Content): void {
    const { content } = this.#document;
    const mark = this.#document.newMark();
    owner.addMark(mark);
    content.put('/');
    content.put(owner.element.type);
    content.put(' <</MCID ');
    content.putInteger(mark.id);
    content.put('>> BDC\n');
  }
}
