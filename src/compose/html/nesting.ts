/** What surrounds a place in the tree, as far as HTML's own rules ask for it. */
export interface Surroundings {
  readonly parent: string;
  /** An open paragraph, which a block would end. */
  readonly paragraph: boolean;
  /** An open link, which another one would end. */
  readonly link: boolean;
  /** What surrounds the children of the elements that were met here. */
  readonly met: Map<string, Surroundings>;
}

export const OUTSIDE: Surroundings = { parent: '', paragraph: false, link: false, met: new Map() };

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
 * What surrounds the children of an element written here; null for one that does not stand here in the tree.
 *
 * The HTML standard moves some: a table out of a paragraph, text out of a table; it ends what was left open. None of
 * that is told here: such an element is strange.
 */
export function placed(tag: string, around: Surroundings): Surroundings | null {
  const known = around.met.get(tag);
  if (known !== undefined) return known;
  if (!standsIn(tag, around)) return null;
  const inner = within(tag, around);
  around.met.set(tag, inner);
  return inner;
}

function standsIn(tag: string, { parent, paragraph, link }: Surroundings): boolean {
  const parents = PARENTS[tag];
  if (parents !== undefined) return parents.includes(parent);
  if (!ANYWHERE.has(tag) || WITHOUT_TEXT.has(parent)) return false;
  if (paragraph && ENDING_PARAGRAPHS.has(tag)) return false;
  if (link && tag === 'a') return false;
  return !(HEADINGS.includes(tag) && HEADINGS.includes(parent));
}

/** What surrounds the children of an element; a cell begins anew. The same for all that stand alike. */
function within(tag: string, { paragraph, link }: Surroundings): Surroundings {
  if (CELLS.has(tag)) return inside(tag, false, false);
  return inside(tag, paragraph || tag === 'p', link || tag === 'a');
}

/** For each tag there may be, up to four: inside a paragraph or a link, or both, or none. */
const ALIKE = new Map<string, Surroundings[]>();

function inside(parent: string, paragraph: boolean, link: boolean): Surroundings {
  const at = (paragraph ? 2 : 0) + (link ? 1 : 0);
  const known = ALIKE.get(parent)?.[at];
  if (known !== undefined) return known;
  const alike = ALIKE.get(parent) ?? [];
  const own = { parent, paragraph, link, met: new Map<string, Surroundings>() };
  alike[at] = own;
  ALIKE.set(parent, alike);
  return own;
}
