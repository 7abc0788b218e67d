import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EnvironmentFailure } from '../../../src/domain/failure.ts';
import { rootedFiles } from '../../../src/effects/rooted-files.ts';
import { bytesOf } from '../../support/sample-filing.ts';

// The disk answers the n-th call of one function with an error.
const fault = vi.hoisted(() => ({ at: '', code: '', calls: [] as string[] }));

vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  const faulty = (name: 'writeSync' | 'fsyncSync' | 'renameSync') => {
    const act = real[name] as (...given: readonly unknown[]) => unknown;
    return (...given: readonly unknown[]) => {
      fault.calls.push(name);
      const number = fault.calls.filter((call) => call === name).length;
      if (fault.at !== `${name} ${number}`) return act(...given);
      // Half of the bytes reach the file before the disk is full.
      if (name === 'writeSync') real.writeSync(given[0] as number, (given[1] as Uint8Array).subarray(0, 2));
      throw Object.assign(new Error(fault.code), { code: fault.code, syscall: name });
    };
  };
  return {
    ...real,
    fsync(handle: number, done: (error: Error | null) => void) {
      fault.calls.push('fsync');
      const number = fault.calls.filter((call) => call === 'fsync').length;
      if (fault.at !== `fsync ${number}`) return real.fsync(handle, done);
      done(Object.assign(new Error(fault.code), { code: fault.code, syscall: 'fsync' }));
    },
    writeSync: faulty('writeSync'),
    fsyncSync: faulty('fsyncSync'),
    renameSync: faulty('renameSync'),
  };
});

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'zielbericht-'));
  writeFileSync(join(root, 'a.txt'), 'alt\n');
  Object.assign(fault, { at: '', code: '', calls: [] });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function failingAt(at: string, code: string) {
  Object.assign(fault, { at, code });
  return rootedFiles('output', root, () => {});
}

describe('a write that fails', () => {
  it('because a folder stands where it is first written says so, and not what tidying up met', () => {
    mkdirSync(join(root, '.a.txt.neu'));
    expect(() => rootedFiles('output', root, () => {}).write('a.txt', bytesOf('neu'))).toThrow(
      /\.a\.txt\.neu“ ist gescheitert \(dort liegt ein Ordner dieses Namens, EISDIR\)/,
    );
    expect(readFileSync(join(root, 'a.txt'), 'utf8')).toBe('alt\n');
  });

  it.each([
    ['writeSync 1', 'ENOSPC'],
    ['fsyncSync 1', 'EIO'],
    ['renameSync 1', 'EROFS'],
  ])('at %s with %s keeps the old file and leaves nothing behind', (at, code) => {
    expect(() => failingAt(at, code).write('a.txt', bytesOf('neu'))).toThrow(EnvironmentFailure);
    expect(readdirSync(root)).toEqual(['a.txt']);
    expect(readFileSync(join(root, 'a.txt'), 'utf8')).toBe('alt\n');
  });

  it.each([
    ['writeSync 1', 'ENOSPC'],
    ['fsyncSync 1', 'EIO'],
  ])('at %s with %s takes the begun line back', (at, code) => {
    expect(() => failingAt(at, code).append('a.txt', 'neue Zeile')).toThrow(EnvironmentFailure);
    expect(readFileSync(join(root, 'a.txt'), 'utf8')).toBe('alt\n');
  });

  it.each(['EIO', 'EPERM', 'EBUSY'])(
    'with %s at its sync is not repeated, nor does the file get its name',
    (code) => {
      expect(() => failingAt('fsyncSync 1', code).write('a.txt', bytesOf('neu'))).toThrow(EnvironmentFailure);
      expect(fault.calls).not.toContain('renameSync');
      expect(readFileSync(join(root, 'a.txt'), 'utf8')).toBe('alt\n');
    },
  );

  it('never asks for the same sync again', () => {
    expect(() => failingAt('fsyncSync 1', 'EIO').append('a.txt', 'x')).toThrow(EnvironmentFailure);
    expect(fault.calls.filter((call) => call === 'fsyncSync').length).toBe(1);
  });

  it('because the file is open elsewhere succeeds once it is closed', () => {
    failingAt('renameSync 1', 'EBUSY').write('a.txt', bytesOf('neu'));
    expect(readFileSync(join(root, 'a.txt'), 'utf8')).toBe('neu');
  });
});

describe('a write that succeeds', () => {
  it('syncs the bytes before it renames, and the folder after it', () => {
    rootedFiles('output', root).write('a.txt', bytesOf('neu'));
    const expected = [
      'writeSync',
      'fsyncSync',
      'renameSync',
      ...(process.platform === 'win32' ? [] : ['fsyncSync']),
    ];
    expect(fault.calls).toEqual(expected);
  });
});

