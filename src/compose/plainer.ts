import type { Element, ElementContent, Root } from 'hast';
import type { CommentPicture } from '../domain/draft.ts';
import { HIDDEN_CHARACTER } from '../domain/hidden-characters.ts';
import { itemWithPictures, shownPicture, withPicturesApart } from './shown-pictures.ts';

/** The tree of a Markdown text in the few elements that a comment may use, with those pictures that the report has. */
export function plainer(tree: Root, pictures: readonly CommentPicture[]): Root {
  const children = tree.children as readonly ElementContent[];
  return { ...tree, children: children.flatMap((node) => plain(node, pictures)) };
}

function plain(node: ElementContent, pictures: readonly CommentPicture[]): readonly ElementContent[] {
  if (node.type === 'text') return [text(node.value)];
  if (node.type !== 'element') return [node];
  const children = node.children.flatMap((child) => plain(child, pictures));
  if (/^h[1-6]$/.test(node.tagName))
    return withPicturesApart({ ...node, tagName: 'p', children: [strong(children)] });
  if (node.tagName === 'p') return withPicturesApart({ ...node, children });
  if (node.tagName === 'li') return [itemWithPictures({ ...node, children }, isInLine)];
  if (node.tagName === 'pre') return [paragraph(node, [text(wordsOf(node).trim())])];
  if (node.tagName === 'a')
    return [{ ...node, tagName: 'span', properties: {}, children: link(node, children) }];
  if (node.tagName === 'img') return picture(node, pictures);
  if (node.tagName === 'ol' && node.properties['start'] !== undefined)
    return dated({ ...node, children }, Number(node.properties['start']));
  return [{ ...node, children }];
}

/** A link shows its address instead of hiding it; one that has no other words shows it once. */
function link(node: Element, children: readonly ElementContent[]): ElementContent[] {
  const address = property(node, 'href');
  const words = children.map(wordsOf).join('');
  const isSaid = address === '' || words === unescaped(address.replace(/^mailto:/, ''));
  return isSaid ? [...children] : [...children, text(` (${address})`)];
}

/** `%C3%A4` as the `ä` that somebody wrote; an address that is none stays as it is. */
function unescaped(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** A picture that the report has, with the words below it that its title says; of any other one its words. */
function picture(node: Element, pictures: readonly CommentPicture[]): readonly ElementContent[] {
  const shown = shownPicture(node.properties, pictures);
  if (shown === null) return [text(`[Bild: ${pictureWords(node)}]`)];
  const { position } = node;
  const properties = { ...shown.properties, alt: visible(property(node, 'alt')) };
  const whole = { ...shown, properties, ...(position && { position }) };
  const title = property(node, 'title');
  return [title === '' ? whole : together(whole, paragraph(node, [emphasis([text(title)])]))];
}

/** What a picture shows, in the words there are for it. */
function pictureWords(node: Element): string {
  const file = property(node, 'src').split('/').at(-1) ?? '';
  return property(node, 'alt') || property(node, 'title') || unescaped(file);
}

function property({ properties }: Element, name: string): string {
  return String(properties[name] ?? '');
}

/**
 * „31. August ist der Stichtag.“ is a list for Markdown, and a list of ours begins with 1. Items of a list that begins
 * with another number are paragraphs that keep their number.
 */
function dated(list: Element, start: number): readonly ElementContent[] {
  const items = list.children.filter((child) => child.type === 'element');
  return items.flatMap((item, index) => numbered(item, `${start + index}. `));
}

function numbered(item: Element, number: string): readonly ElementContent[] {
  const [first, ...rest] = item.children.filter(isContent);
  if (first?.type === 'element' && first.tagName === 'p')
    return [{ ...first, children: [text(number), ...first.children] }, ...rest];
  const blocks = item.children.findIndex(
    (child) => child.type === 'element' && /^(p|ul|ol|blockquote|img|div)$/.test(child.tagName),
  );
  const words = blocks < 0 ? item.children : item.children.slice(0, blocks);
  return [paragraph(item, [text(number), ...words]), ...(blocks < 0 ? [] : item.children.slice(blocks))];
}

function isContent(node: ElementContent): boolean {
  return node.type !== 'text' || node.value.trim() !== '';
}

function paragraph(from: Element, children: ElementContent[]): Element {
  return { ...from, tagName: 'p', properties: {}, children };
}

function strong(children: ElementContent[]): Element {
  return { type: 'element', tagName: 'strong', properties: {}, children };
}

/** A picture and the words below it, never on two pages. */
function together(...children: Element[]): Element {
  return { type: 'element', tagName: 'div', properties: { className: ['zusammen'] }, children };
}

function emphasis(children: ElementContent[]): Element {
  return { type: 'element', tagName: 'em', properties: {}, children };
}

/** True for what stands in a line; false for blocks. */
function isInLine(node: ElementContent): boolean {
  return node.type === 'text' || (node.type === 'element' && !/^(p|ul|ol|blockquote|hr)$/.test(node.tagName));
}

/** A reference such as `&#8238;` could bring in what no file may hold; that one stays a reference, for all to see. */
function text(value: string): ElementContent {
  return { type: 'text', value: visible(value) };
}

function visible(value: string): string {
  return value.replace(HIDDEN_CHARACTER, referenceTo);
}

function referenceTo(character: string): string {
  return `&#x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()};`;
}

function wordsOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(wordsOf).join('') : '';
}
