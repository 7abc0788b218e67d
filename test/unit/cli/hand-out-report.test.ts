import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { objectPath } from '../../../src/archive/objects.ts';
import { run } from '../../../src/cli/run.ts';
import { fakeTerminal } from '../../support/fake-terminal.ts';
import { deskOf } from '../../support/gallery/desk.ts';
import { ROOT } from '../../support/programme.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ausgabe-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a report that is handed out', () => {
  test('lies there whole or not at all, and the repeat after a repair finds the place free', async () => {
    const report = deskOf({ folder, programme: ROOT }).file();
    const target = join(folder, 'heraus');
    const handOut = async () => {
      const terminal = fakeTerminal({ folder, programme: ROOT });
      const words = ['archiv', 'ausgeben', report.reportId.slice(0, 12), '--ordner', target];
      return { exit: await run(words, terminal), err: terminal.stderr() };
    };
    const sha256 = report.objects.at(-1)?.sha256 ?? '';
    const object = join(folder, 'output', objectPath(sha256));
    const whole = readFileSync(object);
    writeFileSync(object, 'beschädigt');
    expect(await handOut()).toEqual({ exit: 8, err: expect.stringContaining('ARC-521') });
    expect(existsSync(target)).toBe(false);
    expect(readdirSync(folder)).toEqual(['output']);
    writeFileSync(object, whole);
    expect(await handOut()).toEqual({ exit: 0, err: '' });
    expect(readdirSync(target)).toContain('pruefsummen.sha256');
    expect(await handOut()).toEqual({ exit: 2, err: expect.stringContaining('BED-251') });
  });
});
