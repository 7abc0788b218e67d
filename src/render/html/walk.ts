import type { Element } from 'hast';
import type { Design } from '../../domain/design.ts';
import type { Report } from '../../domain/report.ts';
import type { NoteLinks } from './note-links.ts';
import type { PageBytes } from './page-bytes.ts';
import type { UniqueIds } from './unique-ids.ts';

/** A heading of the page, for the table of contents. */
export interface Heading {
  readonly level: number;
  readonly id: string;
  readonly words: string;
}

/** What is carried along while the tree is walked, in the order of the document. */
export interface Walk {
  readonly report: Pick<Report, 'charts' | 'illustrations'>;
  readonly design: Design;
  /** Where everything that is met is written. */
  readonly page: PageBytes;
  readonly ids: UniqueIds;
  readonly noteLinks: NoteLinks;
  /** Ids of the derivations that a figure may lead to. */
  readonly derivations: ReadonlySet<string>;
  /** Headings met so far. */
  readonly headings: Heading[];
  /** Tables and charts met so far; their numbers keep the names of regions apart. */
  readonly met: { tables: number; charts: number };
  /** Writes an element, and all that stands in one; here so that its rooms need not know each other. */
  readonly element: (element: Element, walk: Walk) => void;
  readonly content: (children: readonly unknown[], walk: Walk) => void;
}