describe('several files that are written together', () => {
  const three = ['a.txt', 'neu/b.txt', 'neu/c.txt'].map((path) => ({ path, bytes: bytesOf(`neu ${path}`) }));
  const folder = process.platform === 'win32' ? [] : ['fsyncSync'];
  const times = (count: number, call: string) => Array<string>(count).fill(call);

  it('are all safe before the first gets its name, and each folder is made safe once', () => {
    rootedFiles('output', root).writeTogether?.(three);
    const folders = [...folder, ...folder];
    expect(fault.calls).toEqual([
      ...times(3, 'writeSync'),
      ...times(3, 'fsyncSync'),
      ...times(3, 'renameSync'),
      ...folders,
    ]);
    expect(three.map(({ path }) => readFileSync(join(root, path), 'utf8'))).toEqual([
      'neu a.txt',
      'neu neu/b.txt',
      'neu neu/c.txt',
    ]);
  });

  it.each([
    ['writeSync 2', 'ENOSPC', []],
    ['fsyncSync 3', 'EIO', []],
    ['fsyncSync 1', 'EPERM', []],
    ['fsyncSync 2', 'EBUSY', []],
    ['renameSync 2', 'EROFS', []],
    ['renameSync 3', 'EROFS', ['b.txt']],
  ])('and fail at %s with %s are there whole or not at all', (at, code, there) => {
    expect(() => failingAt(at, code).writeTogether?.(three)).toThrow(EnvironmentFailure);
    expect(readdirSync(root)).toEqual(['a.txt', 'neu']);
    expect(readdirSync(join(root, 'neu'))).toEqual(there);
    expect(readFileSync(join(root, 'a.txt'), 'utf8')).toBe(at.startsWith('rename') ? 'neu a.txt' : 'alt\n');
  });

  it('piece by piece are written whole by the try that succeeds', () => {
    const whole = 'Stück für Stück';
    const pieces = {
      [Symbol.iterator]: () => [bytesOf('Stück '), bytesOf('für '), bytesOf('Stück')].values(),
    };
    failingAt('writeSync 2', 'EBUSY').writeTogether?.([{ path: 'a.txt', pieces }]);
    expect(readFileSync(join(root, 'a.txt'), 'utf8')).toBe(whole);
  });

  it('wait for the one that is open elsewhere, and name the one that stays open', () => {
    failingAt('renameSync 2', 'EBUSY').writeTogether?.(three);
    expect(readFileSync(join(root, 'neu/b.txt'), 'utf8')).toBe('neu neu/b.txt');
    expect(fault.calls.filter((call) => call === 'fsyncSync').length).toBe(3 + 2 * folder.length);
    mkdirSync(join(root, 'neu/d.txt'));
    const blocked = [...three, { path: 'neu/d.txt', bytes: bytesOf('neu') }];
    expect(() => failingAt('', '').writeTogether?.(blocked)).toThrow(/neu\/d\.txt/);
  });
});

describe('files that are laid aside', () => {
  const two = ['.4711-0.neu', '.4711-1.neu'].map((path) => ({ path, bytes: bytesOf(`neu ${path}`) }));
  const named = [
    { path: 'a.txt', waitsAt: '.4711-0.neu' },
    { path: 'neu/b.txt', waitsAt: '.4711-1.neu' },
  ];

  it('are safe when they get their names, and leave their place', async () => {
    const files = rootedFiles('output', root);
    await files.layAside?.(two);
    expect(fault.calls).toEqual(['writeSync', 'writeSync', 'fsync', 'fsync']);
    files.writeTogether?.(named);
    expect(readdirSync(root)).toEqual(['a.txt', 'neu']);
    expect(readFileSync(join(root, 'a.txt'), 'utf8')).toBe('neu .4711-0.neu');
    expect(readFileSync(join(root, 'neu/b.txt'), 'utf8')).toBe('neu .4711-1.neu');
  });

  it('get their names together with others that are written anew', async () => {
    const files = rootedFiles('output', root);
    await files.layAside?.(two);
    files.writeTogether?.([...named, { path: 'c.txt', pieces: [bytesOf('Stück '), bytesOf('für Stück')] }]);
    expect(readFileSync(join(root, 'c.txt'), 'utf8')).toBe('Stück für Stück');
    expect(readdirSync(root)).toEqual(['a.txt', 'c.txt', 'neu']);
  });

  it('wait for a file that is busy, and begin anew', async () => {
    const files = failingAt('writeSync 2', 'EBUSY');
    await files.layAside?.(two);
    files.writeTogether?.(named);
    expect(readFileSync(join(root, 'neu/b.txt'), 'utf8')).toBe('neu .4711-1.neu');
  });

  it.each([
    ['writeSync 2', 'ENOSPC', 'SYS-901'],
    ['fsync 2', 'EIO', 'SYS-904'],
    ['fsync 1', 'EBUSY', 'SYS-902'],
  ])('say so where %s answers %s, and no sync is repeated', async (at, code, told) => {
    await expect(failingAt(at, code).layAside?.(two)).rejects.toMatchObject({ code: told, exit: 12 });
    expect(fault.calls.filter((call) => call === 'fsync').length).toBeLessThanOrEqual(2);
  });

  it('do not stay where one of them cannot be named', async () => {
    mkdirSync(join(root, 'neu/b.txt'), { recursive: true });
    const files = rootedFiles('output', root, () => {});
    await files.layAside?.(two);
    expect(() => files.writeTogether?.(named)).toThrow(/b\.txt/);
    expect(readdirSync(root)).toEqual(['a.txt', 'neu']);
  });
});
