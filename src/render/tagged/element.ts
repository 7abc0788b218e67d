import type { ObjectNumber } from './object-number.ts';
import type { Reference } from './pdfmake.ts';

/** Standard structure types of PDF 1.7 that reports use. German: Strukturelement. */
export type StructureType =
  | 'Document'
  | 'Sect'
  | 'Div'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'BlockQuote'
  | 'Caption'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Span'
  | 'Link'
  | 'Reference'
  | 'TOC'
  | 'TOCI'
  | 'Note'
  | 'Form';

/** What a structure element says about itself, beyond its type. */
export interface ElementFacts {
  /** By which other elements and programmes find it; unique in the document. A Note must have one. */
  readonly id?: string;
  /** Stands in for what cannot be read: of a Figure, of a Form. */
  readonly alt?: string;
  /** BCP 47: `en`, `de-AT`. */
  readonly lang?: string;
  readonly scope?: 'Column' | 'Row';
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly numbering?: 'Decimal' | 'Disc';
  /** Address of a link, or `#` and the id of a block. */
  readonly href?: string;
  /** Where a link leads, in words, for those who do not see it. */
  readonly contents?: string;
}

/** Left, bottom, right, top in the page's own space. */
export type BoundingBox = readonly [number, number, number, number];

/** One stretch of marked content on one page. */
export interface Mark {
  readonly page: Reference;
  readonly id: number;
  /** The page's list from mark to element, filled when the tree is written. */
  readonly owners: (ObjectNumber | null)[];
}

/** An annotation on one page that belongs to an element. */
export interface OwnedAnnotation {
  readonly page: Reference;
  readonly annotation: Reference;
  readonly key: number;
}

/**
 * Something an element prints: a run of words, or a picture.
 *
 * It holds its place among the element's kids from the beginning, so that the reading order is that of the
 * report's tree, however the page is painted.
 */
export class Content {
  readonly element: StructureElement;
  readonly marks: (Mark | OwnedAnnotation)[] = [];

  constructor(element: StructureElement) {
    this.element = element;
  }
}

/** A node of the tree that assistive technology reads. */
export class StructureElement {
  readonly type: StructureType;
  readonly facts: ElementFacts;
  kids: readonly (StructureElement | Content)[] = [];
  readonly parent: StructureElement | null;
  /** Where a figure or a form was painted; known only then. */
  box: BoundingBox | null = null;

  constructor(type: StructureType, facts: ElementFacts = {}, parent: StructureElement | null = null) {
    this.type = type;
    this.facts = facts;
    this.parent = parent;
  }

  add(type: StructureType, facts: ElementFacts = {}): StructureElement {
    const kid = new StructureElement(type, facts, this);
    this.#append(kid);
    return kid;
  }

  /** The content that comes next: the last kid when it is content, else a new one behind all kids. */
  content(): Content {
    const last = this.kids.at(-1);
    if (last instanceof Content) return last;
    const content = new Content(this);
    this.#append(content);
    return content;
  }

  /** Most elements have one kid, and a list that is pushed to keeps room for sixteen more. */
  #append(kid: StructureElement | Content): void {
    if (this.kids.length === 0) this.kids = [kid];
    else (this.kids as (StructureElement | Content)[]).push(kid);
  }

  /** The nearest element of a type, from this one upwards. */
  closest(type: StructureType): StructureElement | null {
    return this.type === type ? this : (this.parent?.closest(type) ?? null);
  }

  /** Cells count even when empty, because a table must stay regular. */
  get printed(): boolean {
    if (this.type === 'TD' || this.type === 'TH') return true;
    return this.kids.some((kid) => (kid instanceof Content ? kid.marks.length > 0 : kid.printed));
  }
}
