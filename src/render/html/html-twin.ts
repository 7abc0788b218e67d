import type { Root } from 'hast';
import type { Design } from '../../domain/design.ts';
import type { Report } from '../../domain/report.ts';
import { writeContent } from './content.ts';
import { noteLinksOf } from './note-links.ts';
import { PageBytes } from './page-bytes.ts';
import { frameOf } from './page-frame.ts';
import { withoutPrintedContents } from './printed-contents.ts';
import { stylesheetOf } from './stylesheet.ts';
import { linksTo, surveyOf } from './survey.ts';
import { tableOfContents } from './table-of-contents.ts';
import { uniqueIds } from './unique-ids.ts';
import type { Walk } from './walk.ts';

const NOTHING: Root = { type: 'root', children: [] };

/**
 * The report as one web page that needs nothing else: no script, no font, no picture from elsewhere. German: HTML-Fassung.
 *
 * Takes   the finished report, whose tree is also the PDF's, and the design.
 * Gives   HTML5 in UTF-8, the report with its provenance behind it; the same report gives the same bytes.
 * Errors  throws `MarkupError` for an element, picture or chart without a place, as `render` does.
 * Source  docs/decisions/0019-html-twin.md; WCAG 2.2, levels A and AA.
 */
export function htmlTwin(report: Report, design: Design): Uint8Array {
  const { provenance = NOTHING } = report;
  const printed = surveyOf(report.tree);
  const tree = withoutPrintedContents(report.tree, printed.holders);
  const front = tree === report.tree ? printed : surveyOf(tree);
  const behind = surveyOf(provenance);
  const ids = uniqueIds(front.ids, behind.ids);
  const notes = new Set([...front.notes, ...behind.notes]);
  const page = new PageBytes();
  const walk: Omit<Walk, 'element' | 'content'> = {
    report,
    design,
    page,
    ids,
    noteLinks: noteLinksOf(linksTo(notes, [tree, provenance]), ids),
    derivations: behind.ids,
    headings: [],
    met: { tables: 0, charts: 0 },
  };
  writeContent([...tree.children, ...provenance.children], walk);
  const contents = tableOfContents(walk.headings, ids);
  const frame = frameOf(report, { contents, stylesheet: stylesheetOf(design.tokens) });
  return page.between(frame.before, frame.behind);
}
