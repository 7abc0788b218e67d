import { expect, test } from 'vitest';
import { ParentTree } from '../../../../src/render/tagged/parent-tree.ts';

test('a page lists the elements of its marks, an annotation names its own', () => {
  const tree = new ParentTree();
  for (const key of [0, 1, 2]) tree.add(key, []);
  tree.ofMarks(0).push(12, null, 14);
  tree.add(1, 15);
  expect(String(tree)).toBe(
    '<<\n  /Limits [0 2]\n  /Nums [\n    0 [12 0 R null 14 0 R]\n    1 15 0 R\n    2 []\n]\n>>',
  );
  expect(() => tree.ofMarks(1)).toThrow('is no page');
});

test('a tree of one entry or none has no limits', () => {
  const tree = new ParentTree();
  expect(String(tree)).toBe('<<\n  /Nums [\n]\n>>');
  tree.add(0, 7);
  expect(String(tree)).toBe('<<\n  /Nums [\n    0 7 0 R\n]\n>>');
});
