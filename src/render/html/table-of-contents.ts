import type { Element } from 'hast';
import { element } from './element.ts';
import type { UniqueIds } from './unique-ids.ts';
import type { Heading } from './walk.ts';

/**
 * `nav`: the headings of the second and third level as links. German: Inhaltsverzeichnis.
 *
 * A heading that stands on the page more than once, such as that of a comment, tells nobody where it
 * leads; it is reached by the goal above it.
 */
export function tableOfContents(headings: readonly Heading[], ids: UniqueIds): Element {
  const title = ids.fresh('inhalt-titel');
  const items = chaptersOf(headings).map(({ heading, below }) =>
    item(heading, ...(below.length > 0 ? [list(below)] : [])),
  );
  return element(
    'nav',
    { id: ids.fresh('inhalt'), ariaLabelledBy: [title] },
    element('p', { id: title }, 'Inhalt'),
    element('ol', {}, ...items),
  );
}

interface Chapter {
  readonly heading: Heading;
  readonly below: Heading[];
}

function chaptersOf(headings: readonly Heading[]): readonly Chapter[] {
  const words = headings.filter(({ level }) => level === 3).map((heading) => heading.words);
  const once = (own: string) => words.indexOf(own) === words.lastIndexOf(own);
  const chapters: Chapter[] = [];
  for (const heading of headings) {
    const chapter = chapters.at(-1);
    if (heading.level === 2) chapters.push({ heading, below: [] });
    else if (heading.level === 3 && once(heading.words)) chapter?.below.push(heading);
  }
  return chapters;
}

function list(headings: readonly Heading[]): Element {
  return element('ol', {}, ...headings.map((heading) => item(heading)));
}

function item({ id, words }: Heading, ...below: readonly Element[]): Element {
  return element('li', {}, element('a', { href: `#${id}` }, words), ...below);
}
