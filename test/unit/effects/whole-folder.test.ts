import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { differencesIn, whatLiesAt, writeWholeFolder } from '../../../src/effects/whole-folder.ts';
import { officeFolder } from '../../support/programme.ts';
import { bytesOf } from '../../support/sample-filing.ts';

const FILES = [
  { path: 'bagit.txt', bytes: bytesOf('1.0') },
  { path: 'data/tief/ä.txt', bytes: bytesOf('ä') },
];

test('a folder is written with all its files, and nothing temporary is left', () => {
  const place = officeFolder();
  const folder = join(place, 'neu/2020');
  writeWholeFolder(folder, FILES);
  expect(readFileSync(join(folder, 'data/tief/ä.txt'), 'utf8')).toBe('ä');
  expect(readdirSync(join(place, 'neu'))).toEqual(['2020']);
  expect(differencesIn(folder, FILES)).toEqual([]);
});

test('an empty folder is as good as none', () => {
  const folder = join(officeFolder(), 'leer');
  mkdirSync(folder);
  expect(whatLiesAt(folder)).toBe('nothing');
  writeWholeFolder(folder, FILES);
  expect(whatLiesAt(folder)).toBe('folder');
});

test('when a file cannot be had, there is no folder and nothing temporary', () => {
  const place = officeFolder();
  const failing = function* () {
    yield* FILES;
    throw new Error('damaged');
  };
  expect(() => writeWholeFolder(join(place, '2020'), failing())).toThrow('damaged');
  expect(readdirSync(place)).toEqual([]);
});

test('what a crash left behind of an earlier try is no part of the folder', () => {
  const place = officeFolder();
  mkdirSync(join(place, '.2020.neu'));
  writeFileSync(join(place, '.2020.neu/rest.txt'), 'Rest');
  writeWholeFolder(join(place, '2020'), FILES);
  expect(existsSync(join(place, '2020/rest.txt'))).toBe(false);
});

test('differences are other bytes, a missing file, and one too many', () => {
  const folder = join(officeFolder(), '2020');
  writeWholeFolder(folder, FILES);
  writeFileSync(join(folder, 'bagit.txt'), '0.9');
  writeFileSync(join(folder, 'data/fremd.txt'), '');
  expect(differencesIn(folder, [...FILES, { path: 'weg.txt', bytes: bytesOf('') }])).toEqual([
    'bagit.txt',
    'weg.txt',
    'data/fremd.txt',
  ]);
});

test('a file in the place of the folder is told apart', () => {
  const path = join(officeFolder(), '2020');
  writeFileSync(path, '');
  expect(whatLiesAt(path)).toBe('file');
});
