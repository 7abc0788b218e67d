import { expect, test } from 'vitest';
import type { TaggedDocument } from '../../../../src/render/tagged/document.ts';
import { StructureElement } from '../../../../src/render/tagged/element.ts';
import { writeStructure } from '../../../../src/render/tagged/structure-tree.ts';

interface Written {
  readonly data: Record<string, unknown>;
  end(): void;
}

/** Stands in for a document: gathers what is written. */
function written(root: StructureElement) {
  const objects: Written[] = [];
  const parents = new Map<number, unknown>();
  const ref = (data: Record<string, unknown>): Written => {
    const object = { data, end() {} };
    objects.push(object);
    return object;
  };
  const treeRoot = { data: {} as Record<string, unknown> };
  const document = {
    ref,
    getStructTreeRoot: () => treeRoot,
    getStructParentTree: () => ({ add: (key: number, owner: unknown) => parents.set(key, owner) }),
  };
  writeStructure(root, document as unknown as TaggedDocument);
  return { objects, parents, treeRoot: treeRoot.data };
}

function page(name: string): never {
  return { name } as never;
}

test('ids are listed in the order of their bytes, whatever the order of the report', () => {
  const root = new StructureElement('Document');
  for (const id of ['zwei', 'Ä', 'b', 'B']) {
    root
      .add('Note', { id })
      .content()
      .marks.push({ page: page('1'), id: 0, owners: [] });
  }
  const { treeRoot, objects } = written(root);
  const { Names: names } = treeRoot['IDTree'] as { Names: readonly unknown[] };
  const ids = names.filter((_, index) => index % 2 === 0).map(String);
  expect(ids).toEqual(['B', 'b', 'zwei', 'Ä']);
  const owners = names.filter((_, index) => index % 2 === 1) as readonly Written[];
  expect(owners.map(({ data }) => String(data['ID']))).toEqual(ids);
  expect(objects).toEqual(expect.arrayContaining([...owners]));
});

test('a report without ids has no list of them', () => {
  const root = new StructureElement('Document');
  root
    .add('P')
    .content()
    .marks.push({ page: page('1'), id: 0, owners: [] });
  expect(written(root).treeRoot).not.toHaveProperty('IDTree');
});

test('a form has its description and its place, and nothing inside but its annotation', () => {
  const root = new StructureElement('Document');
  const form = root.add('Form', { alt: 'Unterschrift: Landrätin' });
  const annotation = page('widget');
  form.content().marks.push({ page: page('1'), annotation, key: 7 });
  form.box = [50, 100, 250, 140];
  const { objects, parents } = written(root);
  const owner = objects.find(({ data }) => data['S'] === 'Form');
  expect(owner?.data).toMatchObject({
    K: { Type: 'OBJR', Obj: annotation },
    A: { O: 'Layout', BBox: [50, 100, 250, 140] },
  });
  expect(String(owner?.data['Alt'])).toBe('Unterschrift: Landrätin');
  expect(parents.get(7)).toBe(owner);
});

test('what prints nothing is no part of the tree, except the cells of a table', () => {
  const root = new StructureElement('Document');
  root.add('Sect').add('P');
  root.add('Table').add('TBody').add('TR').add('TD');
  expect(written(root).objects.map(({ data }) => data['S'])).toEqual([
    'Document',
    'Table',
    'TBody',
    'TR',
    'TD',
  ]);
});

test('an element knows the nearest one of a type around it', () => {
  const link = new StructureElement('Document').add('P').add('Link');
  const span = link.add('Span');
  expect([span.closest('Link'), link.closest('Link'), link.closest('Note')]).toEqual([link, link, null]);
});
