import type { Tokens } from '../../domain/design.ts';
import type { Report } from '../../domain/report.ts';
import { between } from '../colour.ts';
import type { PageSize } from '../paper.ts';
import type { Ornament } from '../tagged/page-painter.ts';
import type { PagePen } from '../tagged/pen.ts';

/** Distance of the running lines from the text. */
const HEAD_GAP = 22;
const FOOT_GAP = 26;
const HAIRLINE = 0.4;

/** What every page of a report wears: head, foot with the page's number, and the mark of a draft. */
export function ornamentsOf(report: Report, tokens: Tokens, size: PageSize): readonly Ornament[] {
  const edge = edgeOf(tokens, size);
  return [
    ...(report.watermark === null ? [] : [watermark(report.watermark, tokens, size)]),
    { kind: 'Header', under: true, paint: (pen) => paintHead(pen, report.header, edge) },
    {
      kind: 'Footer',
      under: false,
      paint: (pen, page, pages) => paintFoot(pen, report.footer, edge, page, pages),
    },
  ];
}

interface Edge {
  readonly left: number;
  readonly right: number;
  readonly head: number;
  readonly foot: number;
  readonly size: number;
  readonly colour: Tokens['colour'];
}

function edgeOf({ page, type, colour }: Tokens, { width, height }: PageSize): Edge {
  const { left, right, top, bottom } = page.margin;
  return {
    left,
    right: width - right,
    head: top - HEAD_GAP,
    foot: height - bottom + FOOT_GAP,
    size: type.running.size,
    colour,
  };
}

function paintHead(pen: PagePen, { left, right }: Report['header'], edge: Edge): void {
  const { size, colour, head } = edge;
  pen.text(left, edge.left, head, 'semibold', size, colour.muted);
  rightAligned(pen, right, edge, head);
  pen.fill(edge.left, head + size * 0.75, edge.right - edge.left, HAIRLINE, colour.hairline);
}

function paintFoot(
  pen: PagePen,
  { left, notice }: Report['footer'],
  edge: Edge,
  page: number,
  pages: number,
): void {
  const { size, colour, foot } = edge;
  pen.fill(edge.left, foot - size * 1.5, edge.right - edge.left, HAIRLINE, colour.hairline);
  pen.text(left, edge.left, foot, 'regular', size, colour.muted);
  rightAligned(pen, `Seite ${page} von ${pages}`, edge, foot);
  if (notice === null) return;
  const middle = (edge.left + edge.right - pen.widthOf(notice, 'semibold', size)) / 2;
  pen.text(notice, middle, foot, 'semibold', size, colour.notice);
}

function rightAligned(pen: PagePen, text: string, { right, size, colour }: Edge, y: number): void {
  pen.text(text, right - pen.widthOf(text, 'regular', size), y, 'regular', size, colour.muted);
}

/** From the lower left to the upper right, light enough to read through. */
function watermark(text: string, { colour }: Tokens, { width, height }: PageSize): Ornament {
  const shade = between(colour.panel, colour.hairline, 0.35);
  return {
    kind: 'Watermark',
    under: true,
    paint(pen) {
      const size = (Math.hypot(width, height) * 0.62) / pen.widthOf(text, 'semibold', 1);
      const slope = Math.atan2(height, width);
      const [run, rise] = [pen.widthOf(text, 'semibold', size) / 2, size * 0.33];
      const x = width / 2 - run * Math.cos(slope) + rise * Math.sin(slope);
      const y = height / 2 + run * Math.sin(slope) + rise * Math.cos(slope);
      pen.text(text, x, y, 'semibold', size, shade, (-slope * 180) / Math.PI);
    },
  };
}
