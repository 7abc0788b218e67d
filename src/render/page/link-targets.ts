import type { Element, Root } from 'hast';
import { elementsBelow, MarkupError, textOf } from './markup.ts';
import type { Scene } from './scene.ts';

/** Every link inside the report must lead somewhere, and every id may be given once. */
export function refuseLooseLinks(tree: Root): void {
  const ids = elementsBelow(tree).flatMap((element) => textOf(element, 'id') ?? []);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined)
    throw new MarkupError(`the id "${twice}" is given twice`, { element: 'a', words: twice });
  const given = new Set(ids);
  const loose = targetsIn(tree).find((id) => !given.has(id));
  if (loose !== undefined) {
    const href = `#${loose}`;
    throw new MarkupError(`no block has the id that a link names: ${href}`, { element: 'a', words: href });
  }
}

/** A link to the end of the report, where no text follows, would lead nowhere. */
export function refuseEmptyTargets(tree: Root, waiting: readonly string[]): void {
  const targets = new Set(targetsIn(tree));
  const empty = waiting.find((id) => targets.has(id));
  if (empty === undefined) return;
  throw new MarkupError(`a link leads to "${empty}", where nothing is printed`, {
    element: 'a',
    words: empty,
  });
}

/** A link to the element leads to the text that comes next. */
export function awaitText(element: Element, { anchors }: Pick<Scene, 'anchors'>): void {
  const id = textOf(element, 'id');
  if (id !== undefined) anchors.push(id);
}

function targetsIn(tree: Root): readonly string[] {
  return elementsBelow(tree).flatMap((element) => {
    const href = element.tagName === 'a' ? textOf(element, 'href') : undefined;
    return href?.startsWith('#') ? [href.slice(1)] : [];
  });
}
