import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Design } from '../../domain/design.ts';
import type { Report } from '../../domain/report.ts';
import { unprintable } from './characters.ts';
import { oddHeadings } from './headings.ts';
import { oddLinks } from './links.ts';
import { mutePictures } from './pictures.ts';
import { printedTexts } from './printed-texts.ts';
import type { Sources } from './source-place.ts';
import { partsOf } from './walk.ts';

/**
 * What no page could show, or nobody could read, before a page is drawn. German: Durchsicht.
 *
 * Takes   the finished report, the design whose fonts it will be printed in, and the files it was made from.
 * Gives   all there is to mend: SEI-501 characters without a glyph, SEI-504 pictures without alternative text,
 *         SEI-505 headings out of order, SEI-506 pictures that are not there, SEI-508 links to nowhere; empty for a report that can be drawn.
 * Errors  none: each finding names the file, the line and, where it can be found, the column that wrote it.
 * Source  ISO 14289-1 (PDF/UA-1), 7.3, 7.4.2 and 7.21; docs/barrierefreiheit.md.
 */
export function inspect(report: Report, design: Design, sources: Sources): readonly Diagnostic[] {
  const { elements, texts } = partsOf(report.tree);
  return [
    ...mutePictures(elements, report, sources),
    ...oddHeadings(elements, sources),
    ...oddLinks(report, sources),
    ...unprintable(printedTexts(report, texts), design, sources),
  ];
}
