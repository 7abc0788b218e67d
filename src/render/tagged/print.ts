import type { Attachment } from '../../domain/attachment.ts';
import type { Design } from '../../domain/design.ts';
import type { Pdf } from '../../domain/report.ts';
import { TaggedDocument } from './document.ts';
import type { StructureElement } from './element.ts';
import { TaggedLayout } from './layout.ts';
import type { BlockNode } from './node.ts';
import { type Ornament, PagePainter } from './page-painter.ts';
import { writeStructure } from './structure-tree.ts';
import type { Fonts } from './typeface.ts';
import type { Claims, DocumentInfo } from './xmp.ts';

/** A document, ready to be laid out. Lengths in points. */
export interface Sheets {
  readonly size: { readonly width: number; readonly height: number };
  readonly margins: Design['tokens']['page']['margin'];
  readonly content: BlockNode;
  /** The tree whose contents the nodes of `content` carry. */
  readonly structure: StructureElement;
  readonly ornaments: readonly Ornament[];
  readonly fonts: Fonts;
  readonly attachments: readonly Attachment[];
  readonly info: DocumentInfo;
  readonly claims: Claims;
}

/** Lays out, paints and tags. Throws `MissingGlyph` and `BlockTooHigh`, and for attachments of unfit names. */
export function print(sheets: Sheets): Pdf {
  const { size, margins, content, structure, ornaments, fonts, attachments, info, claims } = sheets;
  const document = new TaggedDocument(info, fonts, claims);
  document.embed(attachments);
  const layout = new TaggedLayout({ ...size, orientation: 'portrait' }, margins, null);
  const pages = layout.layOut(content, (face) => document.face(face));
  new PagePainter(document).paint(pages, ornaments);
  writeStructure(structure, document);
  return { bytes: document.toBytes(), pages: pages.length };
}
