import type { Drawing, TextMark } from '../../../../src/render/chart/drawing.ts';

export function textsOf(drawing: Drawing): readonly TextMark[] {
  return drawing.marks.filter((mark) => mark.kind === 'text');
}

export interface Ink {
  readonly content: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where letters are: from the height of a capital to the depth of a comma. */
export function inkOf({ content, x, y, width, size }: TextMark): Ink {
  return { content, left: x, right: x + width, top: y - 0.66 * size, bottom: y + 0.16 * size };
}

/** Pairs of texts that share ink. */
export function collisions(drawing: Drawing): readonly string[] {
  const inks = textsOf(drawing).map(inkOf);
  return inks.flatMap((a, index) =>
    inks
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.content} × ${b.content}`),
  );
}

/** Texts that reach over the edge of their drawing. */
export function strays(drawing: Drawing): readonly string[] {
  return textsOf(drawing)
    .map(inkOf)
    .filter(
      ({ left, top, right, bottom }) =>
        left < 0 || top < 0 || right > drawing.width || bottom > drawing.height,
    )
    .map(({ content }) => content);
}
