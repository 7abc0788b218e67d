import { documentIdentifier } from '../domain/chain.ts';
import type { Design } from '../domain/design.ts';
import type { Pdf, Report } from '../domain/report.ts';
import { drawnChart } from './chart/drawn-chart.ts';
import { paintDrawing } from './chart/paint.ts';
import { contentOf } from './page/elements.ts';
import { ornamentsOf } from './page/ornaments.ts';
import type { ChartPainter, Scene } from './page/scene.ts';
import { stylesOf } from './page/styles.ts';
import { pageSizeOf } from './paper.ts';
import { StructureElement } from './tagged/element.ts';
import { print } from './tagged/print.ts';
import type { Claims, DocumentInfo } from './tagged/xmp.ts';

const LANGUAGE = 'de-DE';
const CREATOR = 'zielbericht';
/** What every report of the product meets; `npm run conformance` proves it. */
const CLAIMS: Claims = { pdfa: 'A-3a', pdfua: 1 };

/**
 * Station 5: the report on pages, every mark tagged. German: Managementbericht als PDF.
 *
 * Takes   the finished report and the design, and the standards the file claims to meet: PDF/A-3a and PDF/UA-1
 *         unless told otherwise; an element or class without a place throws `MarkupError`.
 * Gives   the bytes of the PDF and its number of pages; the same report gives the same bytes.
 * Units   points everywhere below this door.
 * Errors  throws `MissingGlyph` for a character that no font has, `BlockTooHigh` for a picture beyond a page.
 * Source  docs/architecture.md, „Station 5“; ISO 14289-1 (PDF/UA), ISO 19005-3 (PDF/A-3).
 */
export async function render(report: Report, design: Design, claims: Claims = CLAIMS): Promise<Pdf> {
  const { tokens } = design;
  const size = pageSizeOf(tokens);
  const structure = new StructureElement('Document', { lang: LANGUAGE });
  return print({
    size,
    margins: tokens.page.margin,
    content: contentOf(report.tree, sceneOf(report, design, structure)),
    structure,
    ornaments: ornamentsOf(report, tokens, size),
    fonts: design,
    attachments: report.attachments,
    info: infoOf(report),
    claims,
  });
}

/** Where the first block of a report stands. */
function sceneOf(
  report: Report,
  design: Design,
  parent: StructureElement,
): Omit<Scene, 'blocks' | 'notes' | 'fields'> {
  const { tokens } = design;
  return {
    parent,
    voice: 'page',
    tint: 'plain',
    align: 'left',
    styles: stylesOf(tokens),
    tokens,
    charts: report.charts,
    illustrations: report.illustrations,
    draw: chartPainter(report, design),
    anchors: [],
    outline: { last: null },
  };
}

function chartPainter(report: Report, design: Design): ChartPainter {
  return (id, width) => {
    const spec = report.charts.get(id);
    if (!spec) throw new Error(`no chart "${id}"`);
    const drawing = drawnChart(spec, width, design);
    const { height } = drawing;
    return { width: drawing.width, height, paint: (pen, x, y) => paintDrawing(drawing, pen, x, y) };
  };
}

function infoOf(report: Report): DocumentInfo {
  return {
    title: report.title,
    author: report.author,
    subject: report.subject,
    creator: CREATOR,
    language: LANGUAGE,
    date: new Date(`${report.day}T00:00:00Z`),
    identifier: documentIdentifier(report),
    predecessor: report.predecessorId,
  };
}
