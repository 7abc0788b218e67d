import type { ColourToken, Tokens, TypeToken } from '../../domain/design.ts';
import { CHART_COLOURS, darkPalette, type Palette } from './palette.ts';
import { PAPER_STYLE } from './style-paper.ts';
import { SCREEN_STYLE } from './style-screen.ts';
import { TEXT_STYLE } from './style-text.ts';

/** On a screen no words are smaller than this, in sizes of the running text. */
const SMALLEST = 0.82;

const known = new WeakMap<Tokens, string>();

/**
 * The stylesheet of the web page, made from the tokens of the design. German: Formatvorlage.
 *
 * Colours, sizes and spaces are custom properties; sizes and spaces are counted in sizes of the running
 * text, so that the page keeps the proportions of the paper at any enlargement.
 */
export function stylesheetOf(tokens: Tokens): string {
  const sheet = known.get(tokens) ?? written(tokens);
  known.set(tokens, sheet);
  return sheet;
}

function written(tokens: Tokens): string {
  const { colour } = tokens;
  return [
    `:root{color-scheme:light dark;${colours(colour)}${sizes(tokens)}${spaces(tokens)}}`,
    `@media screen and (prefers-color-scheme:dark){:root{${colours(darkPalette(colour))}}img{background:${colour.white}}}`,
    TEXT_STYLE,
    SCREEN_STYLE,
    CHART_COLOURS.map(chartColour).join('\n'),
    PAPER_STYLE,
    `@media print{html{font-size:${tokens.type.body.size}pt}}`,
  ].join('\n');
}

function colours(palette: Palette): string {
  return declarations(Object.entries(palette).map(([token, value]) => [nameOf(token), value]));
}

function sizes({ type }: Tokens): string {
  const tokens: readonly TypeToken[] = ['small', 'table', 'lead', 'h1', 'h2', 'h3', 'h4'];
  const size = (token: TypeToken) => Math.max(SMALLEST, type[token].size / type.body.size);
  return declarations(tokens.map((token) => [`size-${token}`, `${hundredths(size(token))}rem`]));
}

function spaces({ space, type }: Tokens): string {
  return declarations(
    Object.entries(space).map(([token, points]) => [
      `space-${token}`,
      `${hundredths(points / type.body.size)}rem`,
    ]),
  );
}

function declarations(entries: readonly (readonly [string, string])[]): string {
  return entries.map(([name, value]) => `--${name}:${value};`).join('');
}

/** `white` is the paper, whatever colour it has. */
function nameOf(token: string): string {
  return token === 'white' ? 'paper' : token.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function chartColour(token: ColourToken): string {
  const variable = `var(--${nameOf(token)})`;
  return `.f-${token}{fill:${variable}}.s-${token}{fill:none;stroke:${variable}}`;
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
