import type { Element } from 'hast';
import { elementsBelow, MarkupError, type Misplaced, textOf } from './markup.ts';

/** An error of markup with the line that wrote it, as the nearest `data-quelle` says; any other error as it is. */
export function withSource(error: unknown, block: Element): unknown {
  if (!(error instanceof MarkupError) || error.found.source !== undefined) return error;
  const source = textOf(culprit(error.found, block), 'dataQuelle') ?? textOf(block, 'dataQuelle');
  return source === undefined ? error : new MarkupError(error.message, { ...error.found, source });
}

/** The element in the block that the error speaks of, where only one can be meant; else the block. */
function culprit({ element, unknownClass }: Misplaced, block: Element): Element {
  const meant = [block, ...elementsBelow(block)].filter(
    (each) => each.tagName === element && (unknownClass === undefined || hasClass(each, unknownClass.name)),
  );
  return meant.length === 1 || unknownClass !== undefined ? (meant[0] ?? block) : block;
}

function hasClass({ properties }: Element, name: string): boolean {
  const classes = properties['className'];
  return Array.isArray(classes) && classes.includes(name);
}
