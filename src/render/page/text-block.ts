import type { Element } from 'hast';
import type { StructureElement, StructureType } from '../tagged/element.ts';
import type { Look, Run, TextNode } from '../tagged/node.ts';
import { classesOf } from '../tree/checked-properties.ts';
import { plainText } from '../tree/elements.ts';
import { unfit } from '../tree/markup-error.ts';
import { factsOf } from './facts.ts';
import { runsOf, type Setting } from './inline.ts';
import { awaitText } from './link-targets.ts';
import type { Scene } from './scene.ts';
import { type BlockStyle, PARAGRAPH_CLASSES, type ParagraphClass, stronger } from './styles.ts';

/** One block of running text in the element `owner`. */
export function textBlock(
  children: Element['children'],
  owner: StructureElement,
  { look, margin }: Pick<BlockStyle, 'look'> & Partial<BlockStyle>,
  setting: TextSetting,
): TextNode {
  const text: readonly Run[] = runsOf(children, owner, tinted(look, setting), setting);
  awaitTextIn(children, setting);
  const node: TextNode = { text, alignment: setting.align, ...(margin && { margin }) };
  // Where nothing is printed nobody can be led to; the next text takes over.
  if (text.length === 0 || setting.anchors.length === 0) return node;
  return { ...node, anchors: setting.anchors.splice(0) };
}

/** What words must know of the place where they stand. */
type TextSetting = Setting & Pick<Scene, 'anchors' | 'tint' | 'align'>;

function awaitTextIn(children: Element['children'], setting: TextSetting): void {
  for (const child of children) {
    if (child.type !== 'element') continue;
    awaitText(child, setting);
    awaitTextIn(child.children, setting);
  }
}

function tinted(look: Look, { tint, tokens }: TextSetting): Look {
  if (tint === 'strong') return stronger(look);
  return tint === 'quiet' ? { ...look, colour: tokens.colour.muted } : look;
}

export function paragraph(element: Element, scene: Scene): TextNode {
  const classes = classesOf(element, [...PARAGRAPH_CLASSES, 'zusammen', 'neue-seite']);
  const kind = classes.find((name): name is ParagraphClass => name in scene.styles.paragraph);
  const style = kind ? scene.styles.paragraph[kind] : scene.styles.voice[scene.voice];
  const node = textBlock(element.children, scene.parent.add('P', factsOf(element)), style, scene);
  return kind === 'ueberzeile' ? { ...node, keepWithNext: true, leadsIn: true } : node;
}

export function heading(element: Element, scene: Scene): TextNode {
  classesOf(element, ['neue-seite']);
  const level = levelOf(element, scene);
  const style = scene.styles.heading[element.tagName as 'h1' | 'h2' | 'h3' | 'h4'];
  const owner = scene.parent.add(`H${level}` as StructureType, factsOf(element));
  return {
    ...textBlock(element.children, owner, style, scene),
    keepWithNext: true,
    hyphenate: false,
    ...(level <= 3 ? { bookmark: { title: plainText(element), level } } : {}),
  };
}

/** The first heading is h1, and none is more than one level below the one before it. */
function levelOf(heading: Element, { outline }: Scene): number {
  const words = plainText(heading);
  if (words === '') throw unfit(heading, { kind: 'emptyHeading' });
  const level = Number(heading.tagName.slice(1));
  const before = outline.last;
  if (level > (before?.level ?? 0) + 1)
    throw unfit(heading, { kind: 'headingOutOfOrder', words, level, before }, words);
  outline.last = { words, level };
  return level;
}

/** The words above a table or below a figure. */
export function caption(element: Element, scene: Scene, style: BlockStyle): TextNode {
  awaitText(element, scene);
  return textBlock(element.children, scene.parent.add('Caption', factsOf(element)), style, scene);
}
