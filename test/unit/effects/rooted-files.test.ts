import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EnvironmentFailure } from '../../../src/domain/failure.ts';
import { rootedFiles } from '../../../src/effects/rooted-files.ts';
import { bytesOf } from '../../support/sample-filing.ts';

let base = '';
let root = '';

beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'zielbericht ümläut ')));
  root = join(base, 'output');
  mkdirSync(root);
  writeFileSync(join(base, 'geheim.txt'), 'geheim');
});

afterEach(() => rmSync(base, { recursive: true, force: true }));

const files = () => rootedFiles('output', root, () => {});

describe('files below a root', () => {
  it('are written whole, with their folders, and leave no temporary file', () => {
    files().write('a/b ü/c.txt', bytesOf('eins'));
    files().write('a/b ü/c.txt', bytesOf('zwei'));
    expect(readFileSync(join(root, 'a/b ü/c.txt'), 'utf8')).toBe('zwei');
    expect(readdirSync(join(root, 'a/b ü'))).toEqual(['c.txt']);
  });

  it('heal what a crash left behind', () => {
    writeFileSync(join(root, '.c.txt.neu'), 'halb geschrieben und länger');
    files().write('c.txt', bytesOf('ganz'));
    expect(readdirSync(root)).toEqual(['c.txt']);
    expect(readFileSync(join(root, 'c.txt'), 'utf8')).toBe('ganz');
  });

  it('keep the old content when the new one cannot be put in place', () => {
    mkdirSync(join(root, 'ziel'));
    writeFileSync(join(root, 'ziel', 'alt.txt'), 'alt');
    expect(() => files().write('ziel', bytesOf('neu'))).toThrow(EnvironmentFailure);
    expect(readdirSync(root)).toEqual(['ziel']);
    expect(readFileSync(join(root, 'ziel/alt.txt'), 'utf8')).toBe('alt');
  });

  it('grow by whole lines', () => {
    files().append('log/journal.jsonl', 'eins');
    files().append('log/journal.jsonl', 'zwei');
    expect(readFileSync(join(root, 'log/journal.jsonl'), 'utf8')).toBe('eins\nzwei\n');
    expect(() => files().append('log/journal.jsonl', 'drei\nvier')).toThrow(RangeError);
  });

  it('are null when they are not there, and so is a folder', () => {
    mkdirSync(join(root, 'ordner'));
    expect(files().read('fehlt/ganz.txt')).toBeNull();
    expect(files().read('ordner')).toBeNull();
    expect(files().list('fehlt')).toEqual([]);
  });

  it('are listed by code point', () => {
    for (const name of ['ä', 'b', 'A', 'a', '\u{1F600}', '\uFFFD']) writeFileSync(join(root, name), '');
    mkdirSync(join(root, 'ordner'));
    expect(
      files()
        .list('')
        .map(({ name }) => name),
    ).toEqual(['A', 'a', 'b', 'ordner', 'ä', '\uFFFD', '\u{1F600}']);
    expect(
      files()
        .list('')
        .filter(({ folder }) => folder),
    ).toEqual([{ name: 'ordner', folder: true }]);
  });

  it('vanish when removed, and may be gone already', () => {
    files().write('a.txt', bytesOf('x'));
    files().remove('a.txt');
    files().remove('a.txt');
    files().remove('gibt/es/nicht.txt');
    expect(existsSync(join(root, 'a.txt'))).toBe(false);
  });

  it('tell their size and come in pieces, none of which is the whole', () => {
    const bytes = new Uint8Array(2_500_000).map((_, index) => index % 251);
    files().write('groß.csv', bytes);
    expect(files().size('groß.csv')).toBe(2_500_000);
    const pieces = [...files().chunks('groß.csv')].map(({ length }) => length);
    expect(pieces).toEqual([1_048_576, 1_048_576, 402_848]);
    const copies: Uint8Array[] = [];
    for (const piece of files().chunks('groß.csv')) copies.push(piece.slice());
    expect(Buffer.concat(copies).equals(bytes)).toBe(true);
    expect([files().size('fehlt'), files().size(''), [...files().chunks('fehlt')]]).toEqual([null, null, []]);
    expect(() => files().size('../geheim.txt')).toThrow(EnvironmentFailure);
    expect(() => [...files().chunks('../geheim.txt')]).toThrow(EnvironmentFailure);
  });

  it('show people where they lie', () => {
    expect(files().display('a/b.txt')).toBe(join(root, 'a', 'b.txt'));
  });

  it.each(['../geheim.txt', 'a/../../geheim.txt', '/etc/hostname', '..\\geheim.txt', 'C:/a', 'a\u0000b'])(
    'cannot be reached outside it: %j',
    (path) => {
      expect(() => files().read(path)).toThrow(EnvironmentFailure);
      expect(() => files().write(path, bytesOf('x'))).toThrow(/führt aus dem Ordner/);
      expect(() => files().remove(path)).toThrow(EnvironmentFailure);
      expect(readFileSync(join(base, 'geheim.txt'), 'utf8')).toBe('geheim');
    },
  );

  it.skipIf(process.platform === 'win32')('cannot be reached through links that lead outside', () => {
    symlinkSync(base, join(root, 'hinaus'));
    symlinkSync(join(base, 'geheim.txt'), join(root, 'datei'));
    symlinkSync(join(base, 'neu.txt'), join(root, 'leer'));
    for (const path of ['hinaus/geheim.txt', 'datei', 'leer', 'hinaus/neu/datei.txt']) {
      expect(() => files().read(path)).toThrow(EnvironmentFailure);
      expect(() => files().write(path, bytesOf('x'))).toThrow(EnvironmentFailure);
      expect(() => files().append(path, 'x')).toThrow(EnvironmentFailure);
    }
    expect(readdirSync(base)).toEqual(['geheim.txt', 'output']);
    expect(readFileSync(join(base, 'geheim.txt'), 'utf8')).toBe('geheim');
  });

  it.skipIf(process.platform === 'win32')('do not let a planted link catch the temporary file', () => {
    symlinkSync(join(base, 'geheim.txt'), join(root, '.c.txt.neu'));
    expect(() => files().write('c.txt', bytesOf('x'))).toThrow(EnvironmentFailure);
    expect(readFileSync(join(base, 'geheim.txt'), 'utf8')).toBe('geheim');
  });

  it.skipIf(process.platform === 'win32')('may lie behind a root that is a link itself', () => {
    symlinkSync(root, join(base, 'verweis'));
    const linked = rootedFiles('output', join(base, 'verweis'), () => {});
    linked.write('a.txt', bytesOf('x'));
    expect(linked.read('a.txt')).toEqual(Buffer.from('x'));
  });
});
