import type { Element } from 'hast';
import type { MarkupReason } from '../../diagnostic/catalogue/markup.ts';
import type { BlockNode, FigureNode, Picture } from '../tagged/node.ts';
import type { RasterImage } from '../tagged/raster-image.ts';
import { classesOf } from '../tree/checked-properties.ts';
import { textOf } from '../tree/elements.ts';
import { type MarkupError, unfit } from '../tree/markup-error.ts';
import { factsOf } from './facts.ts';
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
  if (alt === undefined)
    throw misplaced(element, { kind: 'alternativeMissing', what: 'Bild', name: srcOf(element) });
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
  const name = srcOf(element);
  const file = illustrations.get(name);
  if (!file)
    throw misplaced(element, {
      kind: 'pictureUnknown',
      what: 'Bild',
      name,
      known: [...illustrations.keys()],
    });
  try {
    return readPicture(file);
  } catch (error) {
    if (error instanceof UnfitPicture)
      throw misplaced(element, { kind: 'pictureUnfit', name, fault: error.fault });
    throw error;
  }
}

function srcOf(element: Element): string {
  return textOf(element, 'src') ?? '';
}

function misplaced(element: Element, reason: MarkupReason): MarkupError {
  return unfit(element, reason, srcOf(element));
}

/** `data-breite`, in points. */
function widthOf(element: Element): number | undefined {
  const text = textOf(element, 'dataBreite');
  if (text === undefined) return undefined;
  if (!/^\d+(\.\d+)?$/.test(text) || Number(text) === 0)
    throw misplaced(element, { kind: 'widthUnfit', name: 'data-breite', value: text });
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
