import type { ColourToken, FontFace, Tokens, TypeToken } from '../../domain/design.ts';
import type { Look, Margin } from '../tagged/node.ts';

/** How a paragraph or heading looks, and the space around it. */
export interface BlockStyle {
  readonly look: Look;
  readonly margin: Margin;
}

/** The voice of running text: in the page's column, in an annex, in a table, in a small table. */
export type Voice = 'page' | 'small' | 'table' | 'smallTable';

/** Every style of a report, made from the tokens of its design. German: Formatvorlage. */
export interface Styles {
  readonly heading: Readonly<Record<'h1' | 'h2' | 'h3' | 'h4', BlockStyle>>;
  readonly paragraph: Readonly<Record<ParagraphClass, BlockStyle>>;
  readonly voice: Readonly<Record<Voice, BlockStyle>>;
  readonly tableHead: BlockStyle;
  readonly smallTableHead: BlockStyle;
  readonly caption: BlockStyle;
  readonly figureCaption: BlockStyle;
}

export const PARAGRAPH_CLASSES = [
  'lead',
  'klein',
  'hinweis',
  'fehlt',
  'quelle',
  'ueberzeile',
  'zelle',
] as const;
export type ParagraphClass = (typeof PARAGRAPH_CLASSES)[number];

export function stylesOf(tokens: Tokens): Styles {
  const { space } = tokens;
  const look = lookMaker(tokens);
  const below = (bottom: number, top = 0): Margin => [0, top, 0, bottom];
  return {
    heading: {
      h1: { look: look('h1', 'semibold', 'ink'), margin: below(space.m, space.xl) },
      h2: { look: look('h2', 'semibold', 'accent'), margin: below(space.m - 2, space.xl) },
      h3: { look: look('h3', 'semibold', 'ink'), margin: below(space.s, space.l) },
      h4: { look: look('h4', 'semibold', 'ink'), margin: below(space.xs, space.m) },
    },
    paragraph: {
      lead: { look: look('lead', 'regular', 'ink'), margin: below(space.m + 2) },
      klein: { look: look('small', 'regular', 'ink'), margin: below(space.s) },
      hinweis: { look: look('small', 'regular', 'notice'), margin: below(space.m - 2, space.xs) },
      fehlt: { look: look('body', 'italic', 'notice'), margin: below(space.m - 2) },
      quelle: { look: look('small', 'regular', 'muted'), margin: below(space.m, space.s) },
      ueberzeile: {
        look: { ...look('small', 'semibold', 'accent'), tracking: 0.45 },
        margin: below(space.xs, space.xl),
      },
      zelle: { look: look('table', 'regular', 'ink'), margin: below(space.xs) },
    },
    voice: {
      page: { look: look('body', 'regular', 'ink'), margin: below(space.m - 2) },
      small: { look: look('small', 'regular', 'ink'), margin: below(space.s) },
      table: { look: look('table', 'regular', 'ink'), margin: below(space.xs) },
      smallTable: { look: look('small', 'regular', 'ink'), margin: below(space.xs) },
    },
    tableHead: { look: look('table', 'semibold', 'ink'), margin: below(0) },
    smallTableHead: { look: look('small', 'semibold', 'ink'), margin: below(0) },
    caption: { look: look('table', 'semibold', 'ink'), margin: below(space.s, space.m) },
    figureCaption: { look: look('small', 'regular', 'muted'), margin: below(space.m) },
  };
}

type LookMaker = (type: TypeToken, face: FontFace, colour: ColourToken) => Look;

function lookMaker(tokens: Tokens): LookMaker {
  return (type, face, colour) => ({ ...tokens.type[type], face, colour: tokens.colour[colour] });
}

/** Heavier, and upright or slanted as before. */
export function stronger(look: Look): Look {
  const slanted = look.face === 'italic' || look.face === 'semiboldItalic';
  return { ...look, face: slanted ? 'semiboldItalic' : 'semibold' };
}

/** Slanted, and as heavy as before. */
export function slanted(look: Look): Look {
  const heavy = look.face === 'semibold' || look.face === 'semiboldItalic';
  return { ...look, face: heavy ? 'semiboldItalic' : 'italic' };
}

export function coloured(look: Look, colour: string): Look {
  return { ...look, colour };
}
