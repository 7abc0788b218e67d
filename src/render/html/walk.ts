import type { Element } from 'hast';
import type { Design } from '../../domain/design.ts';
import type { Report } from '../../domain/report.ts';
import type { Markup } from './markup.ts';
import type { NoteLinks } from './note-links.ts';
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
  readonly ids: UniqueIds;
  readonly noteLinks: NoteLinks;
  /** Ids of the derivations that a figure may lead to. */
  readonly derivations: ReadonlySet<string>;
  /** Headings met so far. */
  readonly headings: Heading[];
  /** Tables and charts met so far; their numbers keep the names of regions apart. */
  readonly met: { tables: number; charts: number };
  /** What the page has for an element, and for all that stands in one; here so that its rooms need not know each other. */
  readonly element: (element: Element, walk: Walk) => Markup;
  readonly content: (children: readonly unknown[], walk: Walk) => Markup;
}
