import type { Element } from 'hast';
import type { StructureElement } from '../tagged/element.ts';
import type { BlockNode, ItemNode, ListNode } from '../tagged/node.ts';
import { classesOf } from '../tree/checked-properties.ts';
import { elementsOf } from '../tree/elements.ts';
import { unfit } from '../tree/markup-error.ts';
import { factsOf } from './facts.ts';
import { isInline } from './inline.ts';
import { awaitText } from './link-targets.ts';
import type { Scene } from './scene.ts';
import type { Styles } from './styles.ts';
import { textBlock } from './text-block.ts';

/** Space between the beginning of a marker and that of its text, in sizes of the text. */
const BULLET_GAP = 1.15;
const NUMBER_GAP = 1.7;

/** `ul` and `ol`: L with LI, each of a Lbl and an LBody. */
export function list(element: Element, scene: Scene): ListNode {
  classesOf(element, ['zusammen', 'neue-seite']);
  const ordered = element.tagName === 'ol';
  const { look, margin } = scene.styles.voice[scene.voice];
  const owner = scene.parent.add('L', { ...factsOf(element), numbering: ordered ? 'Decimal' : 'Disc' });
  const items = elementsOf(element).map((item, index) => {
    if (item.tagName !== 'li')
      throw unfit(item, { kind: 'wrongChild', parent: element.tagName, allowed: ['li'] });
    return listItem(item, ordered ? `${index + 1}.` : '•', owner, scene);
  });
  return { ul: items, gap: look.size * (ordered ? NUMBER_GAP : BULLET_GAP), margin };
}

function listItem(item: Element, marker: string, owner: StructureElement, scene: Scene): ItemNode {
  const { look } = scene.styles.voice[scene.voice];
  awaitText(item, scene);
  const entry = owner.add('LI', factsOf(item));
  const label = entry.add('Lbl').content();
  const body = { ...scene, parent: entry.add('LBody'), styles: tight(scene) };
  return {
    stack: itemBlocks(item, body),
    // Small type is for looking up: its entries stand as close as its lines.
    margin: [0, 0, 0, scene.voice === 'small' ? 0 : scene.tokens.space.xs],
    marker: { text: marker, look: { ...look, colour: scene.tokens.colour.accent }, content: label },
  };
}

/** Words of an item stand in its body; blocks that follow stand below. */
function itemBlocks(item: Element, body: Scene): readonly BlockNode[] {
  const from = item.children.findIndex((child) => child.type === 'element' && !isInline(child));
  const words = from < 0 ? item.children : item.children.slice(0, from);
  const rest = from < 0 ? [] : item.children.slice(from);
  // The order of making is the order of reading: the words come before the blocks below them.
  const first = words.some(isInline)
    ? [textBlock(words, body.parent, body.styles.voice[body.voice], body)]
    : [];
  return [...first, ...body.blocks(rest, body)];
}

/** Paragraphs of an item stand closer than those of the page. */
function tight({ styles, voice, tokens }: Scene): Styles {
  const style = { ...styles.voice[voice], margin: [0, 0, 0, tokens.space.xs] as const };
  return { ...styles, voice: { ...styles.voice, [voice]: style } };
}
