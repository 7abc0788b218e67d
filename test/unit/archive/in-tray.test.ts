import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { archive } from '../../../src/archive/archive.ts';
import { inTray } from '../../../src/archive/in-tray.ts';
import { objectPath } from '../../../src/archive/objects.ts';
import { openArchive } from '../../../src/archive/open-archive.ts';
import { verifyArchive } from '../../../src/archive/verify.ts';
import { ArchiveDamaged, EnvironmentFailure } from '../../../src/domain/failure.ts';
import { IN_TRAY } from '../../../src/domain/laid-aside.ts';
import { clearTray } from '../../../src/effects/leftovers.ts';
import { acquireLock } from '../../../src/effects/lock.ts';
import { rootedFiles } from '../../../src/effects/rooted-files.ts';
import { memoryFiles } from '../../support/memory-files.ts';
import { sampleFiling } from '../../support/sample-filing.ts';

const clock = { now: () => '2020-09-28T08:00:00Z' };

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'eingang-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const waiting = () => readdirSync(join(root, IN_TRAY)).filter((name) => name.startsWith('.'));

describe('a report that a worker laid aside', () => {
  it('is filed as the same report with its bytes in hand', async () => {
    const output = rootedFiles('output', root);
    const box = openArchive(output);
    const laid = await inTray(output, 'lauf', '4711').take(sampleFiling(box));
    expect(waiting().length).toBeGreaterThan(3);
    const entry = archive(laid, box, clock);
    expect(waiting()).toEqual([]);

    const other = openArchive(memoryFiles('output'));
    expect(entry).toEqual(archive(sampleFiling(other), other, clock));
    expect(verifyArchive(output)).toEqual([]);
  });

  it('brings nothing that the archive has', async () => {
    const output = rootedFiles('output', root);
    const box = openArchive(output);
    archive(sampleFiling(box), box, clock);
    const laid = await inTray(output, 'lauf', '4711').take(sampleFiling(box));
    expect(laid.pdf.bytes.waitsAt).toBeNull();
    expect(waiting()).toEqual([]);
    expect(archive(laid, box, clock).fresh).toBe(false);
  });

  it('that another worker laid aside as well is kept once, and the rest is cleared away', async () => {
    const output = rootedFiles('output', root);
    const box = openArchive(output);
    const [one, two] = ['4711', '4712'].map((owner) => inTray(output, 'lauf', owner).take(sampleFiling(box)));
    for (const laid of [await one, await two]) if (laid) archive(laid, box, clock);
    expect(waiting().length).toBeGreaterThan(3);
    clearTray(root, 'anderer-lauf');
    expect(waiting().length).toBeGreaterThan(3);
    clearTray(root, 'lauf');
    expect(waiting()).toEqual([]);
    expect(verifyArchive(output)).toEqual([]);
  });

  it('is refused where an object that is there already was changed', async () => {
    const output = rootedFiles('output', root);
    const box = openArchive(output);
    const { pdfSha256 } = archive(sampleFiling(box), box, clock);
    writeFileSync(join(root, objectPath(pdfSha256)), 'anders');
    await expect(inTray(output, 'lauf', '4711').take(sampleFiling(box))).rejects.toThrow(ArchiveDamaged);
  });

  it('never takes the place of a file that is there', async () => {
    const output = rootedFiles('output', root);
    const box = openArchive(output);
    await inTray(output, 'lauf', '4711').take(sampleFiling(box));
    const again = inTray(output, 'lauf', '4711').take(sampleFiling(box, { data: 'anders' }));
    await expect(again).rejects.toThrow(EnvironmentFailure);
  });

  it('of a run that was stopped is cleared away by the next one that takes the lock', async () => {
    const output = rootedFiles('output', root);
    await inTray(output, 'lauf', '4711').take(sampleFiling(openArchive(output)));
    expect(waiting().length).toBeGreaterThan(3);
    acquireLock(root).release();
    expect(waiting()).toEqual([]);
  });

  it('can be read piece by piece as often as it takes', async () => {
    const output = rootedFiles('output', root);
    const box = openArchive(output);
    const laid = await inTray(output, 'lauf', '4711').take(sampleFiling(box));
    const { pdfSha256 } = archive(laid, box, clock);
    const pieces = box.pieces(pdfSha256);
    const read = () => Buffer.concat(Array.from(pieces, (piece) => piece.slice()));
    expect([read(), read()]).toEqual([
      Buffer.from(box.object(pdfSha256)),
      Buffer.from(box.object(pdfSha256)),
    ]);
  });
});
