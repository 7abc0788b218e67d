import type { Element } from 'hast';
import { textOf } from '../tree/elements.ts';
import { unfit } from '../tree/markup-error.ts';
import { keptAttributes } from './kept-attributes.ts';
import { attributes } from './markup.ts';
import type { Walk } from './walk.ts';

/** CSS pixels in a point. */
const PIXELS = 4 / 3;

/** `img`: the picture travels inside the page, at the width the template gives in points. */
export function illustration(img: Element, { report, page }: Walk): void {
  const name = textOf(img, 'src') ?? '';
  const picture = report.illustrations.get(name);
  const alt = textOf(img, 'alt');
  if (!picture) {
    const known = [...report.illustrations.keys()];
    throw unfit(img, { kind: 'pictureUnknown', what: 'Bild', name, known }, name);
  }
  if (alt === undefined) throw unfit(img, { kind: 'alternativeMissing', what: 'Bild', name }, name);
  const width = Number(textOf(img, 'dataBreite'));
  const shown = attributes({
    src: `data:${picture.mediaType};base64,${Buffer.from(picture.bytes).toString('base64')}`,
    alt,
    ...(width > 0 ? { width: Math.round(width * PIXELS) } : {}),
  });
  page.begin('img', keptAttributes(img.properties, shown));
}
