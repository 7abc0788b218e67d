import type { Box } from './drawing.ts';
import type { Frame } from './frame.ts';
import { drawBracket } from './interval-mark.ts';
import { type PlacedText, widthOf, write } from './lettering.ts';
import { drawLine } from './lines.ts';
import { drawScenario, fillBox } from './scenario-mark.ts';
import type { Surface } from './surface.ts';

interface Entry {
  readonly word: string;
  readonly draw: (surface: Surface, box: Box) => void;
}

const SWATCH = { width: 9, height: 6.5, gap: 3 } as const;
const BETWEEN = 11;
const BASELINE = 7.5;
const EDGE = 0.5;

/** Explains every mark the chart uses and no other, in one row at the top right. */
export function drawLegend(surface: Surface, frame: Frame): void {
  const { theme, layout, book } = frame;
  let right = layout.width - EDGE;
  const texts: PlacedText[] = [];
  for (const entry of entries(frame).toReversed()) {
    const x = right - widthOf(book, entry.word, theme.legend);
    texts.push({ content: entry.word, x, y: BASELINE, lettering: theme.legend });
    const left = x - SWATCH.gap - SWATCH.width;
    const top = BASELINE - SWATCH.height + 0.75;
    entry.draw(surface, { left, right: left + SWATCH.width, top, bottom: top + SWATCH.height });
    right = left - BETWEEN;
  }
  for (const text of texts.toReversed()) write(surface, text);
}

function entries({ spec, theme }: Frame): readonly Entry[] {
  const { priorYear, thinLine, limit, planLabel, interval } = spec;
  const planned = spec.rows.some((row) => row.plan !== null);
  const plan = spec.form === 'places' ? line(planLabel, theme.target, 1.4) : outline(planLabel, theme);
  return [
    ...(priorYear ? [patch(priorYear.label, theme.prior)] : []),
    ...(planned ? [plan] : []),
    ...(limit ? [line(limit.label, theme.target, 1.4)] : []),
    ...(thinLine ? [line(thinLine.label, theme.prior, 0.9)] : []),
    ...(interval ? [bracket(interval.label, theme.line)] : []),
    ...tones({ spec, theme }),
  ];
}

/** Colours of the variances; neutral ones need no word. */
function tones({ spec, theme }: Pick<Frame, 'spec' | 'theme'>): readonly Entry[] {
  if (spec.better === 0 || spec.varianceTitle === null) return [];
  return [patch('günstig', theme.good), patch('ungünstig', theme.bad)];
}

function patch(word: string, colour: string): Entry {
  return { word, draw: (surface, box) => fillBox(surface, box, colour) };
}

function outline(word: string, theme: Frame['theme']): Entry {
  return { word, draw: (surface, box) => drawScenario(surface, box, 'plan', theme.line, theme.paper) };
}

function bracket(word: string, colour: string): Entry {
  return { word, draw: (surface, box) => drawBracket(surface, box, colour, 0.9) };
}

function line(word: string, colour: string, width: number): Entry {
  return {
    word,
    draw: (surface, { left, right, top, bottom }) => {
      const y = (top + bottom) / 2;
      drawLine(
        surface,
        [
          [
            [left, y],
            [right, y],
          ],
        ],
        { colour, width },
      );
    },
  };
}
