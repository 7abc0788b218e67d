import type { Element, ElementContent } from 'hast';
import { isSignatureField, plainText, textOf } from '../tree/elements.ts';
import { linkFault } from '../tree/links.ts';
import { unfit } from '../tree/markup-error.ts';
import { chartFigure } from './chart-figure.ts';
import { illustration } from './illustration.ts';
import { keptAttributes } from './kept-attributes.ts';
import { attributes, type Markup, NO_MARKUP, tagged, tagsOf, words } from './markup.ts';
import { note, noteRole } from './note.ts';
import type { PageBytes } from './page-bytes.ts';
import { signatureField } from './signature-field.ts';
import { table } from './table.ts';
import { addressOf } from './unique-ids.ts';
import type { Walk } from './walk.ts';

type Writer = (element: Element, walk: Walk) => Markup;

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
  ['div', (found, walk) => (isSignatureField(found) ? signatureField(found) : plain(found, walk))],
]);

/** Writes the report's tree as the content of `main`. Errors: throws `MarkupError` for an element without a place. */
export function writeContent(
  children: readonly unknown[],
  walk: Omit<Walk, 'element' | 'content'>,
  page: PageBytes,
): void {
  writePieces(children, { ...walk, element: elementOf, content }, page);
}

/** A section is as long as a chapter: its blocks go onto the page one by one. */
function writePieces(children: readonly unknown[], walk: Walk, page: PageBytes): void {
  for (const child of children as readonly ElementContent[]) {
    if (child.type !== 'element' || child.tagName !== 'section') page.add(content([child], walk));
    else {
      const { begin, end } = tagsOf('section', keptAttributes(child.properties));
      page.add(begin);
      writePieces(child.children, walk, page);
      page.add(end);
    }
  }
}

function content(children: readonly unknown[], walk: Walk): Markup {
  let written: string = NO_MARKUP;
  for (const child of children as readonly ElementContent[]) {
    if (child.type === 'text') written += words(child.value);
    else if (child.type === 'element') written += elementOf(child, walk);
  }
  return written as Markup;
}

function elementOf(found: Element, walk: Walk): Markup {
  const write = WRITERS.get(found.tagName);
  if (write === undefined) throw unfit(found, { kind: 'unknownElement' });
  return write(found, walk);
}

function plain({ tagName, properties, children }: Element, walk: Walk): Markup {
  return tagged(tagName, keptAttributes(properties), content(children, walk));
}

function heading(found: Element, walk: Walk): Markup {
  const { tagName, properties, children } = found;
  const said = plainText(found);
  const own = textOf(found, 'id');
  const id = own ?? walk.ids.fresh(addressOf(said));
  walk.headings.push({ level: Number(tagName.slice(1)), id, words: said });
  const added = attributes(own === undefined ? { id } : {});
  return tagged(tagName, keptAttributes(properties, added), content(children, walk));
}

function link(found: Element, walk: Walk): Markup {
  const fault = linkFault(found);
  if (fault) throw unfit(found, fault);
  const { tagName, properties, children } = found;
  return tagged(
    tagName,
    keptAttributes(properties, noteRole(found, walk.noteLinks)),
    content(children, walk),
  );
}

function line({ tagName, properties }: Element): Markup {
  return tagged(tagName, keptAttributes(properties, attributes({ ariaHidden: 'true' })), NO_MARKUP);
}
