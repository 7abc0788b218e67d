import type { Element, ElementContent } from 'hast';
import type { ElementFacts } from '../tagged/element.ts';
import type { BlockNode, StackNode, TextNode } from '../tagged/node.ts';
import { classesOf } from '../tree/checked-properties.ts';
import { elementsOf, textOf } from '../tree/elements.ts';
import { targetOf } from '../tree/links.ts';
import { unfit } from '../tree/markup-error.ts';
import { factsOf } from './facts.ts';
import { linkIn } from './link.ts';
import { awaitText } from './link-targets.ts';
import type { Scene } from './scene.ts';
import { textBlock } from './text-block.ts';

/** Kept free for the page number at the right, in sizes of the text. */
const NUMBER_ROOM = 3;

/**
 * `nav`: its lists become TOC with TOCI, each of a Reference with a Link, which is the title and the page
 * number; its heading stands before. German: Inhaltsverzeichnis.
 */
export function tableOfContents(element: Element, scene: Scene): BlockNode {
  classesOf(element, ['inhalt', 'zusammen', 'neue-seite']);
  const stack = element.children.flatMap((child) =>
    isList(child) ? [contents(child, scene, 1, factsOf(element))] : scene.blocks([child], scene),
  );
  return { stack };
}

function isList(node: ElementContent): node is Element {
  return node.type === 'element' && (node.tagName === 'ul' || node.tagName === 'ol');
}

function contents(list: Element, scene: Scene, depth: number, facts: ElementFacts = {}): StackNode {
  classesOf(list, []);
  const inside = { ...scene, parent: scene.parent.add('TOC', { ...facts, ...factsOf(list) }) };
  const { s, m, l } = scene.tokens.space;
  return {
    stack: elementsOf(list).flatMap((item) => entry(item, list, inside, depth)),
    margin: depth > 1 ? [l, 0, 0, s + 1] : [0, 0, 0, m],
  };
}

/** `li`: a link, and the list of what stands below it. */
function entry(item: Element, list: Element, scene: Scene, depth: number): readonly BlockNode[] {
  if (item.tagName !== 'li') throw unfit(item, { kind: 'wrongChild', parent: list.tagName, allowed: ['li'] });
  const [link, ...lists] = item.children.filter(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  );
  if (link?.type !== 'element' || link.tagName !== 'a' || !lists.every(isList))
    throw unfit(item, { kind: 'contentsEntry' });
  awaitText(item, scene);
  const inside = { ...scene, parent: scene.parent.add('TOCI', factsOf(item)) };
  const title = titleLine(link, inside, depth);
  return [
    lists.length > 0 ? { ...title, keepWithNext: true } : title,
    ...lists.map((list) => contents(list, inside, depth + 1)),
  ];
}

function titleLine(link: Element, scene: Scene, depth: number): TextNode {
  const [id, href] = [targetOf(link), textOf(link, 'href') ?? ''];
  if (id === undefined) throw unfit(link, { kind: 'contentsLinkAbroad', href }, href);
  const { voice } = scene.styles;
  const { look } = depth > 1 ? voice.small : voice.page;
  const owner = linkIn(scene.parent.add('Reference'), link);
  const room = look.size * NUMBER_ROOM;
  const { xs, s } = scene.tokens.space;
  const space = depth > 1 ? xs : s;
  const line = textBlock(link.children, owner, { look, margin: [0, space, room, space] }, scene);
  const content = owner.content();
  const { muted, priorYear } = scene.tokens.colour;
  return {
    ...line,
    // A blank keeps title and number apart for those who hear them.
    text: [...line.text, { text: ' ', look, content }],
    hyphenate: false,
    pageNumber: { of: id, look: { ...look, colour: muted }, content, leader: priorYear, room },
  };
}
