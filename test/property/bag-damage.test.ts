import { expect, it } from 'vitest';
import { type BagOnDisk, faultsOf } from '../support/check-bag.ts';
import { throwMany } from '../support/fuzz.ts';
import { sampleYear } from '../support/sample-year.ts';

type Dice = (sides: number) => number;

/** Ways in which a bag goes bad on a disk or on its way; each gives another bag. */
const DAMAGES: Readonly<Record<string, (bag: BagOnDisk, path: string, dice: Dice) => BagOnDisk>> = {
  bit: changed((bytes, at, dice) =>
    bytes.map((byte, index) => (index === at ? byte ^ (1 << dice(8)) : byte)),
  ),
  byte: changed((bytes, at, dice) =>
    bytes.map((byte, index) => (index === at ? byte ^ (1 + dice(255)) : byte)),
  ),
  cut: changed((bytes, at) => bytes.slice(0, at)),
  insert: changed((bytes, at, dice) =>
    Uint8Array.from([...bytes.slice(0, at), dice(256), ...bytes.slice(at)]),
  ),
  omit: changed((bytes, at) => Uint8Array.from([...bytes.slice(0, at), ...bytes.slice(at + 1)])),
  remove: (bag, path) => new Map([...bag].filter(([each]) => each !== path)),
  add: (bag, path, dice) => new Map([...bag, [`${path}.${dice(1000)}`, new Uint8Array(dice(3))]]),
  rename: (bag, path) => new Map([...bag].map(([each, bytes]) => [each === path ? `${path}_` : each, bytes])),
  swap: (bag, path, dice) => {
    const paths = [...bag.keys()].filter((other) => !same(bag.get(other), bag.get(path)));
    const other = paths[dice(paths.length)] ?? path;
    return new Map([...bag, [path, bag.get(other) ?? Buffer.of()], [other, bag.get(path) ?? Buffer.of()]]);
  },
};

function changed(damage: (bytes: Uint8Array, at: number, dice: Dice) => Uint8Array) {
  return (bag: BagOnDisk, path: string, dice: Dice): BagOnDisk => {
    const bytes = bag.get(path) ?? Buffer.of();
    return new Map([...bag, [path, damage(bytes, dice(bytes.length), dice)]]);
  };
}

function same(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return Buffer.compare(one ?? Buffer.of(), other ?? Buffer.of()) === 0;
}

it('any damage to any file of a bag, any file removed or added, is found by its manifests', () => {
  const year = sampleYear();
  for (const month of ['2020-07', '2020-08']) year.file({ month });
  const bag = year.bag();
  const paths = [...bag.keys()];
  const kinds = Object.values(DAMAGES);
  expect(faultsOf(bag)).toEqual([]);
  throwMany({ short: 2_000, whole: 100_000 }, (dice) => {
    const path = paths[dice(paths.length)] ?? '';
    const damage = kinds[dice(kinds.length)];
    const bad = damage?.(bag, path, dice) ?? bag;
    if (faultsOf(bad).length === 0) throw new Error(`unseen: ${damage?.name} of ${path}`);
  });
}, 1_800_000);
