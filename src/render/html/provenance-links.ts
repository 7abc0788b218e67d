import type { Element, ElementContent, Root } from 'hast';
import { plainText, textOf } from '../tree/elements.ts';

/**
 * The report with each figure that has a derivation a link to it. German: Herkunft.
 *
 * `data-rechenweg` at a cell names the derivation of what stands before its first line break; `data-rechenwege` at a row
 * names one for each of its data cells. A name that is not among the `known` ids of the provenance leads nowhere and is no link.
 */
export function linkedToProvenance(tree: Root, known: ReadonlySet<string>): Root {
  return {
    ...tree,
    children: tree.children.map((child) => (child.type === 'element' ? linkedBelow(child, known) : child)),
  };
}

/** An element without a figure below it is the same as before. */
function linkedBelow(found: Element, known: ReadonlySet<string>): Element {
  const own = textOf(found, 'dataRechenweg');
  if (own !== undefined) return linked(found, own, known);
  const ofCells = textOf(found, 'dataRechenwege')?.split(' ') ?? [];
  let cell = -1;
  let changed = false;
  const children = found.children.map((child): ElementContent => {
    if (child.type !== 'element') return child;
    if (child.tagName === 'td') cell += 1;
    const target = child.tagName === 'td' ? ofCells[cell] : undefined;
    const now = target === undefined ? linkedBelow(child, known) : linked(child, target, known);
    changed ||= now !== child;
    return now;
  });
  return changed ? { ...found, children } : found;
}

/** Words without a figure, such as a dash, lead nowhere. */
const FIGURE = /\p{N}|k\. A\.|\*/u;

function linked(cell: Element, target: string, known: ReadonlySet<string>): Element {
  const end = cell.children.findIndex((child) => child.type === 'element' && child.tagName === 'br');
  const split = end < 0 ? cell.children.length : end;
  const words = cell.children.slice(0, split);
  const text = plainText({ ...cell, children: words });
  if (!known.has(target) || !FIGURE.test(text)) return cell;
  const properties = { className: ['rechenweg'], href: `#${target}`, ariaLabel: `${text}, zum Rechenweg` };
  const link: Element = { type: 'element', tagName: 'a', properties, children: words };
  return { ...cell, children: [link, ...cell.children.slice(split)] };
}
