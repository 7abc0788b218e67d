import type { Element } from 'hast';
import type { BlockNode, FigureNode, Picture } from '../tagged/node.ts';
import type { RasterImage } from '../tagged/raster-image.ts';
import { factsOf } from './facts.ts';
import { classesOf, MarkupError, textOf } from './markup.ts';
import { readPicture, UnfitPicture } from './picture-file.ts';
import type { Scene } from './scene.ts';

/** Points of one dot at 96 dots to the inch, as browsers have it. */
const DOT = 72 / 96;

/**
 * `img`: a picture of the templates, such as a logo. German: Abbildung.
 *
 * It is as wide as `data-breite` says, in points, or as its dots make it, and never wider than its place. An
 * empty `alt` makes it an ornament that nobody reads; without any `alt` nobody knows which of the two it is.
 */
export function illustration(element: Element, scene: Scene): BlockNode {
  classesOf(element, ['zusammen', 'neue-seite']);
  const image = imageOf(element, scene);
  const alt = textOf(element, 'alt')?.trim();
  if (alt === undefined) throw misplaced(`<img> „${srcOf(element)}“ has no alternative text (alt)`, element);
  const wanted = widthOf(element) ?? image.width * DOT;
  const owner = alt === '' ? null : scene.parent.add('Figure', { ...factsOf(element), alt });
  const node: FigureNode = {
    svg: shown(image, wanted),
    content: owner?.content() ?? 'Layout',
    naturalWidth: wanted,
    anchors: scene.anchors.splice(0),
    margin: [0, scene.tokens.space.s, 0, scene.tokens.space.m],
  };
  return node;
}

function imageOf(element: Element, { illustrations }: Scene): RasterImage {
  const src = srcOf(element);
  const file = illustrations.get(src);
  if (!file) throw misplaced(`<img> names the picture „${src}“, which the report does not have`, element);
  try {
    return readPicture(file);
  } catch (error) {
    if (error instanceof UnfitPicture)
      throw misplaced(`the picture „${src}“ cannot be printed: ${error.message}`, element);
    throw error;
  }
}

function srcOf(element: Element): string {
  return textOf(element, 'src') ?? '';
}

function misplaced(message: string, element: Element): MarkupError {
  const src = srcOf(element);
  return new MarkupError(message, { element: 'img', ...(src === '' ? {} : { words: src }) });
}

/** `data-breite`, in points. */
function widthOf(element: Element): number | undefined {
  const text = textOf(element, 'dataBreite');
  if (text === undefined) return undefined;
  if (!/^\d+(\.\d+)?$/.test(text) || Number(text) === 0)
    throw misplaced(`data-breite: "${text}" is no width in points`, element);
  return Number(text);
}

/** The same picture for the same width, because the layout may ask more than once. */
function shown(image: RasterImage, wanted: number): (room: number) => Picture {
  const pictures = new Map<number, Picture>();
  return (room) => {
    const width = Math.min(wanted, room);
    const height = (width * image.height) / image.width;
    const picture = pictures.get(width) ?? {
      width,
      height,
      paint: (pen, x, y) => pen.image(image, { x, y, width, height }),
    };
    pictures.set(width, picture);
    return picture;
  };
}
