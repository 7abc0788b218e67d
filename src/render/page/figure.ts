import type { Element } from 'hast';
import type { BlockNode, FigureNode } from '../tagged/node.ts';
import { classesOf, elementsOf, MarkupError, textOf } from './markup.ts';
import type { Scene } from './scene.ts';
import { caption, factsOf } from './text-block.ts';

/** `figure data-chart`: one Figure with its alternative text, and its Caption below. */
export function figure(element: Element, scene: Scene): BlockNode {
  classesOf(element, ['zusammen', 'neue-seite']);
  const id = textOf(element, 'dataChart') ?? '';
  const spec = scene.charts.get(id);
  if (!spec) throw new MarkupError(`<figure> names the chart "${id}", which the report does not have`);
  if (spec.alt.trim() === '') throw new MarkupError(`the chart "${id}" has no alternative text`);
  const words = elementsOf(element).find(({ tagName }) => tagName === 'figcaption');
  const group = words ? { ...scene, parent: scene.parent.add('Div', factsOf(element)) } : scene;
  const owner = group.parent.add('Figure', { ...factsOf(element), alt: spec.alt });
  const { s, m } = scene.tokens.space;
  const picture: FigureNode = {
    svg: (width) => scene.draw(id, width),
    content: owner.content(),
    margin: [0, s, 0, m],
  };
  if (!words) return picture;
  return {
    stack: [{ ...picture, margin: [0, s, 0, s] }, caption(words, group, scene.styles.figureCaption)],
    unbreakable: true,
  };
}
