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

/** Writes the tree of elements, and the way back from each mark on a page to its element. */
export function writeStructure(root: StructureElement, document: TaggedDocument): void {
  const treeRoot = document.getStructTreeRoot();
  treeRoot.data['K'] = [writeElement(root, treeRoot, document)];
}

function writeElement(element: StructureElement, parent: Reference, document: TaggedDocument): Reference {
  const reference = document.ref({ Type: 'StructElem', S: element.type, P: parent, ...facts(element.facts) });
  const attributes = attributesOf(element);
  if (attributes.length > 0) reference.data['A'] = attributes.length === 1 ? attributes[0] : attributes;
  const page = element.kids.find((kid) => kid instanceof Content && kid.marks.length > 0);
  const home = page instanceof Content ? page.marks[0]?.page : undefined;
  if (home) reference.data['Pg'] = home;
  const kids = element.kids.flatMap((kid): readonly (Entry | Reference | number)[] => {
    if (kid instanceof Content) return kid.marks.map((mark) => markEntry(mark, reference, home, document));
    return kid.printed ? [writeElement(kid, reference, document)] : [];
  });
  if (kids.length > 0) reference.data['K'] = kids.length === 1 ? kids[0] : kids;
  reference.end();
  return reference;
}

function facts({ alt, lang }: ElementFacts): Entry {
  return {
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
