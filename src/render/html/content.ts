import type { Element, ElementContent } from 'hast';
import { isSignatureField, plainText, textOf } from '../tree/elements.ts';
import { linkFault } from '../tree/links.ts';
import { unfit } from '../tree/markup-error.ts';
import { chartFigure } from './chart-figure.ts';
import { illustration } from './illustration.ts';
import { beginKept, keptAttributes } from './kept-attributes.ts';
import { attributes, isVoid } from './markup.ts';
import { note, noteRole } from './note.ts';
import { signatureField } from './signature-field.ts';
import { table } from './table.ts';
import { addressOf } from './unique-ids.ts';
import type { Walk } from './walk.ts';

type Writer = (element: Element, walk: Walk) => void;

const BLOCKS = ['section', 'div', 'blockquote', 'p', 'ul', 'ol', 'li', 'figcaption'];
const PARTS_OF_TABLES = ['caption', 'thead', 'tbody', 'tr', 'th', 'td'];
const WORDS = ['strong', 'b', 'em', 'i', 'br', 'span', 'sup'];

/**
 * Elements of a report and what becomes of them on the web page. Most stay as they are.
 *
 *   h1 … h4 get an id · table gets its scopes and, when wide, a region to move in
 *   figure data-chart becomes SVG with a table of its values · img carries its bytes with it
 *   aside becomes a footnote with a way back · hr a line that nobody reads
 *   div class="unterschriftsfeld" says where signatures stand
 */
const WRITERS: ReadonlyMap<string, Writer> = new Map<string, Writer>([
  ...[...BLOCKS, ...PARTS_OF_TABLES, ...WORDS].map((tagName) => [tagName, plain] as const),
  ['h1', heading],
  ['h2', heading],
  ['h3', heading],
  ['h4', heading],
  ['table', table],
  ['figure', chartFigure],
  ['img', illustration],
  ['aside', note],
  ['a', link],
  ['hr', line],
  ['div', (found, walk) => (isSignatureField(found) ? signatureField(found, walk.page) : plain(found, walk))],
]);

/** Writes the report's tree as the content of `main`. Errors: throws `MarkupError` for an element without a place. */
export function writeContent(children: readonly unknown[], walk: Omit<Walk, 'element' | 'content'>): void {
  content(children, { ...walk, element, content });
}

function content(children: readonly unknown[], walk: Walk): void {
  for (const child of children as readonly ElementContent[]) {
    if (child.type === 'text') walk.page.words(child.value);
    else if (child.type === 'element') element(child, walk);
  }
}

function element(found: Element, walk: Walk): void {
  const write = WRITERS.get(found.tagName);
  if (write === undefined) throw unfit(found, { kind: 'unknownElement' });
  write(found, walk);
}

function plain(found: Element, walk: Walk): void {
  const { page } = walk;
  const end = beginKept(found, page);
  const begun = page.size;
  content(found.children, walk);
  if (page.size > begun || !isVoid(found.tagName)) page.put(end);
}

function heading(found: Element, walk: Walk): void {
  const { tagName, properties, children } = found;
  const said = plainText(found);
  const own = textOf(found, 'id');
  const id = own ?? walk.ids.fresh(addressOf(said));
  walk.headings.push({ level: Number(tagName.slice(1)), id, words: said });
  const end = walk.page.begin(
    tagName,
    keptAttributes(properties, attributes(own === undefined ? { id } : {})),
  );
  content(children, walk);
  walk.page.put(end);
}

function link(found: Element, walk: Walk): void {
  const fault = linkFault(found);
  if (fault) throw unfit(found, fault);
  const role = noteRole(found, walk.noteLinks);
  const { page } = walk;
  const end = role === '' ? beginKept(found, page) : page.begin('a', keptAttributes(found.properties, role));
  content(found.children, walk);
  page.put(end);
}

function line({ properties }: Element, { page }: Walk): void {
  page.begin('hr', keptAttributes(properties, attributes({ ariaHidden: 'true' })));
}
