import type { Element, Root } from 'hast';
import { elementsBelow, textOf } from '../tree/elements.ts';
import { targetOf } from '../tree/links.ts';
import { unfit } from '../tree/markup-error.ts';
import type { Scene } from './scene.ts';

/** A link to the end of the report, where no text follows, would lead nowhere. Throws `MarkupError`. */
export function refuseEmptyTargets(tree: Root, waiting: readonly string[]): void {
  if (waiting.length === 0) return;
  for (const link of elementsBelow(tree)) {
    const id = targetOf(link);
    if (id !== undefined && waiting.includes(id)) throw unfit(link, { kind: 'targetEmpty', id }, `#${id}`);
  }
}

/** A link to the element leads to the text that comes next. */
export function awaitText(element: Element, { anchors }: Pick<Scene, 'anchors'>): void {
  const id = textOf(element, 'id');
  if (id !== undefined) anchors.push(id);
}
