import type { TaggedDocument } from './document.ts';
import { Content } from './element.ts';

/** What a page shows and nobody reads aloud. German: Artefakt. */
export type Artifact = 'Layout' | 'Header' | 'Footer' | 'Watermark' | 'RepeatedHead';

const ARTIFACTS: Readonly<Record<Artifact, string>> = {
  Layout: '/Type /Layout',
  Header: '/Type /Pagination /Subtype /Header',
  Footer: '/Type /Pagination /Subtype /Footer',
  Watermark: '/Type /Pagination /Subtype /Watermark',
  RepeatedHead: '/Type /Pagination',
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
    else this.#document.addContent(`/Artifact <<${ARTIFACTS[owner]}>> BDC`);
    this.#open = owner;
  }

  close(): void {
    if (this.#open !== null) this.#document.addContent('EMC');
    this.#open = null;
  }

  #mark(owner: Content): void {
    const { content } = this.#document;
    const mark = this.#document.newMark();
    owner.marks.push(mark);
    content.put('/');
    content.put(owner.element.type);
    content.put(' <</MCID ');
    content.put(String(mark.id));
    content.put('>> BDC\n');
  }
}
