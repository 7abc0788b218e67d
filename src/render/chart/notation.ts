import { isUnfavourable } from './datasets.ts';
import type { Frame } from './frame.ts';
import { drawInterval } from './interval-mark.ts';
import { drawLegend } from './legend.ts';
import { write } from './lettering.ts';
import { drawAxes, drawDivider, drawLimit, drawThinLine } from './lines.ts';
import { gapLabels, stepLabels } from './other-labels.ts';
import { fillBox } from './scenario-mark.ts';
import { drawSpans } from './span-row.ts';
import type { Surface } from './surface.ts';
import { tierTitles } from './tier-titles.ts';
import { valueLabels, varianceLabels } from './value-labels.ts';

/** Everything but the columns, the names of the months and the steps behind them. */
export function drawNotation(surface: Surface, frame: Frame): void {
  drawDivider(surface, frame);
  drawThinLine(surface, frame);
  drawAxes(surface, frame);
  drawLimit(surface, frame);
  drawInterval(surface, frame);
  drawLabels(surface, frame);
  drawSpans(surface, frame);
  drawLegend(surface, frame);
}

/** Plates first, so that none covers a text. */
function drawLabels(surface: Surface, frame: Frame): void {
  const steps = stepLabels(frame);
  const standing = [...steps, ...gapLabels(frame, steps)];
  const tones = frame.spec.rows.map((row) => isUnfavourable(row, frame.spec.better));
  const labels = [...varianceLabels(frame, tones), ...valueLabels(frame, standing)];
  for (const { plate } of labels) if (plate) fillBox(surface, plate, frame.theme.paper);
  const texts = [...tierTitles(frame), ...labels.map((label) => label.text), ...standing];
  for (const text of texts) write(surface, text);
}
