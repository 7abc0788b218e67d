/** What a document looks like: tokens and fonts, read once per process. German: Gestaltung. */
export interface Design {
  readonly tokens: Tokens;
  readonly fonts: Readonly<Record<FontFace, Uint8Array>>;
  /** For letters the fonts lack: rarer Latin, Greek and Cyrillic. Upright and heavier; slanted text takes the upright one. */
  readonly fallbackFonts: Readonly<Record<FallbackFace, Uint8Array>>;
}

export type FallbackFace = 'regular' | 'semibold';

export type FontFace = 'regular' | 'semibold' | 'italic' | 'semiboldItalic';

/** `templates/design/tokens.json`. Sizes and spaces in points, leading as a factor, colours as `#RRGGBB`. */
export interface Tokens {
  readonly page: {
    readonly size: string;
    readonly margin: {
      readonly left: number;
      readonly top: number;
      readonly right: number;
      readonly bottom: number;
    };
  };
  readonly colour: Readonly<Record<ColourToken, string>>;
  readonly type: Readonly<Record<TypeToken, { readonly size: number; readonly leading: number }>>;
  readonly space: Readonly<Record<'xs' | 's' | 'm' | 'l' | 'xl', number>>;
  /** Heights of charts with a variance tier and without (`places`), and the width of the title column at their left. */
  readonly chart: { readonly twoTiers: number; readonly places: number; readonly titleColumn: number };
}

export type ColourToken =
  | 'ink'
  | 'muted'
  | 'accent'
  | 'hairline'
  | 'rule'
  | 'panel'
  | 'white'
  | 'actual'
  | 'priorYear'
  | 'target'
  | 'good'
  | 'bad'
  | 'notice';

export type TypeToken =
  | 'body'
  | 'small'
  | 'table'
  | 'lead'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'running'
  | 'chartLabel'
  | 'chartAxis'
  | 'chartTitle';
