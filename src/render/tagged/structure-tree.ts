import type { TaggedDocument } from './document.ts';
import {
  type BoundingBox,
  Content,
  type ElementFacts,
  type Mark,
  type OwnedAnnotation,
  type StructureElement,
} from './element.ts';
import type { ObjectNumber } from './object-number.ts';
import { objectText } from './object-text.ts';
import type { Reference } from './pdfmake.ts';

type Entry = Record<string, unknown>;

/** What is written while the tree is walked. */
interface Writing {
  readonly document: TaggedDocument;
  /** Elements by their id, as the bytes of the file have it. */
  readonly ids: (readonly [Buffer, ObjectNumber])[];
}

/** Writes the tree of elements, and the ways back: from each mark on a page, and from each id, to its element. */
export function writeStructure(root: StructureElement, document: TaggedDocument): void {
  const treeRoot = document.getStructTreeRoot();
  const writing: Writing = { document, ids: [] };
  treeRoot.data['K'] = [writeElement(root, treeRoot, writing)];
  const names = writing.ids.toSorted(([a], [b]) => Buffer.compare(a, b)).flat();
  if (names.length > 0) treeRoot.data['IDTree'] = { Names: names };
}

/**
 * An element and all below it.
 *
 * A report has more than two thousand elements of a few words each; they become text at once, because an object for each
 * was a twentieth of what a report leaves for the garbage collector.
 */
function writeElement(
  element: StructureElement,
  parent: Reference | ObjectNumber,
  writing: Writing,
): ObjectNumber {
  const { document } = writing;
  const number = document.reserve();
  const home = homeOf(element);
  const text = `<<\n/Type /StructElem\n/S /${element.type}\n/P ${parent}\n${aboutOf(element, number, writing)}`;
  const page = home ? `/Pg ${home}\n` : '';
  document.keepObject(number.id, `${text}${page}${kidsOf(element, number, home, writing)}>>`);
  return number;
}

/** What an element says about itself, beyond its type and its place. */
function aboutOf(element: StructureElement, number: ObjectNumber, { ids }: Writing): string {
  const { id, alt, lang } = element.facts;
  let about = '';
  if (id !== undefined) {
    // UTF-8, so that the order of the bytes is that of the characters.
    const bytes = Buffer.from(id, 'utf8');
    ids.push([bytes, number]);
    about += `/ID ${objectText(bytes)}\n`;
  }
  if (alt !== undefined) about += `/Alt ${objectText(new String(alt))}\n`;
  if (lang !== undefined) about += `/Lang ${objectText(new String(lang))}\n`;
  const attributes = attributesOf(element);
  if (attributes.length > 0)
    about += `/A ${objectText(attributes.length === 1 ? attributes[0] : attributes)}\n`;
  return about;
}

/** The page of the first thing it prints itself. */
function homeOf({ kids }: StructureElement): Reference | undefined {
  for (const kid of kids) if (kid instanceof Content && kid.marks.length > 0) return kid.marks[0]?.page;
  return undefined;
}

function kidsOf(
  { kids }: StructureElement,
  owner: ObjectNumber,
  home: Reference | undefined,
  writing: Writing,
): string {
  let [list, count] = ['', 0];
  const add = (kid: string) => {
    list += count === 0 ? kid : ` ${kid}`;
    count += 1;
  };
  for (const kid of kids) {
    if (kid instanceof Content) for (const mark of kid.marks) add(markText(mark, owner, home, writing));
    else if (kid.printed) add(String(writeElement(kid, owner, writing)));
  }
  if (count === 0) return '';
  return count === 1 ? `/K ${list}\n` : `/K [${list}]\n`;
}

function markText(
  mark: Mark | OwnedAnnotation,
  owner: ObjectNumber,
  home: Reference | undefined,
  { document }: Writing,
): string {
  if ('annotation' in mark) {
    document.getStructParentTree().add(mark.key, owner);
    return objectText({ Type: 'OBJR', Obj: mark.annotation, Pg: mark.page });
  }
  mark.owners[mark.id] = owner;
  return mark.page === home ? String(mark.id) : objectText({ Type: 'MCR', Pg: mark.page, MCID: mark.id });
}

const NOTHING: readonly Entry[] = [];

function attributesOf({ facts, box }: StructureElement): readonly Entry[] {
  const { scope, numbering, colSpan = 1, rowSpan = 1 } = facts;
  if (!scope && !numbering && !box && colSpan === 1 && rowSpan === 1) return NOTHING;
  return [
    ...tableAttributes(facts),
    ...(facts.numbering ? [{ O: 'List', ListNumbering: facts.numbering }] : []),
    ...(box ? [layoutAttributes(box)] : []),
  ];
}

function tableAttributes({ scope, colSpan = 1, rowSpan = 1 }: ElementFacts): readonly Entry[] {
  if (!scope && colSpan === 1 && rowSpan === 1) return [];
  const spans = {
    ...(colSpan > 1 ? { ColSpan: colSpan } : {}),
    ...(rowSpan > 1 ? { RowSpan: rowSpan } : {}),
  };
  return [{ O: 'Table', ...(scope ? { Scope: scope } : {}), ...spans }];
}

function layoutAttributes(box: BoundingBox): Entry {
  return { O: 'Layout', Placement: 'Block', BBox: box };
}
