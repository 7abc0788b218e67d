import type { Element } from 'hast';
import type { BlockNode, FigureNode, Picture } from '../tagged/node.ts';
import { classesOf } from '../tree/checked-properties.ts';
import { elementsOf, textOf } from '../tree/elements.ts';
import { unfit } from '../tree/markup-error.ts';
import { factsOf } from './facts.ts';
import type { Scene } from './scene.ts';
import { caption } from './text-block.ts';

/** `figure data-chart`: one Figure with its alternative text, and its Caption below. */
export function figure(element: Element, scene: Scene): BlockNode {
  classesOf(element, ['zusammen', 'neue-seite']);
  const id = textOf(element, 'dataChart') ?? '';
  const spec = scene.charts.get(id);
  const chart = { what: 'Diagramm', name: id } as const;
  if (!spec) throw unfit(element, { kind: 'pictureUnknown', ...chart, known: [...scene.charts.keys()] });
  if (spec.alt.trim() === '') throw unfit(element, { kind: 'alternativeMissing', ...chart });
  const words = elementsOf(element).find(({ tagName }) => tagName === 'figcaption');
  const group = words ? { ...scene, parent: scene.parent.add('Div', factsOf(element)) } : scene;
  const owner = group.parent.add('Figure', { ...factsOf(element), alt: spec.alt });
  const { s, m } = scene.tokens.space;
  const picture: FigureNode = {
    svg: drawnOnce((width) => scene.draw(id, width)),
    content: owner.content(),
    anchors: scene.anchors.splice(0),
    margin: [0, s, 0, m],
  };
  if (!words) return picture;
  return {
    stack: [{ ...picture, margin: [0, s, 0, s] }, caption(words, group, scene.styles.figureCaption)],
    unbreakable: true,
  };
}

/** The layout may ask for the height of a picture before it finds its place. */
function drawnOnce(draw: (width: number) => Picture): (width: number) => Picture {
  const drawn = new Map<number, Picture>();
  return (width) => {
    const picture = drawn.get(width) ?? draw(width);
    drawn.set(width, picture);
    return picture;
  };
}
