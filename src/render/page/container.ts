import type { Element } from 'hast';
import type { StructureElement, StructureType } from '../tagged/element.ts';
import type { BlockNode, ColumnsNode, Frame, Margin, StackNode } from '../tagged/node.ts';
import { classesOf, widthsOf } from '../tree/checked-properties.ts';
import { elementsOf } from '../tree/elements.ts';
import { unfit } from '../tree/markup-error.ts';
import { factsOf } from './facts.ts';
import { isInline } from './inline.ts';
import type { Scene } from './scene.ts';
import { textBlock } from './text-block.ts';

const CLASSES = [
  'zusammen',
  'neue-seite',
  'spalten',
  'kasten',
  'kommentar',
  'kopf',
  'deckblatt',
  'klein',
] as const;
type ContainerClass = (typeof CLASSES)[number];

interface Dress {
  readonly frame: Frame;
  readonly padding: Margin;
  readonly margin: Margin;
}

/** `section`, `div` and `blockquote`: blocks one below the other, or side by side (`spalten`). */
export function container(type: StructureType): (element: Element, scene: Scene) => BlockNode {
  return (element, scene) => {
    const classes = classesOf(element, CLASSES) as readonly ContainerClass[];
    const parent = scene.parent.add(type, factsOf(element));
    const inside = { ...scene, parent, voice: classes.includes('klein') ? ('small' as const) : scene.voice };
    const blocks = classes.includes('spalten') ? columns(element, inside) : stacked(element, inside);
    const dress = type === 'BlockQuote' ? quotation(scene) : dressOf(classes, scene);
    if (!dress) return blocks;
    return { stack: [{ stack: [blocks], frame: dress.frame, margin: dress.padding }], margin: dress.margin };
  };
}

/** Loose words in a container are a paragraph of their own. */
export function stacked(element: Element, scene: Scene): StackNode {
  if (!element.children.some(isInline)) return { stack: scene.blocks(element.children, scene) };
  if (elementsOf(element).some((child) => !isInline(child)))
    throw unfit(element, { kind: 'wordsBesideBlocks' });
  return { stack: [wordsOf(element, scene.parent.add('P'), scene)] };
}

function wordsOf(element: Element, owner: StructureElement, scene: Scene): BlockNode {
  return textBlock(element.children, owner, scene.styles.voice[scene.voice], scene);
}

function columns(element: Element, scene: Scene): ColumnsNode {
  const blocks = scene.blocks(element.children, scene);
  const widths = widthsOf(element, blocks.length) ?? blocks.map(() => '*' as const);
  return {
    columns: blocks.map((block, index) => ({ ...block, width: widths[index] ?? '*' })),
    columnGap: scene.tokens.space.xl,
    margin: [0, scene.tokens.space.l, 0, scene.tokens.space.m],
    // Columns are short blocks side by side; across two pages nobody could read them.
    unbreakable: true,
  };
}

function quotation({ tokens: { space } }: Scene): Dress {
  return { frame: {}, padding: [space.l, 0, space.l, 0], margin: [0, 0, 0, space.s] };
}

/** White above the title of a cover. German: Deckblatt. */
const COVER_ROOM = 150;

function dressOf(classes: readonly ContainerClass[], { tokens }: Scene): Dress | null {
  const { colour, space } = tokens;
  if (classes.includes('kasten')) {
    const side = space.m + space.s;
    return {
      frame: { fill: colour.panel },
      padding: [side, side - 2, side, side - 2],
      margin: [0, space.s, 0, space.l],
    };
  }
  if (classes.includes('kommentar')) {
    const left = { colour: colour.accent, width: 1.6 };
    return { frame: { left }, padding: [space.l - 2, 1, 0, 1], margin: [0, space.s, 0, space.l] };
  }
  if (classes.includes('deckblatt')) {
    const below = { colour: colour.accent, width: 1.2 };
    return { frame: { below }, padding: [0, COVER_ROOM, 0, space.l], margin: [0, 0, 0, COVER_ROOM / 3] };
  }
  if (classes.includes('kopf')) {
    const below = { colour: colour.accent, width: 1.2 };
    return { frame: { below }, padding: [0, 0, 0, space.m], margin: [0, 0, 0, space.l] };
  }
  return null;
}
