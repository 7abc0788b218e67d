import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AnotherRunActive } from '../../../src/domain/failure.ts';
import { sha256Hex } from '../../../src/domain/sha256.ts';
import { acquireLock } from '../../../src/effects/lock.ts';
import { lockHolder } from '../../../src/effects/lock-holder.ts';
import { ownIdentity } from '../../../src/effects/process-identity.ts';

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

/** The start of this machine, as locks name it. */
function boot(): string {
  return ownIdentity().started.split('/')[0] ?? '';
}

function hintOf(act: () => unknown): string {
  try {
    act();
    return '';
  } catch (error) {
    return (error as AnotherRunActive).hint;
  }
}

/** Sets the last sign of life of the lock so many minutes back. */
function silentFor(minutes: number): void {
  const then = new Date(Date.now() - minutes * 60_000);
  utimesSync(lockFile(), then, then);
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
      plant({ host: hostname(), pid: process.pid, started: `${boot()}/1` });
      acquireLock(folder).release();
      expect(left()).toEqual([]);
    },
  );

  describe.skipIf(process.platform !== 'linux')('of a run of which nothing can be known', () => {
    const cases: readonly (readonly [string, Record<string, unknown>])[] = [
      ['in another container of this machine', { started: `${boot()}/1`, space: 'pid:[1]' }],
      ['on a twin of this machine, or before its restart', { started: 'anderer-start/1' }],
    ];

    it.each(cases)('%s is left to it while it gives signs of life', (_, holder) => {
      plant({ host: hostname(), pid: deadPid(), ...holder });
      silentFor(9);
      expect(() => acquireLock(folder)).toThrow(AnotherRunActive);
      expect(lockHolder(folder)).not.toContain('beendet');
    });

    it.each(cases)('%s is taken over after ten minutes of silence', (_, holder) => {
      plant({ host: hostname(), pid: deadPid(), ...holder });
      silentFor(11);
      acquireLock(folder).release();
      expect(left()).toEqual([]);
    });

    it('says that silence decides', () => {
      plant({ host: hostname(), pid: deadPid(), started: `${boot()}/1`, space: 'pid:[1]' });
      expect(hintOf(() => acquireLock(folder))).toMatch(/zehn Minuten lang kein Lebenszeichen/);
    });
  });

  it('gives a sign of life every half minute, and none after its end or in the name of another', () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      const heard = () => Date.now() - statSync(lockFile()).mtimeMs;
      const lock = acquireLock(folder);
      silentFor(5);
      vi.advanceTimersByTime(30_000);
      expect(heard()).toBeLessThan(60_000);
      plant({ host: 'anderer-rechner', pid: 1 });
      silentFor(5);
      vi.advanceTimersByTime(60_000);
      expect(heard()).toBeGreaterThan(200_000);
      lock.release();
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  it('of another machine is never taken', () => {
    plant({ host: 'anderer-rechner', pid: deadPid() });
    expect(() => acquireLock(folder)).toThrow(/durch kollegin auf anderer-rechner/);
  });

  it('of a dead process is taken over within a second, and what its run left half-written goes', () => {
    plant({ host: hostname(), pid: deadPid() });
    const torn = [
      'archiv/objekte/ab/.abcd.neu',
      'berichte/2020-08/.a.pdf.neu',
      `archiv/.sperre.${hostname()}.999999999`,
      'archiv/.sperre.bergung-0123456789abcdef',
    ];
    const kept = ['berichte/2020-08/b.neu', 'berichte/2020-08/.versteckt', 'notizen/.c.neu'];
    for (const path of [...torn, ...kept]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), 'halb');
    }
    const started = performance.now();
    acquireLock(folder).release();
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(torn.filter((path) => existsSync(join(folder, path)))).toEqual([]);
    expect(kept.filter((path) => !existsSync(join(folder, path)))).toEqual([]);
  });

  it('of a process that died while taking over another dead one is taken over at once', () => {
    plant({ host: hostname(), pid: deadPid() });
    const dead = readFileSync(lockFile(), 'utf8');
    const guard = (before: string) => `${lockFile()}.bergung-${sha256Hex(before).slice(0, 16)}`;
    const [first, second] = [deadPid(), deadPid()].map((pid) =>
      JSON.stringify({ host: hostname(), pid, started: '' }),
    );
    writeFileSync(guard(dead), first ?? '');
    writeFileSync(guard(first ?? ''), second ?? '');
    const lock = acquireLock(folder);
    expect(left()).toEqual(['.sperre']);
    lock.release();
  });

  it('of a dead process that a living one is just taking over is left to it', () => {
    plant({ host: hostname(), pid: deadPid() });
    const guard = `${lockFile()}.bergung-${sha256Hex(readFileSync(lockFile(), 'utf8')).slice(0, 16)}`;
    writeFileSync(guard, JSON.stringify({ host: hostname(), pid: process.pid, started: '' }));
    expect(() => acquireLock(folder)).toThrow(AnotherRunActive);
    expect(left()).toEqual(['.sperre', guard.slice(join(folder, 'archiv').length + 1)]);
  });

  it('that is free leaves the half-written file of a run that may still be at work elsewhere', () => {
    mkdirSync(join(folder, 'berichte'), { recursive: true });
    writeFileSync(join(folder, 'berichte/.a.pdf.neu'), 'halb');
    acquireLock(folder).release();
    expect(readdirSync(join(folder, 'berichte'))).toEqual(['.a.pdf.neu']);
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
