import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { fateOf, ownIdentity } from '../../../src/effects/process-identity.ts';

const own = ownIdentity();

describe.skipIf(process.platform !== 'linux')('what became of a process', () => {
  it('is told by its number and its start', () => {
    expect(fateOf(own)).toBe('there');
    expect(fateOf({ ...own, pid: spawnSync(process.execPath, ['-e', '']).pid })).toBe('gone');
    expect(fateOf({ ...own, started: `${own.started}0` })).toBe('gone');
  });

  it('is not known where the system hides its start (hidepid): a number that lives proves no death', () => {
    expect(fateOf(own, () => '')).toBe('unsure');
  });

  it('is not known of another container or another start of the machine', () => {
    expect(fateOf({ ...own, space: 'pid:[1]' })).toBe('unsure');
    expect(fateOf({ ...own, started: 'anderer-start/1' })).toBe('unsure');
  });

  it('is never death on another machine', () => {
    expect(fateOf({ ...own, host: 'anderer-rechner', pid: 1 })).toBe('there');
  });
});
