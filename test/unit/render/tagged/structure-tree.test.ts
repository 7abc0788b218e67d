import { expect, test } from 'vitest';
import { ContentBytes } from '../../../../src/render/tagged/content-bytes.ts';
import type { TaggedDocument } from '../../../../src/render/tagged/document.ts';
import { StructureElement } from '../../../../src/render/tagged/element.ts';
import { writeStructure } from '../../../../src/render/tagged/structure-tree.ts';

interface Written {
  readonly number: number;
  readonly text: string;
}

/** Stands in for a document: gathers what is written, in the order of the elements. */
function written(root: StructureElement) {
  let reserved = 0;
  const starts: (readonly [number: number, from: number])[] = [];
  const bytes = new ContentBytes();
  const parents = new Map<number, unknown>();
  const treeRoot = { id: 9, data: {} as Record<string, unknown> };
  const document = {
    reserve() {
      reserved += 1;
      return reserved + 9;
    },
    putObject(number: number) {
      starts.push([number, bytes.length]);
      return bytes;
    },
    getStructTreeRoot: () => treeRoot,
    getStructParentTree: () => ({ add: (key: number, owner: unknown) => parents.set(key, owner) }),
  };
  writeStructure(root, document as unknown as TaggedDocument);
  const all = Buffer.from(bytes.take()).toString('latin1');
  const objects = starts
    .map(([number, from], index): Written => ({ number, text: all.slice(from, starts[index + 1]?.[1]) }))
    .toSorted((a, b) => a.number - b.number);
  return { objects, parents, treeRoot: treeRoot.data };
}

function page(id: number): never {
  return Object.create({ id, toString: () => `${id} 0 R` }) as never;
}

test('ids are listed in the order of their bytes, whatever the order of the report', () => {
  const root = new StructureElement('Document');
  for (const id of ['zwei', 'Ä', 'b', 'B']) {
    root
      .add('Note', { id })
      .content()
      .addMark({ page: page(1), id: 0, owners: [] });
  }
  const { treeRoot, objects } = written(root);
  const { Names: names } = treeRoot['IDTree'] as { Names: readonly unknown[] };
  const ids = names.filter((_, index) => index % 2 === 0).map(String);
  expect(ids).toEqual(['B', 'b', 'zwei', 'Ä']);
  const owners = names.filter((_, index) => index % 2 === 1);
  const named = ids.map((id) => `/ID <${Buffer.from(id).toString('hex')}>`);
  expect(
    owners.map((owner) => objects.find(({ number }) => `${number} 0 R` === String(owner))?.text),
  ).toEqual(named.map((name) => expect.stringContaining(name)));
});

test('a report without ids has no list of them', () => {
  const root = new StructureElement('Document');
  root
    .add('P')
    .content()
    .addMark({ page: page(1), id: 0, owners: [] });
  expect(written(root).treeRoot).not.toHaveProperty('IDTree');
});

test('a form has its description and its place, and nothing inside but its annotation', () => {
  const root = new StructureElement('Document');
  const form = root.add('Form', { alt: 'Unterschrift: Landrätin' });
  const annotation = page(30);
  form.content().addMark({ page: page(1), annotation, key: 7 });
  form.box = [50, 100, 250, 140];
  const { objects, parents } = written(root);
  const owner = objects.find(({ text }) => text.includes('/S /Form'));
  expect(owner?.text).toContain('/K <<\n/Type /OBJR\n/Obj 30 0 R\n/Pg 1 0 R\n>>\n');
  expect(owner?.text).toContain('/O /Layout\n/Placement /Block\n/BBox [50 100 250 140]');
  const described = Buffer.from('\uFEFFUnterschrift: Landrätin', 'utf16le').swap16().toString('latin1');
  expect(owner?.text).toContain(`/Alt (${described})`);
  expect(parents.get(7)).toBe(owner?.number);
});

test('what prints nothing is no part of the tree, except the cells of a table', () => {
  const root = new StructureElement('Document');
  root.add('Sect').add('P');
  root.add('Table').add('TBody').add('TR').add('TD');
  expect(written(root).objects.map(({ text }) => /\/S \/(\w+)/.exec(text)?.[1])).toEqual([
    'Document',
    'Table',
    'TBody',
    'TR',
    'TD',
  ]);
});

test('an element names its parent, and its contents in the order of the report', () => {
  const root = new StructureElement('Document');
  const paragraph = root.add('P');
  const [first, second] = [page(5), page(6)];
  paragraph.content().addMark({ page: first, id: 3, owners: [] });
  paragraph.content().addMark({ page: second, id: 0, owners: [] });
  paragraph.add('Span').content().addMark({ page: first, id: 4, owners: [] });
  const [document, inside, span] = written(root).objects.map(({ text }) => text);
  expect(document).toBe('<<\n/Type /StructElem\n/S /Document\n/P 9 0 R\n/K 11 0 R\n>>');
  const kids = '[3 <<\n/Type /MCR\n/Pg 6 0 R\n/MCID 0\n>> 12 0 R]';
  expect(inside).toBe(`<<\n/Type /StructElem\n/S /P\n/P 10 0 R\n/Pg 5 0 R\n/K ${kids}\n>>`);
  expect(span).toBe('<<\n/Type /StructElem\n/S /Span\n/P 11 0 R\n/Pg 5 0 R\n/K 4\n>>');
});

test('an element knows the nearest one of a type around it', () => {
  const link = new StructureElement('Document').add('P').add('Link');
  const span = link.add('Span');
  expect([span.closest('Link'), link.closest('Link'), link.closest('Note')]).toEqual([link, link, null]);
});
