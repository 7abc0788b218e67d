import type { TaggedDocument } from './document.ts';
import {
  type BoundingBox,
  Content,
  type ElementFacts,
  type Mark,
  type OwnedAnnotation,
  type StructureElement,
} from './element.ts';
import type { Reference } from './pdfmake.ts';

type Entry = Record<string, unknown>;

/** What is written while the tree is walked. */
interface Writing {
  readonly document: TaggedDocument;
  /** Elements by their id, as the bytes of the file have it. */
  readonly ids: (readonly [Buffer, Reference])[];
}

/** Writes the tree of elements, and the ways back: from each mark on a page, and from each id, to its element. */
export function writeStructure(root: StructureElement, document: TaggedDocument): void {
  const treeRoot = document.getStructTreeRoot();
  const writing: Writing = { document, ids: [] };
  treeRoot.data['K'] = [writeElement(root, treeRoot, writing)];
  const names = writing.ids.toSorted(([a], [b]) => Buffer.compare(a, b)).flat();
  if (names.length > 0) treeRoot.data['IDTree'] = { Names: names };
}

function writeElement(element: StructureElement, parent: Reference, writing: Writing): Reference {
  const { document, ids } = writing;
  const reference = document.ref({ Type: 'StructElem', S: element.type, P: parent, ...facts(element.facts) });
  const id = idOf(element.facts);
  if (id) ids.push([id, reference]);
  const attributes = attributesOf(element);
  if (attributes.length > 0) reference.data['A'] = attributes.length === 1 ? attributes[0] : attributes;
  const page = element.kids.find((kid) => kid instanceof Content && kid.marks.length > 0);
  const home = page instanceof Content ? page.marks[0]?.page : undefined;
  if (home) reference.data['Pg'] = home;
  const kids = element.kids.flatMap((kid): readonly (Entry | Reference | number)[] => {
    if (kid instanceof Content) return kid.marks.map((mark) => markEntry(mark, reference, home, document));
    return kid.printed ? [writeElement(kid, reference, writing)] : [];
  });
  if (kids.length > 0) reference.data['K'] = kids.length === 1 ? kids[0] : kids;
  reference.end();
  return reference;
}

/** UTF-8, so that the order of the bytes is that of the characters. */
function idOf({ id }: ElementFacts): Buffer | null {
  return id === undefined ? null : Buffer.from(id, 'utf8');
}

function facts(given: ElementFacts): Entry {
  const { alt, lang } = given;
  const id = idOf(given);
  return {
    ...(id ? { ID: id } : {}),
    ...(alt === undefined ? {} : { Alt: new String(alt) }),
    ...(lang === undefined ? {} : { Lang: new String(lang) }),
  };
}

function markEntry(
  mark: Mark | OwnedAnnotation,
  owner: Reference,
  home: Reference | undefined,
  document: TaggedDocument,
): Entry | number {
  if ('annotation' in mark) {
    document.getStructParentTree().add(mark.key, owner);
    return { Type: 'OBJR', Obj: mark.annotation, Pg: mark.page };
  }
  mark.owners[mark.id] = owner;
  return mark.page === home ? mark.id : { Type: 'MCR', Pg: mark.page, MCID: mark.id };
}

function attributesOf({ facts, box }: StructureElement): readonly Entry[] {
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
