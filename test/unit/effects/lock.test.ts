import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AnotherRunActive } from '../../../src/domain/failure.ts';
import { acquireLock } from '../../../src/effects/lock.ts';

const RUN = fileURLToPath(new URL('../../support/take-lock.ts', import.meta.url));
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zielbericht-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const left = () => readdirSync(join(folder, 'archiv'));
const lockFile = () => join(folder, 'archiv', '.sperre');

function plant(holder: Record<string, unknown>): void {
  mkdirSync(join(folder, 'archiv'), { recursive: true });
  writeFileSync(
    lockFile(),
    JSON.stringify({ user: 'kollegin', started: '', since: '2020-09-28T07:12:00Z', ...holder }),
  );
}

/** A process id that is free: that of a process which has just ended. */
function deadPid(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

function race(runs: number): Promise<readonly string[]> {
  const startAt = Date.now() + 1_500;
  const one = () =>
    new Promise<string>((resolve) => {
      const child = spawn(process.execPath, [RUN, folder, '1500', String(startAt)]);
      let said = '';
      child.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString();
      });
      child.on('close', (code) => resolve(`${code} ${said.trim()}`));
    });
  return Promise.all(Array.from({ length: runs }, one));
}

describe('the lock', () => {
  it('belongs to one run and vanishes with it', () => {
    const lock = acquireLock(folder);
    expect(left()).toEqual(['.sperre']);
    lock.release();
    lock.release();
    expect(left()).toEqual([]);
    acquireLock(folder).release();
  });

  it('tells the second run who holds it since when, and changes nothing', () => {
    const lock = acquireLock(folder, () => new Date(2020, 8, 28, 9, 12));
    const before = readFileSync(lockFile(), 'utf8');
    const text = new RegExp(
      `läuft seit 28.09.2020, 09:12 Uhr durch .+ auf ${hostname()} \\(PID ${process.pid}\\)`,
    );
    expect(() => acquireLock(folder)).toThrow(text);
    expect(() => acquireLock(folder)).toThrow(AnotherRunActive);
    expect(readFileSync(lockFile(), 'utf8')).toBe(before);
    lock.release();
  });

  it('of a dead process is taken over', () => {
    plant({ host: hostname(), pid: deadPid() });
    const lock = acquireLock(folder);
    expect(readFileSync(lockFile(), 'utf8')).toContain(`"pid":${process.pid}`);
    expect(left()).toEqual(['.sperre']);
    lock.release();
  });

  it.skipIf(process.platform !== 'linux')(
    'of a process whose number another one has now is taken over',
    () => {
      plant({ host: hostname(), pid: process.pid, started: 'anderer-start/1' });
      acquireLock(folder).release();
      expect(left()).toEqual([]);
    },
  );

  it('of another machine is never taken', () => {
    plant({ host: 'anderer-rechner', pid: deadPid() });
    expect(() => acquireLock(folder)).toThrow(/durch kollegin auf anderer-rechner/);
  });

  it('that cannot be read is respected', () => {
    mkdirSync(join(folder, 'archiv'));
    writeFileSync(lockFile(), '');
    expect(() => acquireLock(folder)).toThrow(AnotherRunActive);
  });

  it('is not released by a run that no longer holds it', () => {
    const lock = acquireLock(folder);
    plant({ host: 'anderer-rechner', pid: 1 });
    lock.release();
    expect(left()).toEqual(['.sperre']);
  });

  it('has one winner when several runs begin at once', async () => {
    const said = await race(4);
    expect(said.filter((line) => line === '0 taken').length).toBe(1);
    expect(said.filter((line) => line.startsWith('9 Ein anderer Lauf läuft seit')).length).toBe(3);
    expect(left()).toEqual([]);
  });

  it('has one winner when several runs find a dead one', async () => {
    plant({ host: hostname(), pid: deadPid() });
    const said = await race(4);
    expect(said.filter((line) => line === '0 taken').length).toBe(1);
    expect(said.filter((line) => line.startsWith('9 ')).length).toBe(3);
    expect(left()).toEqual([]);
  });
});
