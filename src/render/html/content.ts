import type { Element, ElementContent, Root } from 'hast';
import { isSignatureField, plainText, textOf } from '../tree/elements.ts';
import { linkFault } from '../tree/links.ts';
import { unfit } from '../tree/markup-error.ts';
import { chartFigure } from './chart-figure.ts';
import { element } from './element.ts';
import { illustration } from './illustration.ts';
import { note, noteReference } from './note.ts';
import { plainProperties } from './plain-properties.ts';
import { signatureField } from './signature-field.ts';
import { table } from './table.ts';
import { addressOf } from './unique-ids.ts';
import type { Walk } from './walk.ts';

/**
 * Elements of a report and what becomes of them on the web page. All others of `PLAIN` stay as they are.
 *
 *   h1 … h4 get an id · table gets its scopes and, when wide, a region to move in
 *   figure data-chart becomes SVG with a table of its values · img carries its bytes with it
 *   aside becomes a footnote with a way back · hr a line that nobody reads
 *   div class="unterschriftsfeld" says where signatures stand
 */
const SPECIAL: ReadonlyMap<string, (element: Element, walk: Walk) => Element> = new Map([
  ['h1', heading],
  ['h2', heading],
  ['h3', heading],
  ['h4', heading],
  ['table', table],
  ['figure', chartFigure],
  ['img', illustration],
  ['aside', note],
  ['a', link],
  ['hr', ({ properties }) => element('hr', { ...plainProperties(properties), ariaHidden: 'true' })],
]);

const BLOCKS = ['section', 'div', 'blockquote', 'p', 'ul', 'ol', 'li', 'figcaption'];
const PARTS_OF_TABLES = ['caption', 'thead', 'tbody', 'tr', 'th', 'td'];
const WORDS = ['strong', 'b', 'em', 'i', 'br', 'span', 'sup'];
const PLAIN: ReadonlySet<string> = new Set([...BLOCKS, ...PARTS_OF_TABLES, ...WORDS]);

/** The report's tree as the content of `main`. Errors: throws `MarkupError` for an element without a place. */
export function contentOf(tree: Root, walk: Omit<Walk, 'content'>): readonly ElementContent[] {
  return mapped(tree.children, { ...walk, content: mapped });
}

function mapped(children: readonly unknown[], walk: Walk): readonly ElementContent[] {
  return (children as readonly ElementContent[]).flatMap((child): readonly ElementContent[] => {
    if (child.type === 'text') return [{ type: 'text', value: child.value }];
    return child.type === 'element' ? [mappedElement(child, walk)] : [];
  });
}

function mappedElement(child: Element, walk: Walk): Element {
  if (isSignatureField(child)) return signatureField(child);
  const special = SPECIAL.get(child.tagName);
  if (special) return special(child, walk);
  if (!PLAIN.has(child.tagName)) throw unfit(child, { kind: 'unknownElement' });
  return plain(child, walk);
}

function plain({ tagName, properties, children }: Element, walk: Walk): Element {
  return element(tagName, plainProperties(properties), ...walk.content(children, walk));
}

function heading(found: Element, walk: Walk): Element {
  const words = plainText(found);
  const id = textOf(found, 'id') ?? walk.ids.fresh(addressOf(words));
  walk.headings.push({ level: Number(found.tagName.slice(1)), id, words });
  const copy = plain(found, walk);
  return { ...copy, properties: { ...copy.properties, id } };
}

function link(found: Element, walk: Walk): Element {
  const fault = linkFault(found);
  if (fault) throw unfit(found, fault);
  return noteReference(found, plain(found, walk), walk.noteLinks);
}
