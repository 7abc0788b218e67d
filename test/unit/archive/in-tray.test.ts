import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { archive } from '../../../src/archive/archive.ts';
import { clearTrays, inTray } from '../../../src/archive/in-tray.ts';
import { objectPath } from '../../../src/archive/objects.ts';
import { openArchive } from '../../../src/archive/open-archive.ts';
import { verifyArchive } from '../../../src/archive/verify.ts';
import { ArchiveDamaged } from '../../../src/domain/failure.ts';
import { rootedFiles } from '../../../src/effects/rooted-files.ts';
import { memoryFiles } from '../../support/memory-files.ts';
import { sampleFiling } from '../../support/sample-filing.ts';

const clock = { now: () => '2020-09-28T08:00:00Z' };

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'eingang-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const waiting = () => readdirSync(join(root, 'archiv')).filter((name) => name.startsWith('.'));

describe('a report that a worker laid aside', () => {
  it('is filed as the same report with its bytes in hand', async () => {
    const output = rootedFiles('output', root);
    const box = openArchive(output);
    const laid = await inTray(output, '4711').take(sampleFiling(box));
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
    const laid = await inTray(output, '4711').take(sampleFiling(box));
    expect(laid.pdf.bytes.waitsAt).toBeNull();
    expect(waiting()).toEqual([]);
    expect(archive(laid, box, clock).fresh).toBe(false);
  });

  it('that another worker laid aside as well is kept once, and the rest is cleared away', async () => {
    const output = rootedFiles('output', root);
    const box = openArchive(output);
    const [one, two] = ['4711', '4712'].map((owner) => inTray(output, owner).take(sampleFiling(box)));
    for (const laid of [await one, await two]) if (laid) archive(laid, box, clock);
    expect(waiting().length).toBeGreaterThan(3);
    clearTrays(output);
    expect(waiting()).toEqual([]);
    expect(verifyArchive(output)).toEqual([]);
  });

  it('is refused where an object that is there already was changed', async () => {
    const output = rootedFiles('output', root);
    const box = openArchive(output);
    const { pdfSha256 } = archive(sampleFiling(box), box, clock);
    writeFileSync(join(root, objectPath(pdfSha256)), 'anders');
    await expect(inTray(output, '4711').take(sampleFiling(box))).rejects.toThrow(ArchiveDamaged);
  });
});
