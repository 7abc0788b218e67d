import type { Element, ElementContent, Root } from 'hast';
import { elementsBelow, plainText, textOf } from '../tree/elements.ts';
import { element } from './element.ts';

/**
 * The report with its provenance behind it, and each figure that has a derivation a link to it. German: Herkunft.
 *
 * `data-rechenweg` at a cell names the derivation of what stands before its first line break; `data-rechenwege` at a row
 * names one for each of its data cells. A name that the provenance does not have leads nowhere and is no link.
 */
export function withProvenance(tree: Root, provenance: Root | undefined): Root {
  if (provenance === undefined) return tree;
  const known = new Set(elementsBelow(provenance).flatMap((each) => textOf(each, 'id') ?? []));
  const children = tree.children.map((child) =>
    child.type === 'element' ? linkedBelow(child, known) : child,
  );
  return { ...tree, children: [...children, ...provenance.children] };
}

function linkedBelow(found: Element, known: ReadonlySet<string>): Element {
  const own = textOf(found, 'dataRechenweg');
  if (own !== undefined) return linked(found, own, known);
  const ofCells = textOf(found, 'dataRechenwege')?.split(' ') ?? [];
  let cell = -1;
  const children = found.children.map((child): ElementContent => {
    if (child.type !== 'element') return child;
    if (child.tagName === 'td') cell += 1;
    const target = child.tagName === 'td' ? ofCells[cell] : undefined;
    return target === undefined ? linkedBelow(child, known) : linked(child, target, known);
  });
  return { ...found, children };
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
  return { ...cell, children: [element('a', properties, ...words), ...cell.children.slice(split)] };
}
