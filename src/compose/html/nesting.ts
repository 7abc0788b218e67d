/** What surrounds a place in the tree, as far as HTML's own rules ask for it. */
export interface Surroundings {
  readonly parent: string;
  /** An open paragraph, which a block would end. */
  readonly paragraph: boolean;
  /** An open link, which another one would end. */
  readonly link: boolean;
}

export const OUTSIDE: Surroundings = { parent: '', paragraph: false, link: false };

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const BLOCKS = [
  'section',
  'div',
  'nav',
  'blockquote',
  'figure',
  'figcaption',
  'p',
  'ul',
  'ol',
  'table',
  'hr',
];
const INLINE = ['strong', 'em', 'b', 'i', 'span', 'a', 'br', 'img'];

const PARENTS: Readonly<Record<string, readonly string[]>> = {
  li: ['ul', 'ol'],
  caption: ['table'],
  thead: ['table'],
  tbody: ['table'],
  tfoot: ['table'],
  tr: ['thead', 'tbody', 'tfoot'],
  th: ['tr'],
  td: ['tr'],
};

const ENDING_PARAGRAPHS = new Set([...BLOCKS, ...HEADINGS]);
const ANYWHERE = new Set([...BLOCKS, ...HEADINGS, ...INLINE]);
const CELLS = new Set(['th', 'td', 'caption']);

export const EMPTY: ReadonlySet<string> = new Set(['br', 'hr', 'img']);

/** Between the cells of a table there are blanks at most. */
export const WITHOUT_TEXT: ReadonlySet<string> = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr']);

/**
 * Whether an element written here also stands here in the tree. The HTML standard moves some: a table out of a
 * paragraph, text out of a table; it ends what was left open. None of that is told here: such an element is strange.
 */
export function standsIn(tag: string, { parent, paragraph, link }: Surroundings): boolean {
  const parents = PARENTS[tag];
  if (parents !== undefined) return parents.includes(parent);
  if (!ANYWHERE.has(tag) || WITHOUT_TEXT.has(parent)) return false;
  if (paragraph && ENDING_PARAGRAPHS.has(tag)) return false;
  if (link && tag === 'a') return false;
  return !(HEADINGS.includes(tag) && HEADINGS.includes(parent));
}

/** What surrounds the children of an element; a cell begins anew. */
export function within(tag: string, { paragraph, link }: Surroundings): Surroundings {
  const all = KNOWN.get(tag) ?? allWithin(tag);
  KNOWN.set(tag, all);
  return all[paragraph ? 1 : 0][link ? 1 : 0];
}

/** By whether a paragraph and a link were open before: elements are many, their surroundings few. */
type AllSurroundings = readonly [
  readonly [Surroundings, Surroundings],
  readonly [Surroundings, Surroundings],
];

const KNOWN = new Map<string, AllSurroundings>();

function allWithin(tag: string): AllSurroundings {
  const goesOn = !CELLS.has(tag);
  const inside = (paragraph: boolean, link: boolean): Surroundings => ({
    parent: tag,
    paragraph: tag === 'p' || (goesOn && paragraph),
    link: tag === 'a' || (goesOn && link),
  });
  return [
    [inside(false, false), inside(false, true)],
    [inside(true, false), inside(true, true)],
  ];
}
