import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { build, execute, filesBelow, officeFolder, ROOT } from '../support/programme.ts';

/** A network of its own, without a way out; not every machine lets a test make one. */
const ALONE = ['--map-root-user', '--net'];
const possible = existsSync('/usr/bin/unshare') && spawnSync('unshare', [...ALONE, 'true']).status === 0;
if (!possible) console.log('ÜBERSPRUNGEN, denn „unshare --net“ ist auf diesem Rechner nicht erlaubt.');

describe.skipIf(!possible)('on a machine without any network', () => {
  beforeAll(build);

  test('the year of the sample is made, filed, approved, laid into the outbox and built again', async () => {
    const cwd = officeFolder();
    const alone = (...words: readonly string[]) =>
      execute('unshare', [...ALONE, process.execPath, join(ROOT, 'dist/cli/main.js'), ...words], { cwd });
    expect(await alone('monatslauf', '--muster')).toMatchObject({
      exit: 0,
      stdout: expect.stringContaining('9 Nachrichten in den Postausgang gelegt.'),
    });
    expect(filesBelow(join(cwd, 'output/berichte')).filter((file) => file.endsWith('.pdf'))).toHaveLength(3);
    expect((await alone('archiv', 'pruefen', '--alles-lesen')).exit).toBe(0);
    expect((await alone('archiv', 'nachrechnen', '--alle')).exit).toBe(0);
  });
});
