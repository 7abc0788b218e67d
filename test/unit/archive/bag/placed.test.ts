import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placed } from '../../../../src/archive/bag/placed.ts';
import { portablePath } from '../../../../src/archive/bag/portable-path.ts';
import { nameFault } from '../../../../src/domain/file-name.ts';
import { sha256Hex } from '../../../../src/domain/sha256.ts';

const wish = (path: string, content: string) => ({ path, sha256: sha256Hex(content) });
const mark = (content: string) => sha256Hex(content).slice(0, 12);

test('one content under one name keeps its name, however many reports use it', () => {
  const wishes = [wish('quellen/lza.csv', 'a'), wish('quellen/lza.csv', 'a')];
  expect(wishes.map(placed(wishes))).toEqual(['quellen/lza.csv', 'quellen/lza.csv']);
});

test('several contents of one name each carry the beginning of their hash', () => {
  const wishes = [wish('quellen/lza.csv', 'a'), wish('quellen/lza.csv', 'b'), wish('quellen/x', 'c')];
  expect(wishes.map(placed(wishes))).toEqual([
    `quellen/lza_${mark('a')}.csv`,
    `quellen/lza_${mark('b')}.csv`,
    'quellen/x',
  ]);
});

test('names that Windows takes for the same are told apart, and a file from a folder of its name', () => {
  const wishes = [wish('A.csv', 'a'), wish('a.csv', 'b'), wish('q', 'c'), wish('q/x', 'd')];
  expect(wishes.map(placed(wishes))).toEqual([
    `A_${mark('a')}.csv`,
    `a_${mark('b')}.csv`,
    `q_${mark('c')}`,
    'q/x',
  ]);
});

test.each([
  ['quellen/CON.csv', 'quellen/_CON.csv'],
  ['a:b/c?.md', 'a_b/c_.md'],
  ['100 %.csv', '100 _.csv'],
  ['../../etc/passwd', 'etc/passwd'],
  ['Ende. /x', 'Ende._/x'],
  ['u\u0308.csv', 'ü.csv'],
])('a path that some disk cannot take is changed: %j', (path, portable) => {
  expect(portablePath(path)).toBe(portable);
});

test('whatever was filed, every name can be stored everywhere, and different contents never meet', () => {
  const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 });
  const paths = fc.array(
    fc.tuple(fc.array(name, { minLength: 1, maxLength: 3 }), fc.constantFrom('a', 'b')),
    {
      minLength: 1,
      maxLength: 6,
    },
  );
  fc.assert(
    fc.property(paths, (pairs) => {
      const wishes = pairs.map(([steps, content]) => wish(`quellen/x${steps.join('/')}`, content));
      const pathOf = placed(wishes);
      const contents = new Map<string, string>();
      for (const each of wishes) {
        const path = pathOf(each);
        expect(
          path
            .split('/')
            .map(nameFault)
            .filter((fault) => fault !== null),
        ).toEqual([]);
        expect(path).not.toMatch(/%/u);
        const folded = path.toLowerCase();
        expect(contents.get(folded) ?? each.sha256).toBe(each.sha256);
        contents.set(folded, each.sha256);
      }
    }),
    { numRuns: 500 },
  );
});
