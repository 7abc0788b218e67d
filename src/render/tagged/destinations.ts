import type { TaggedDocument } from './document.ts';
import type { LaidOutPage, Reference } from './pdfmake.ts';

/** Page, kind of view, left, top and magnification, as a viewer wants them. */
type Target = readonly [Reference, 'XYZ', number, number, null];

/** Places inside the document that links lead to. German: Sprungziel. */
export class Destinations {
  readonly #document: TaggedDocument;
  readonly #targets = new Map<string, Target>();
  readonly #actions = new Map<string, Reference>();

  constructor(document: TaggedDocument) {
    this.#document = document;
  }

  /** What a link to the block with this id does; the block may still be to come. */
  actionTo(id: string): Reference {
    const known = this.#actions.get(id);
    if (known) return known;
    const action = this.#document.ref({ S: 'GoTo' });
    this.#actions.set(id, action);
    return action;
  }

  /** Blocks with these ids begin on the current page, so far from its top. */
  reach(ids: readonly string[], top: number): void {
    const { dictionary, height } = this.#document.page;
    for (const id of ids) this.#targets.set(id, [dictionary, 'XYZ', 0, height - top, null]);
  }

  /** All pages are painted. */
  end(): void {
    for (const [id, action] of this.#actions) {
      const target = this.#targets.get(id);
      if (!target) throw new Error(`nothing was painted with the id "${id}"`);
      action.data['D'] = target;
      action.end();
    }
  }
}

/** The page on which the block with each id begins, counted from 1. */
export function pageNumbers(pages: readonly LaidOutPage[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  pages.forEach(({ items }, index) => {
    for (const item of items) {
      for (const id of anchorsOf(item)) {
        // The head of a table comes again on further pages; it begins on the first.
        if (!numbers.has(id)) numbers.set(id, index + 1);
      }
    }
  });
  return numbers;
}

const NONE: readonly string[] = [];

function anchorsOf({ type, item }: LaidOutPage['items'][number]): readonly string[] {
  if (type === 'line') return item.node?.anchors ?? NONE;
  return type === 'svg' ? (item.anchors ?? NONE) : NONE;
}
