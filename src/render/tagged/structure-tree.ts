import type { ContentBytes } from './content-bytes.ts';
import type { TaggedDocument } from './document.ts';
import {
  Content,
  type ElementFacts,
  type Mark,
  type OwnedAnnotation,
  type StructureElement,
} from './element.ts';
import { ObjectNumber } from './object-number.ts';
import { objectText } from './object-text.ts';
import type { Reference } from './pdfmake.ts';

/** Writes the tree of elements, and the ways back: from each mark on a page, and from each id, to its element. */
export function writeStructure(root: StructureElement, document: TaggedDocument): void {
  const treeRoot = document.getStructTreeRoot();
  const writer = new ElementWriter(document);
  treeRoot.data['K'] = [new ObjectNumber(writer.write(root, treeRoot.id))];
  const names = writer.ids.toSorted(([a], [b]) => Buffer.compare(a, b)).flat();
  if (names.length > 0) treeRoot.data['IDTree'] = { Names: names };
}

/**
 * Writes elements straight into the bytes of the file.
 *
 * A report has more than two thousand of a few words each; an object or a text for each would be a tenth of what painting a
 * report leaves for the garbage collector.
 */
class ElementWriter {
  readonly #document: TaggedDocument;
  /** Elements by their id, as the bytes of the file have it. */
  readonly ids: (readonly [Buffer, ObjectNumber])[] = [];
  /** What the elements hold that are being written, the innermost last: numbers of elements, and marks as they are written. */
  readonly #held: (number | string)[] = [];

  constructor(document: TaggedDocument) {
    this.#document = document;
  }

  /** An element and all below it. Gives its number. */
  write(element: StructureElement, parent: number): number {
    const number = this.#document.reserve();
    const home = homeOf(element);
    const from = this.#held.length;
    this.#hold(element, number, home);
    const object = this.#document.putObject(number);
    object.put('<<\n/Type /StructElem\n/S /');
    object.put(element.type);
    object.put('\n/P ');
    object.putReference(parent);
    object.put('\n');
    object.put(this.#aboutOf(element, number));
    if (home) {
      object.put('/Pg ');
      object.putReference(home.id);
      object.put('\n');
    }
    this.#putHeld(from, object);
    object.put('>>');
    return number;
  }

  /** Writes what is inside, and notes it. */
  #hold({ kids }: StructureElement, owner: number, home: Reference | undefined): void {
    for (const kid of kids) {
      if (kid instanceof Content)
        for (const mark of kid.marks) this.#held.push(this.#markText(mark, owner, home));
      else if (kid.printed) this.#held.push(this.write(kid, owner));
    }
  }

  #putHeld(from: number, object: ContentBytes): void {
    const held = this.#held;
    const count = held.length - from;
    if (count === 0) return;
    object.put(count === 1 ? '/K ' : '/K [');
    for (let at = from; at < held.length; at += 1) {
      const kid = held[at] as number | string;
      if (at > from) object.put(' ');
      if (typeof kid === 'number') object.putReference(kid);
      else object.put(kid);
    }
    object.put(count === 1 ? '\n' : ']\n');
    held.length = from;
  }

  #markText(mark: Mark | OwnedAnnotation, owner: number, home: Reference | undefined): string {
    if ('annotation' in mark) {
      this.#document.getStructParentTree().add(mark.key, owner);
      return objectText({ Type: 'OBJR', Obj: mark.annotation, Pg: mark.page });
    }
    mark.owners[mark.id] = owner;
    return mark.page === home ? String(mark.id) : objectText({ Type: 'MCR', Pg: mark.page, MCID: mark.id });
  }

  /** What an element says about itself, beyond its type and its place. */
  #aboutOf(element: StructureElement, number: number): string {
    const { id, alt, lang } = element.facts;
    let about = '';
    if (id !== undefined) {
      // UTF-8, so that the order of the bytes is that of the characters.
      const bytes = Buffer.from(id, 'utf8');
      this.ids.push([bytes, new ObjectNumber(number)]);
      about += `/ID ${objectText(bytes)}\n`;
    }
    if (alt !== undefined) about += `/Alt ${objectText(new String(alt))}\n`;
    if (lang !== undefined) about += `/Lang ${objectText(new String(lang))}\n`;
    const [attributes, ...more] = attributesOf(element);
    if (attributes === undefined) return about;
    return `${about}/A ${more.length === 0 ? attributes : `[${[attributes, ...more].join(' ')}]`}\n`;
  }
}

/** The page of the first thing it prints itself. */
function homeOf({ kids }: StructureElement): Reference | undefined {
  for (const kid of kids) if (kid instanceof Content && kid.marks.length > 0) return kid.marks[0]?.page;
  return undefined;
}

const NONE: readonly string[] = [];

function attributesOf({ facts, box }: StructureElement): readonly string[] {
  const { scope, numbering, colSpan = 1, rowSpan = 1 } = facts;
  if (!scope && !numbering && !box && colSpan === 1 && rowSpan === 1) return NONE;
  return [
    ...tableAttributes(facts),
    ...(numbering ? [objectText({ O: 'List', ListNumbering: numbering })] : []),
    ...(box ? [objectText({ O: 'Layout', Placement: 'Block', BBox: box })] : []),
  ];
}

function tableAttributes({ scope, colSpan = 1, rowSpan = 1 }: ElementFacts): readonly string[] {
  if (!scope && colSpan === 1 && rowSpan === 1) return NONE;
  const scoped = scope ? `/Scope /${scope}\n` : '';
  const columns = colSpan > 1 ? `/ColSpan ${colSpan}\n` : '';
  const rows = rowSpan > 1 ? `/RowSpan ${rowSpan}\n` : '';
  return [`<<\n/O /Table\n${scoped}${columns}${rows}>>`];
}
