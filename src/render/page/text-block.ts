import type { Element } from 'hast';
import type { ElementFacts, StructureElement, StructureType } from '../tagged/element.ts';
import type { Look, Run, TextNode } from '../tagged/node.ts';
import { runsOf } from './inline.ts';
import { classesOf, MarkupError, plainText, textOf } from './markup.ts';
import type { Scene } from './scene.ts';
import { type BlockStyle, PARAGRAPH_CLASSES, type ParagraphClass, stronger } from './styles.ts';

/** `lang` of a block, for its structure element. */
export function factsOf(element: Element): ElementFacts {
  const lang = textOf(element, 'lang');
  return lang === undefined ? {} : { lang };
}

/** One block of running text in the element `owner`. */
export function textBlock(
  children: Element['children'],
  owner: StructureElement,
  style: BlockStyle,
  scene: Scene,
): TextNode {
  const text: readonly Run[] = runsOf(children, owner, tinted(style.look, scene), scene.tokens.colour);
  const anchors = scene.anchors.splice(0);
  return {
    text,
    margin: style.margin,
    alignment: scene.align,
    ...(anchors.length > 0 ? { anchors } : {}),
  };
}

function tinted(look: Look, { tint, tokens }: Scene): Look {
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
  const level = Number(element.tagName.slice(1));
  if (level > scene.outline.level + 1) {
    const words = plainText(element);
    throw new MarkupError(`<${element.tagName}> „${words}“ skips a level`, {
      element: element.tagName,
      words,
    });
  }
  scene.outline.level = level;
  const style = scene.styles.heading[element.tagName as 'h1' | 'h2' | 'h3' | 'h4'];
  const owner = scene.parent.add(`H${level}` as StructureType, factsOf(element));
  return {
    ...textBlock(element.children, owner, style, scene),
    keepWithNext: true,
    hyphenate: false,
    ...(level <= 3 ? { bookmark: { title: plainText(element), level } } : {}),
  };
}

/** The words above a table or below a figure. */
export function caption(element: Element, scene: Scene, style: BlockStyle): TextNode {
  return textBlock(element.children, scene.parent.add('Caption', factsOf(element)), style, scene);
}
