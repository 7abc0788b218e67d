import type { TaggedDocument } from './document.ts';
import type { Content } from './element.ts';

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Makes the areas that answer a click. German: Verweis. */
export class LinkPainter {
  readonly #document: TaggedDocument;

  constructor(document: TaggedDocument) {
    this.#document = document;
  }

  /** One annotation for one stretch of a link on one line; `text` is what is read there. */
  annotate(content: Content, text: string, { x, y, width, height }: Area): void {
    const href = content.element.facts.href ?? '';
    const internal = href.startsWith('#');
    const key = this.#document.createStructParentTreeNextKey();
    this.#document.annotate(x, y, width, height, {
      Subtype: 'Link',
      F: 4,
      StructParent: key,
      Contents: new String(internal ? `Gehe zu: ${text}` : `${text} (${href})`),
      A: this.#action(href, internal),
    });
    const { page } = this.#document;
    const annotation = page.annotations.at(-1);
    if (annotation) content.marks.push({ page: page.dictionary, annotation, key });
  }

  #action(href: string, internal: boolean): object {
    const action = this.#document.ref(
      internal ? { S: 'GoTo', D: new String(href.slice(1)) } : { S: 'URI', URI: new String(href) },
    );
    action.end();
    return action;
  }
}
