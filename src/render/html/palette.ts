import type { ColourToken, Tokens } from '../../domain/design.ts';
import { between } from '../colour.ts';
import { contrast } from './contrast.ts';

/** Colours charts are filled and stroked with. */
export const CHART_COLOURS: readonly ColourToken[] = [
  'ink',
  'muted',
  'actual',
  'rule',
  'priorYear',
  'target',
  'good',
  'bad',
  'white',
];

export type Palette = Readonly<Record<ColourToken, string>>;

const BLACK = '#000000';
const WHITE = '#FFFFFF';

/** How far the dark ground and its panels lie from black and from each other. */
const GROUND = { towardsBlack: 0.42, panel: 0.06 };

/** The contrast each colour has on a dark panel; text needs 4.5, drawings 3 (WCAG 1.4.3 and 1.4.11). */
const DARK_CONTRAST: Readonly<Record<Exclude<ColourToken, 'white' | 'panel'>, number>> = {
  ink: 12.5,
  muted: 6.5,
  accent: 6.5,
  hairline: 1.6,
  rule: 7,
  actual: 7,
  priorYear: 3.4,
  target: 6.5,
  good: 7.5,
  bad: 5.2,
  notice: 7.5,
};

/**
 * The palette for dark screens, made from the colours of the design, so that a new accent needs no second list.
 *
 * Each colour keeps its hue and is lightened or dimmed until it stands out as it should; `white`, the paper, becomes the ground.
 */
export function darkPalette(light: Tokens['colour']): Palette {
  const white = between(light.ink, BLACK, GROUND.towardsBlack);
  const panel = between(white, WHITE, GROUND.panel);
  const lightened = Object.entries(DARK_CONTRAST).map(([token, wanted]) => [
    token,
    standingOut(light[token as ColourToken], panel, wanted),
  ]);
  return { ...(Object.fromEntries(lightened) as Palette), white, panel };
}

const STEP = 0.02;

/** The first colour on the way from the ground over the hue to white that stands out as wanted. */
function standingOut(hue: string, ground: string, wanted: number): string {
  for (let way = STEP; way < 2; way += STEP) {
    const colour = way < 1 ? between(ground, hue, way) : between(hue, WHITE, way - 1);
    if (contrast(colour, ground) >= wanted) return colour;
  }
  return WHITE;
}
