import type { Element, Root } from 'hast';
import { elementsOf, MarkupError, textOf } from './markup.ts';

/** Every link inside the report must lead somewhere, and every id may be given once. */
export function refuseLooseLinks(tree: Root): void {
  const elements = below(tree);
  const ids = elements.flatMap((element) => textOf(element, 'id') ?? []);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined)
    throw new MarkupError(`the id "${twice}" is given twice`, { element: 'a', words: twice });
  const loose = elements
    .flatMap((element) => (element.tagName === 'a' ? (textOf(element, 'href') ?? []) : []))
    .find((href) => href.startsWith('#') && !ids.includes(href.slice(1)));
  if (loose !== undefined)
    throw new MarkupError(`no block has the id that a link names: ${loose}`, { element: 'a', words: loose });
}

function below(parent: Root | Element): readonly Element[] {
  return elementsOf(parent).flatMap((element) => [element, ...below(element)]);
}
