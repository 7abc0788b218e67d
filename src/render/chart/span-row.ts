import type { ChartRow } from '../../domain/chart-spec.ts';
import { type Frame, monthLeft } from './frame.ts';
import { ROWS } from './layout.ts';
import { type PlacedText, widthOf, write } from './lettering.ts';
import { drawLine } from './lines.ts';
import { drawScenario, type Scenario } from './scenario-mark.ts';
import type { Surface } from './surface.ts';

type Spoken = Extract<Scenario, 'actual' | 'provisional' | 'outlook'>;

interface Span {
  readonly scenario: Spoken;
  readonly from: number;
  readonly until: number;
}

/** Printed under the months, the longest first that finds room. */
const WORDS: Readonly<Record<Exclude<Spoken, 'provisional'>, readonly string[]>> = {
  actual: ['Ist'],
  outlook: ['voraussichtlich', 'voraus.'],
};

const SWATCH = { width: 8, height: 6, gap: 3 } as const;
/** Distances from the end of the month row, and from the edges of a span. */
const BRACE = 1.5;
const BASELINE = 10.8;
const EDGE = 2;

/** Braces under the months that say which figures are Ist, vorläufig and voraussichtlich. */
export function drawSpans(surface: Surface, frame: Frame): void {
  const texts = spansOf(frame.spec.rows).map((span) => drawSpan(surface, frame, span));
  for (const text of texts) write(surface, text);
}

function drawSpan(surface: Surface, frame: Frame, span: Span): PlacedText {
  const { theme, book } = frame;
  const [left, right] = [monthLeft(frame, span.from) + EDGE, monthLeft(frame, span.until + 1) - EDGE];
  const top = frame.area.bottom + ROWS.months;
  drawLine(
    surface,
    [
      [
        [left, top + BRACE],
        [right, top + BRACE],
      ],
    ],
    { colour: theme.faint, width: 0.6 },
  );
  const swatch = SWATCH.width + SWATCH.gap;
  const widthWith = (word: string) => swatch + widthOf(book, word, theme.legend);
  const words = span.scenario === 'provisional' ? frame.spec.provisionalWords : WORDS[span.scenario];
  const word = words.find((candidate) => widthWith(candidate) <= right - left) ?? words.at(-1) ?? '';
  const start = (left + right - widthWith(word)) / 2;
  const y = top + BASELINE;
  const box = { left: start, right: start + SWATCH.width, top: y - SWATCH.height + 0.5, bottom: y + 0.5 };
  drawScenario(surface, box, span.scenario, theme.actual, theme.paper);
  return { content: word, x: start + swatch, y, lettering: theme.legend };
}

/** A gap belongs to the months before it; months without any figure have no span. */
function spansOf(rows: readonly ChartRow[]): readonly Span[] {
  const spans: Span[] = [];
  for (const [month, row] of rows.entries()) {
    if (row.status === 'none') continue;
    const last = spans.at(-1);
    const adjoining = last?.until === month - 1 ? last : undefined;
    const scenario = spoken(row) ?? adjoining?.scenario ?? 'actual';
    if (adjoining?.scenario === scenario) spans.splice(-1, 1, { ...adjoining, until: month });
    else spans.push({ scenario, from: month, until: month });
  }
  return spans;
}

function spoken({ status }: ChartRow): Spoken | null {
  if (status === 'final') return 'actual';
  return status === 'provisional' || status === 'outlook' ? status : null;
}
