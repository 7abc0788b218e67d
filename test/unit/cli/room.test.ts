import fs, { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { roomToMake, roomToSend } from '../../../src/cli/room.ts';
import { run } from '../../../src/cli/run.ts';
import { month } from '../../../src/domain/month.ts';
import { fakeTerminal } from '../../support/fake-terminal.ts';
import { deskOf } from '../../support/gallery/desk.ts';
import { memoryFiles } from '../../support/memory-files.ts';
import { ROOT } from '../../support/programme.ts';

const MB = 1024 ** 2;
const monthly = (text: string) => ({ month: month(text), edition: 'monat' }) as const;

describe('the room that a run may need', () => {
  const data = memoryFiles('data', {
    'exporte/2020-07/a.csv': new Uint8Array(9 * MB),
    'exporte/2020-08/a.csv': new Uint8Array(2 * MB),
    'exporte/2020-08/gross.csv': new Uint8Array(60 * MB),
    'exporte/msh/2020-08/b.csv': new Uint8Array(MB),
    'exporte/msh/2020-12/b.csv': new Uint8Array(4 * MB),
    'kommentare/2020-08/I.md': new Uint8Array(8 * MB),
  });

  test('is 50 MB, 3 MB for each report, and the deliveries of the month; of a huge one an excerpt is kept', () => {
    expect(roomToMake([monthly('2020-08')], data)).toBe((50 + 3 + 2 + 50 + 1) * MB);
    expect(roomToMake([monthly('2020-06')], data)).toBe((50 + 3) * MB);
    expect(roomToMake([monthly('2020-07'), monthly('2020-07')], data)).toBe((50 + 6 + 9) * MB);
    expect(roomToMake([{ month: month('2020-11'), edition: 'jahr' }], data)).toBe((50 + 3 + 4) * MB);
  });

  test('is 50 MB and 3 MB for each message', () => expect(roomToSend(3)).toBe(59 * MB));
});

describe('a disk without room', () => {
  const real = fs.statfsSync;
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'platz-'));
  });
  afterEach(() => {
    free(real);
    rmSync(folder, { recursive: true, force: true });
  });

  function free(answer: unknown): void {
    Object.assign(fs, { statfsSync: answer });
    syncBuiltinESMExports();
  }

  const nearlyFull = () => free(() => ({ bavail: 7 * 256, bsize: 4096, blocks: 1_000_000 }));

  async function call(...argv: readonly string[]) {
    const terminal = fakeTerminal({ folder, programme: ROOT, environment: {}, lines: [] });
    const exit = await run(argv, terminal);
    return { exit, err: terminal.stderr() };
  }

  test.each([
    ['erstellen', '--monat', '2020-08'],
    ['monatslauf', '--muster'],
  ])('refuses %s before anything is written (SYS-928)', async (...argv) => {
    nearlyFull();
    const { exit, err } = await call(...argv);
    expect([exit, err]).toEqual([12, expect.stringContaining('SYS-928')]);
    expect(existsSync(join(folder, 'output/archiv/journal.jsonl'))).toBe(false);
    expect(existsSync(join(folder, 'output/archiv/objekte'))).toBe(false);
    expect(existsSync(join(folder, 'output/berichte'))).toBe(false);
  });

  test('refuses to send, and nobody gets a message', async () => {
    const desk = deskOf({ folder, programme: ROOT });
    desk.release(desk.file());
    nearlyFull();
    const { exit, err } = await call('versenden', '--senden');
    expect([exit, err]).toEqual([12, expect.stringContaining('SYS-928')]);
    expect(deskOf({ folder, programme: ROOT }).box.records.map(({ event }) => event.kind)).toEqual([
      'filed',
      'approved',
    ]);
  });

  test('is no matter where the system does not tell it, and none for what writes nothing', async () => {
    const desk = deskOf({ folder, programme: ROOT });
    desk.release(desk.file());
    nearlyFull();
    expect((await call('versenden')).exit).toBe(0);
    expect((await call('status')).exit).toBe(0);
    free(() => ({ bavail: 0, bsize: 4096, blocks: 0 }));
    expect((await call('versenden', '--senden')).exit).toBe(0);
  });
});
