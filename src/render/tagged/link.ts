import type { Destinations } from './destinations.ts';
import type { TaggedDocument } from './document.ts';
import type { StructureElement } from './element.ts';

/** A rectangle on the page, from its upper left corner, in points. */
interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Makes links answer a click: one annotation for each link on each page, however many lines and looks it has.
 * German: Verweis.
 */
export class LinkPainter {
  readonly #document: TaggedDocument;
  readonly #destinations: Destinations;
  /** Links of the current page with an area for each of their lines. */
  readonly #areas = new Map<StructureElement, readonly Area[]>();

  constructor(document: TaggedDocument, destinations: Destinations) {
    this.#document = document;
    this.#destinations = destinations;
  }

  /** Words of a link stand in this area, which is part of one line. */
  cover(link: StructureElement, area: Area): void {
    const before = this.#areas.get(link) ?? [];
    const last = before.at(-1);
    const areas = last?.y === area.y ? [...before.slice(0, -1), union([last, area])] : [...before, area];
    this.#areas.set(link, areas);
  }

  /** Nothing more comes on this page. */
  endPage(): void {
    for (const [link, areas] of this.#areas) this.#annotate(link, areas);
    this.#areas.clear();
  }

  #annotate(link: StructureElement, given: readonly Area[]): void {
    const { page } = this.#document;
    const areas = given.map(rounded);
    const { x, y, width, height } = union(areas);
    const key = this.#document.createStructParentTreeNextKey();
    this.#document.annotate(x, y, width, height, {
      Subtype: 'Link',
      F: 4,
      StructParent: key,
      QuadPoints: areas.flatMap((area) => corners(area, page.height)),
      Contents: new String(link.facts.contents ?? link.facts.href),
      A: this.#action(link.facts.href ?? ''),
    });
    const annotation = page.annotations.at(-1);
    if (annotation) link.content().addMark({ page: page.dictionary, annotation, key });
  }

  #action(href: string): object {
    if (href.startsWith('#')) return this.#destinations.actionTo(href.slice(1));
    return { S: 'URI', URI: new String(href) };
  }
}

/** Upper left, upper right, lower left, lower right: the order that viewers expect, whatever the standard says. */
function corners({ x, y, width, height }: Area, page: number): readonly number[] {
  const [left, right, top, bottom] = [x, x + width, page - y, page - y - height];
  return [left, top, right, top, left, bottom, right, bottom];
}

function union(areas: readonly Area[]): Area {
  const x = Math.min(...areas.map((area) => area.x));
  const y = Math.min(...areas.map((area) => area.y));
  const right = Math.max(...areas.map((area) => area.x + area.width));
  const bottom = Math.max(...areas.map((area) => area.y + area.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** Hundredths of a point, so that no corner lies outside the whole by a trifle. */
function rounded({ x, y, width, height }: Area): Area {
  const [left, top, right, bottom] = [x, y, x + width, y + height].map(
    (at) => Math.round(at * 100) / 100,
  ) as [number, number, number, number];
  return { x: left, y: top, width: right - left, height: bottom - top };
}
