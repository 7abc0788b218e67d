import type { ColourToken, Tokens, TypeToken } from '../domain/design.ts';

const COLOURS: Readonly<Record<ColourToken, true>> = {
  ink: true,
  muted: true,
  accent: true,
  hairline: true,
  rule: true,
  panel: true,
  white: true,
  actual: true,
  priorYear: true,
  target: true,
  good: true,
  bad: true,
  notice: true,
};

const TYPES: Readonly<Record<TypeToken, true>> = {
  body: true,
  small: true,
  table: true,
  lead: true,
  h1: true,
  h2: true,
  h3: true,
  h4: true,
  running: true,
  chartLabel: true,
  chartAxis: true,
  chartTitle: true,
};

const SPACES: Readonly<Record<keyof Tokens['space'], true>> = {
  xs: true,
  s: true,
  m: true,
  l: true,
  xl: true,
};
const MARGINS: Readonly<Record<keyof Tokens['page']['margin'], true>> = {
  left: true,
  top: true,
  right: true,
  bottom: true,
};
const CHART: Readonly<Record<keyof Tokens['chart'], true>> = {
  places: true,
  twoTiers: true,
  titleColumn: true,
};

const isColour = (value: unknown) => typeof value === 'string' && /^#[0-9A-Fa-f]{6}$/.test(value);
const isSize = (value: unknown) => typeof value === 'number' && Number.isFinite(value) && value > 0;
const isText = (value: unknown) => typeof value === 'string' && value !== '';

/** Paths of tokens that are missing or of the wrong type: `colour.ink`. Tokens nobody knows are left alone. */
export function missingTokens(tokens: unknown): readonly string[] {
  const wrong = (path: string, right: (value: unknown) => boolean) => (right(at(tokens, path)) ? [] : [path]);
  const each = (names: object, path: (name: string) => string, right: (value: unknown) => boolean) =>
    Object.keys(names).flatMap((name) => wrong(path(name), right));
  return [
    ...wrong('page.size', isText),
    ...each(MARGINS, (name) => `page.margin.${name}`, isSize),
    ...each(COLOURS, (name) => `colour.${name}`, isColour),
    ...each(TYPES, (name) => `type.${name}.size`, isSize),
    ...each(TYPES, (name) => `type.${name}.leading`, isSize),
    ...each(SPACES, (name) => `space.${name}`, isSize),
    ...each(CHART, (name) => `chart.${name}`, isSize),
  ];
}

function at(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, key) => {
    return typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined;
  }, value);
}
