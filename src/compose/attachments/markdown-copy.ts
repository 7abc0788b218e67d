import type { Element, Nodes } from 'hast';
import { PICTURE_FOLDER } from '../../domain/comment-picture.ts';
import { htmlTree } from '../html-tree.ts';

/**
 * A text as Markdown again, from the very HTML that the report prints: what no reader sees is not in it.
 *
 * Takes   the keys of the head with their texts, and HTML of `markdownToHtml`: paragraphs, lists, quotations, emphasis.
 * Gives   a head between two lines `---`, a blank line, and the text as its author broke it into lines.
 */
export function markdownCopy(head: Readonly<Record<string, string>>, html: string): string {
  const lines = Object.entries(head).map(([key, value]) => `${key}: ${scalar(value)}`);
  return ['---', ...lines, '---', '', blocks(htmlTree(html).children), ''].join('\n');
}

/** Plain where YAML reads nothing else into it. */
function scalar(text: string): string {
  const plain = /^[\p{L}\p{N}](?:[\p{L}\p{N} .,()/§+–-]*[\p{L}\p{N}.)])?$/u;
  return plain.test(text) ? text : JSON.stringify(text);
}

function blocks(nodes: readonly Nodes[]): string {
  return nodes
    .map((node) => (node.type === 'element' ? block(node) : inline(node).trim()))
    .filter((text) => text !== '')
    .join('\n\n');
}

function block(element: Element): string {
  switch (element.tagName) {
    case 'ul':
      return items(element, () => '- ');
    case 'ol':
      return items(element, (index) => `${index + 1}. `);
    case 'blockquote':
      return indented(blocks(element.children), '> ', '> ');
    case 'div':
      return blocks(element.children);
    case 'img':
      return picture(element);
    default:
      return harmlessStart(inlines(element.children).trim());
  }
}

/** As its author wrote it: the picture itself is in the report. */
function picture({ properties: { src, alt } }: Element): string {
  const name =
    String(src ?? '')
      .split('/')
      .at(-1) ?? '';
  return `![${literal(String(alt ?? ''))}](<${PICTURE_FOLDER}/${name.replace(/[<>\\]/g, '\\$&')}>)`;
}

function items(list: Element, mark: (index: number) => string): string {
  return list.children
    .filter((child) => child.type === 'element')
    .map((item, index) => {
      const first = mark(index);
      return indented(itemText(item), first, ' '.repeat(first.length));
    })
    .join('\n');
}

/** Words and paragraphs of an entry, and the lists in it. */
function itemText({ children }: Element): string {
  const isBlock = (node: Nodes) => node.type === 'element' && !INLINE.has(node.tagName);
  const words = harmlessStart(inlines(children.filter((node) => !isBlock(node))).trim());
  const rest = blocks(children.filter(isBlock));
  return [words, rest].filter((text) => text !== '').join('\n');
}

const INLINE: ReadonlySet<string> = new Set(['strong', 'em', 'br']);

function indented(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? first : others) + line)
    .join('\n');
}

function inlines(nodes: readonly Nodes[]): string {
  return nodes.map(inline).join('');
}

function inline(node: Nodes): string {
  if (node.type === 'text') return literal(node.value);
  if (node.type !== 'element') return '';
  // HTML writes a line end of its own behind the break.
  if (node.tagName === 'br') return '  ';
  const words = inlines(node.children);
  return emphasised(words, { strong: '**', em: '*' }[node.tagName] ?? '');
}

/** Blanks stand outside of the marks, or the marks would be read as letters. */
function emphasised(words: string, mark: string): string {
  const [, before = '', core = '', behind = ''] = /^(\s*)(.*?)(\s*)$/s.exec(words) ?? [];
  return core === '' ? words : before + mark + core + mark + behind;
}

/** Signs that Markdown would take for its own. */
function literal(text: string): string {
  return text.replace(/[\\*_`[\]<]/g, (sign) => `\\${sign}`);
}

/** A line that begins like a heading, a list or a quotation is none. */
function harmlessStart(text: string): string {
  return text.replace(/^([#>+=-])/gm, '\\$1').replace(/^(\d+)([.)])(?=\s|$)/gm, '$1\\$2');
}
