import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { approve } from '../../src/archive/approve.ts';
import { archive } from '../../src/archive/archive.ts';
import { HEAD_FILE } from '../../src/archive/head-file.ts';
import { inTray } from '../../src/archive/in-tray.ts';
import { layOut } from '../../src/archive/lay-out.ts';
import { objectPath } from '../../src/archive/objects.ts';
import { openArchive } from '../../src/archive/open-archive.ts';
import { EVERY_BYTE, verifyArchive } from '../../src/archive/verify.ts';
import { deliver } from '../../src/deliver/deliver.ts';
import type { Files } from '../../src/domain/effects.ts';
import { type FiledReport, filedReports } from '../../src/domain/journal.ts';
import { filesOfPdf } from '../../src/domain/report-files.ts';
import { sha256Hex } from '../../src/domain/sha256.ts';
import { outboxMailer } from '../../src/effects/outbox-mailer.ts';
import { rootedFiles } from '../../src/effects/rooted-files.ts';
import { type MemoryFiles, memoryFiles } from '../support/memory-files.ts';
import { diceFrom } from '../support/mutator.ts';
import { type DiskStep, diskAfter, type Survival } from '../support/power-loss.ts';
import { sampleFiling } from '../support/sample-filing.ts';

const trace = vi.hoisted(() => ({ root: '', steps: [] as DiskStep[] }));
vi.mock('node:fs', async (original) => {
  const { tracedDisk } = await import('../support/traced-disk.ts');
  const fs = await original<typeof import('node:fs')>();
  return { ...tracedDisk(fs, trace), default: fs };
});

/** Power cuts with other dice at each step of the run; whole in `npm run test:lang`. */
const THROWS = process.env['ZIELBERICHT_LANG'] === undefined ? 1 : 40;
const clock = { now: () => '2020-09-28T08:00:00Z' };

/** How the bytes of a report come into the archive: out of this process, or laid aside by a worker. */
type Way = 'im selben Prozess' | 'von einem Arbeiter bereitgelegt';

/** A month's work: two reports, the second after the first, approved and put into the outbox. */
async function work(
  output: Files,
  way: Way = 'im selben Prozess',
  told: (lines: number) => void = () => {},
): Promise<void> {
  const box = openArchive(output);
  const watched = { ...box, append: (...line: Parameters<typeof box.append>) => noting(box.append(...line)) };
  const noting = (record: ReturnType<typeof box.append>) => {
    told(box.records.length);
    return record;
  };
  const approved: FiledReport[] = [];
  for (const month of ['2020-07', '2020-08']) {
    const filing = sampleFiling(watched, { month, padding: 40 });
    const isOwn = way === 'im selben Prozess';
    const entry = archive(isOwn ? filing : await inTray(output, 'lauf', month).take(filing), watched, clock);
    layOut(entry, filesOfPdf(entry.objects[0]?.name ?? '', entry), watched, output);
    approve({ hash: entry.reportId, by: 'Leitung', role: '', reason: '' }, watched, clock);
    approved.push(entry);
  }
  await deliver({ box: watched, reports: approved }, { mailer: outboxMailer(output), clock });
}

const undisturbed = memoryFiles('output');
beforeAll(() => work(undisturbed));

/** Everything but journal and messages, which name the time and what was cut off. */
const lasting = (output: MemoryFiles) =>
  output.entries().filter(([path]) => /^(archiv\/objekte|berichte)\//.test(path) && !path.includes('/.'));

async function survives(files: ReadonlyMap<string, Uint8Array>, promised: number): Promise<void> {
  const output = memoryFiles('output', Object.fromEntries(files));
  const whole = openArchive(undisturbed).records.map(({ hash }) => hash);
  const { records } = openArchive(output);
  expect(records.map(({ hash }) => hash)).toEqual(whole.slice(0, records.length));
  expect(records.length, 'lines that were promised').toBeGreaterThanOrEqual(promised);
  for (const [path, bytes] of output.entries()) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (path === objectPath(name)) expect(sha256Hex(bytes), `torn: ${path}`).toBe(name);
  }
  const found = verifyArchive(output).filter(({ severity }) => severity === 'error');
  expect(found).toEqual([]);
  await work(output);
  expect(lasting(output)).toEqual(lasting(undisturbed));
  expect(filedReports(openArchive(output))).toEqual(filedReports(openArchive(undisturbed)));
  expect(output.list('postausgang').filter(({ name }) => name.endsWith('.eml'))).toHaveLength(6);
  const errors = verifyArchive(output, EVERY_BYTE).filter(({ severity }) => severity === 'error');
  expect(errors).toEqual([]);
}

async function cutAtEachStep(survival: Survival, throws: number): Promise<number> {
  let cuts = 0;
  for (let count = 0; count <= trace.steps.length; count++) {
    const steps = trace.steps.slice(0, count);
    const promised = steps.reduce((most, step) => (step.does === 'promise' ? step.lines : most), 0);
    const disk = diskAfter(steps);
    for (let index = 0; index < throws; index++) {
      await survives(disk.afterPowerCut(survival, diceFrom(count * 1_000 + index)), promised);
      cuts += 1;
    }
  }
  return cuts;
}

describe.each<Way>(['im selben Prozess', 'von einem Arbeiter bereitgelegt'])(
  'a power cut at any step of a run, %s,',
  (way) => {
    beforeAll(async () => {
      trace.root = mkdtempSync(join(tmpdir(), 'stromausfall-'));
      trace.steps.length = 0;
      const output = rootedFiles('output', trace.root);
      await work(output, way, (lines) => trace.steps.push({ does: 'promise', lines }));
    });

    it('was tried where the disk really was written to, as on a disk without a cut', () => {
      const kinds = new Set(trace.steps.map(({ does }) => does));
      for (const kind of ['folder', 'create', 'write', 'sync', 'sync-folder', 'rename', 'promise']) {
        expect(kinds).toContain(kind);
      }
      expect(trace.steps.length).toBeGreaterThan(150);
      const files = diskAfter(trace.steps).afterPowerCut('nothing', diceFrom(1));
      const hashes = (all: Iterable<readonly [string, Uint8Array]>) =>
        Object.fromEntries(
          [...all]
            // Files in memory note no head.
            .filter(([path]) => path !== HEAD_FILE)
            .map(([path, bytes]) => [path, sha256Hex(bytes)]),
        );
      expect(hashes(files)).toEqual(hashes(undisturbed.entries()));
    });

    it('that loses all that was not synced, leaves whole objects and every promised line', async () => {
      expect(await cutAtEachStep('nothing', 1)).toBe(trace.steps.length + 1);
    });

    it('that keeps names and loses bytes, tears nothing under its final name', async () => {
      expect(await cutAtEachStep('names', 1)).toBe(trace.steps.length + 1);
    });

    it('that keeps any part of it, is mended by the next run, with the same bytes', async () => {
      expect(await cutAtEachStep('any', THROWS)).toBe((trace.steps.length + 1) * THROWS);
    }, 1_800_000);

    it('would show if a file were renamed before its bytes are synced', () => {
      const careless: readonly DiskStep[] = [
        { does: 'create', path: 'a.neu', file: 1 },
        { does: 'write', file: 1, at: null, bytes: Uint8Array.of(1, 2, 3) },
        { does: 'rename', from: 'a.neu', to: 'a' },
        { does: 'sync-folder', path: '' },
      ];
      expect(diskAfter(careless).afterPowerCut('nothing', diceFrom(1)).get('a')).toEqual(new Uint8Array());
    });
  },
);
