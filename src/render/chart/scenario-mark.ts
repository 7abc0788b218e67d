import type { Box } from './drawing.ts';
import type { Surface } from './surface.ts';

/** Who speaks in a mark. German: Ist, vorläufig, voraussichtlich, Soll, Vorjahr. */
export type Scenario = 'actual' | 'provisional' | 'outlook' | 'plan' | 'prior';

/** The surer the figure, the denser the mark: solid, dense hatch, wide hatch. Distances and widths in points. */
const HATCHES = {
  provisional: { gap: 2.2, line: 1.1 },
  outlook: { gap: 3.6, line: 0.75 },
} as const;

const BORDER = { plan: 0.9, provisional: 0.7, outlook: 0.7 } as const;

/** Fills a box in the notation of its scenario: Ist and Vorjahr solid, Soll an outline, estimates hatched. */
export function drawScenario(
  surface: Surface,
  box: Box,
  scenario: Scenario,
  colour: string,
  paper: string,
): void {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  if (width <= 0 || height <= 0) return;
  const solid = scenario === 'actual' || scenario === 'prior';
  const tiny = !solid && Math.min(width, height) <= 2 * BORDER[scenario];
  fillBox(surface, box, solid || tiny ? colour : paper);
  if (solid || tiny) return;
  if (scenario !== 'plan') drawHatch(surface, box, HATCHES[scenario], colour);
  drawBorder(surface, box, BORDER[scenario], colour);
}

export function fillBox(surface: Surface, box: Box, colour: string): void {
  surface.fillStyle = colour;
  surface.fillRect(box.left, box.top, box.right - box.left, box.bottom - box.top);
}

/** The border lies inside its box, so that its outer edge tells the value. */
function drawBorder(surface: Surface, box: Box, width: number, colour: string): void {
  surface.strokeStyle = colour;
  surface.lineWidth = width;
  surface.lineJoin = 'miter';
  surface.setLineDash([]);
  surface.strokeRect(
    box.left + width / 2,
    box.top + width / 2,
    box.right - box.left - width,
    box.bottom - box.top - width,
  );
}

/**
 * Lines x + y = k across the box, ended where they meet its edge: no pattern, no clip, few bytes.
 * Every k is a multiple of the gap, so that the lines of neighbouring columns are in step.
 */
function drawHatch(
  surface: Surface,
  box: Box,
  { gap, line }: { readonly gap: number; readonly line: number },
  colour: string,
): void {
  const inset = line / 2;
  const [left, top, right, bottom] = [
    box.left + inset,
    box.top + inset,
    box.right - inset,
    box.bottom - inset,
  ];
  surface.beginPath();
  for (let k = Math.ceil((left + top) / gap) * gap; k < right + bottom; k += gap) {
    const [from, to] = [Math.max(left, k - bottom), Math.min(right, k - top)];
    if (to - from < 0.15) continue;
    surface.moveTo(from, k - from);
    surface.lineTo(to, k - to);
  }
  surface.strokeStyle = colour;
  surface.lineWidth = line;
  surface.lineCap = 'butt';
  surface.setLineDash([]);
  surface.stroke();
}
