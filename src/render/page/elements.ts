import type { Element, ElementContent, Root } from 'hast';
import type { BlockNode, Margin, RuleNode } from '../tagged/node.ts';
import { classesOf } from '../tree/checked-properties.ts';
import { hasClass, isSignatureField, textOf } from '../tree/elements.ts';
import { linkFaults } from '../tree/links.ts';
import { MarkupError, unfit, withSource } from '../tree/markup-error.ts';
import { container } from './container.ts';
import { figure } from './figure.ts';
import { illustration } from './illustration.ts';
import { awaitText, refuseEmptyTargets } from './link-targets.ts';
import { list } from './list.ts';
import { note } from './note.ts';
import { notesIn } from './notes.ts';
import type { Scene } from './scene.ts';
import { signatureField } from './signature-field.ts';
import { table } from './table.ts';
import { tableOfContents } from './table-of-contents.ts';
import { heading, paragraph } from './text-block.ts';

/**
 * HTML elements of a report and what becomes of them: a node for the page and an element of the structure.
 *
 *   section → Sect · div → Div · blockquote → BlockQuote · p → P · h1 … h4 → H1 … H4
 *   ul, ol → L, with li → LI, Lbl and LBody · table → Table, Caption, THead, TBody, TR, TH, TD
 *   figure → Figure, with figcaption → Caption · img → Figure, or an artifact when its alt is empty
 *   nav → TOC, with li → TOCI, a → Reference and Link, and the page number · aside → Note
 *   div class="unterschriftsfeld" → Form with the widget of a signature field · hr → a line that nobody reads
 *
 * Inside a line (`inline.ts`): a → Link, and Reference around it when it leads to a note · any other with
 * lang → Span · strong, em, sup and colours change the look alone.
 */
const BLOCKS: ReadonlyMap<string, (element: Element, scene: Scene) => BlockNode> = new Map([
  ['section', container('Sect')],
  ['div', container('Div')],
  ['blockquote', container('BlockQuote')],
  ['p', paragraph],
  ['h1', heading],
  ['h2', heading],
  ['h3', heading],
  ['h4', heading],
  ['ul', list],
  ['ol', list],
  ['table', table],
  ['figure', figure],
  ['hr', lineToSignOn],
  ['img', illustration],
  ['nav', tableOfContents],
  ['aside', note],
]);

/** Room for a name by hand, and the line below it. */
const SIGNATURE = { room: 36, line: { w: 140, h: 0.6 } };

/** The report's tree as one node; `scene.parent` receives the structure. */
export function contentOf(tree: Root, scene: Omit<Scene, 'blocks' | 'notes' | 'fields'>): BlockNode {
  const [loose] = linkFaults(tree);
  if (loose) throw unfit(loose.element, loose.reason);
  const stack = blocksOf(tree.children, {
    ...scene,
    blocks: blocksOf,
    notes: notesIn(tree),
    fields: new Set(),
  });
  refuseEmptyTargets(tree, scene.anchors);
  return { stack };
}

function blocksOf(children: readonly unknown[], scene: Scene): readonly BlockNode[] {
  const blocks: BlockNode[] = [];
  for (const child of children as readonly ElementContent[]) {
    if (child.type === 'text') refuseWords(child.value.trim());
    if (child.type !== 'element') continue;
    const led = blocks.at(-1)?.leadsIn;
    const block = blockOf(child, scene);
    blocks.push(led ? withoutSpaceAbove(block) : block);
  }
  return blocks;
}

function refuseWords(words: string): void {
  if (words !== '') throw new MarkupError({ kind: 'looseWords', words }, { element: '', words });
}

function blockOf(element: Element, scene: Scene): BlockNode {
  const block = isSignatureField(element) ? signatureField : BLOCKS.get(element.tagName);
  try {
    if (!block) throw unfit(element, { kind: 'unknownElement' });
    awaitText(element, scene);
    return placed(block(element, scene), element);
  } catch (error) {
    throw withSource(error, element);
  }
}

/** `zusammen` and `neue-seite`, which every block may carry, and the line that wrote it. */
function placed(node: BlockNode, element: Element): BlockNode {
  const fresh = hasClass(element, 'neue-seite');
  const whole = node.unbreakable || hasClass(element, 'zusammen');
  const source = node.source ?? textOf(element, 'dataQuelle');
  if (!fresh && !whole && source === node.source) return node;
  return {
    ...node,
    ...(fresh ? { pageBreak: 'before' as const } : {}),
    ...(source === undefined ? {} : { source }),
    ...(whole ? inOnePiece(node) : {}),
  };
}

/** A block in one piece begins with its text, so the space above its first heading becomes its own. */
function inOnePiece(node: BlockNode): { unbreakable: true; hoisted?: true; margin: Margin } {
  if (node.margin) return { unbreakable: true, margin: node.margin };
  return { unbreakable: true, hoisted: true, margin: [0, spaceAbove(node), 0, 0] };
}

function spaceAbove(node: BlockNode): number {
  if (node.margin) return node.margin[1];
  if ('stack' in node) return node.stack[0] ? spaceAbove(node.stack[0]) : 0;
  return 'columns' in node ? Math.max(0, ...node.columns.map(spaceAbove)) : 0;
}

function withoutSpaceAbove(node: BlockNode): BlockNode {
  const [left, , right, lower] = node.margin ?? [0, 0, 0, 0];
  return { ...node, margin: [left, 0, right, lower] };
}

function lineToSignOn(element: Element, { tokens }: Scene): RuleNode {
  classesOf(element, ['linie']);
  const line = {
    type: 'rect' as const,
    x: 0,
    y: SIGNATURE.room,
    ...SIGNATURE.line,
    color: tokens.colour.rule,
  };
  return { canvas: [line], margin: [0, 0, 0, tokens.space.xs] };
}
