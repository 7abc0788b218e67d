import type { Element } from 'hast';
import type { LinkReason } from '../../diagnostic/catalogue/markup-link.ts';
import { elementsBelow, type Parent, plainText, textOf } from './elements.ts';

/** Where a link may lead: the web, a mail, a telephone, a place in the report. Nothing else works in an archived file. */
const ADDRESS = /^(https?:\/\/|mailto:|tel:|#)\S+$/i;

/** What is wrong with a link by itself; null when nothing is. */
export function linkFault(link: Element): LinkReason | null {
  const href = textOf(link, 'href') ?? '';
  if (href.trim() === '') return { kind: 'linkWithoutAddress' };
  if (!ADDRESS.test(href)) return { kind: 'addressRefused', href };
  return plainText(link) === '' ? { kind: 'linkWithoutWords', href } : null;
}

/** The id of the place in the report that a link leads to; undefined for a link that leads abroad. */
export function targetOf(link: Element): string | undefined {
  const href = link.tagName === 'a' ? textOf(link, 'href') : undefined;
  return href?.startsWith('#') ? href.slice(1) : undefined;
}

/** Something wrong, and the element that is the cause. */
export interface LinkFault {
  readonly element: Element;
  readonly reason: LinkReason;
}

/** Links and ids of a report of which readers could make nothing: each link by itself, ids given twice, ids that nobody has. */
export function linkFaults(tree: Parent): readonly LinkFault[] {
  const elements = elementsBelow(tree);
  const ids = new Set<string>();
  const faults: LinkFault[] = [];
  for (const element of elements) {
    const id = textOf(element, 'id');
    if (id === undefined) continue;
    if (ids.has(id)) faults.push({ element, reason: { kind: 'idTwice', id } });
    ids.add(id);
  }
  for (const element of elements) {
    const reason = element.tagName === 'a' ? (linkFault(element) ?? unknownTarget(element, ids)) : null;
    if (reason) faults.push({ element, reason });
  }
  return faults;
}

function unknownTarget(link: Element, ids: ReadonlySet<string>): LinkReason | null {
  const id = targetOf(link);
  return id === undefined || ids.has(id) ? null : { kind: 'targetUnknown', id };
}
