import { element, type Markup, words } from './markup.ts';
import type { UniqueIds } from './unique-ids.ts';
import type { Heading } from './walk.ts';

export interface TableOfContents {
  /** Where the way to it leads. */
  readonly id: string;
  readonly nav: Markup;
}

/**
 * `nav`: the headings of the second and third level as links. German: Inhaltsverzeichnis.
 *
 * A heading that stands on the page more than once, such as that of a comment, tells nobody where it
 * leads; it is reached by the goal above it.
 */
export function tableOfContents(headings: readonly Heading[], ids: UniqueIds): TableOfContents {
  const title = ids.fresh('inhalt-titel');
  const items = chaptersOf(headings).map(({ heading, below }) =>
    item(heading, ...(below.length > 0 ? [list(below)] : [])),
  );
  const id = ids.fresh('inhalt');
  const nav = element(
    'nav',
    { id, ariaLabelledBy: [title] },
    element('p', { id: title }, words('Inhalt')),
    element('ol', {}, ...items),
  );
  return { id, nav };
}

interface Chapter {
  readonly heading: Heading;
  readonly below: Heading[];
}

function chaptersOf(headings: readonly Heading[]): readonly Chapter[] {
  const said = headings.filter(({ level }) => level === 3).map((heading) => heading.words);
  const once = (own: string) => said.indexOf(own) === said.lastIndexOf(own);
  const chapters: Chapter[] = [];
  for (const heading of headings) {
    const chapter = chapters.at(-1);
    if (heading.level === 2) chapters.push({ heading, below: [] });
    else if (heading.level === 3 && once(heading.words)) chapter?.below.push(heading);
  }
  return chapters;
}

function list(headings: readonly Heading[]): Markup {
  return element('ol', {}, ...headings.map((heading) => item(heading)));
}

function item({ id, words: said }: Heading, ...below: readonly Markup[]): Markup {
  return element('li', {}, element('a', { href: `#${id}` }, words(said)), ...below);
}
