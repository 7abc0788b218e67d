import { describe, expect, it } from 'vitest';
import { approve } from '../../../src/archive/approve.ts';
import { archive } from '../../../src/archive/archive.ts';
import { openArchive } from '../../../src/archive/open-archive.ts';
import { listReports } from '../../../src/archive/reports.ts';
import type { Clock, Files } from '../../../src/domain/effects.ts';
import { ArchiveDamaged } from '../../../src/domain/failure.ts';
import { sha256Hex } from '../../../src/domain/sha256.ts';
import { memoryFiles } from '../../support/memory-files.ts';
import { sampleFiling } from '../../support/sample-filing.ts';

const clock: Clock = { now: () => '2020-09-28T08:00:00Z' };

describe('filing a report', () => {
  it('stores every object under the hash of its content', () => {
    const output = memoryFiles('output');
    const box = openArchive(output);
    const entry = archive(sampleFiling(box), box, clock);
    expect(entry.objects.map(({ role }) => role)).toEqual([
      'pdf',
      'json',
      'html',
      'mail-picture',
      'versand',
      'export',
      'definition',
      'tokens',
      'template',
    ]);
    for (const { sha256, size } of entry.objects) {
      const bytes = output.read(`archiv/objekte/${sha256.slice(0, 2)}/${sha256}`) ?? new Uint8Array();
      expect(sha256Hex(bytes)).toBe(sha256);
      expect(bytes.length).toBe(size);
    }
  });

  it('puts every object on disk before the journal names it', () => {
    const output = memoryFiles('output');
    const order: string[] = [];
    const watched: Files = {
      ...output,
      write(path, bytes) {
        order.push(path);
        output.write(path, bytes);
      },
      append(path, line) {
        order.push(path);
        output.append(path, line);
      },
    };
    const box = openArchive(watched);
    archive(sampleFiling(box), box, clock);
    expect(order.indexOf('archiv/journal.jsonl')).toBe(order.length - 1);
    expect(order.length).toBe(10);
  });

  it('writes nothing for a report that is there already', () => {
    const output = memoryFiles('output');
    const first = openArchive(output);
    const entry = archive(sampleFiling(first), first, clock);
    const before = JSON.stringify(output.entries().map(([path, bytes]) => [path, sha256Hex(bytes)]));
    const second = openArchive(output);
    const again = archive(sampleFiling(second), second, clock);
    expect(entry.fresh).toBe(true);
    expect(again).toEqual({ ...entry, fresh: false });
    expect(JSON.stringify(output.entries().map(([path, bytes]) => [path, sha256Hex(bytes)]))).toBe(before);
  });

  it('refuses other bytes for the same inputs at the same place', () => {
    const box = openArchive(memoryFiles('output'));
    archive(sampleFiling(box), box, clock);
    const filing = sampleFiling(box);
    const other = { ...filing, pdf: { ...filing.pdf, bytes: new TextEncoder().encode('%PDF anders') } };
    expect(() => archive(other, box, clock)).toThrow(
      expect.objectContaining({ exit: 8, message: expect.stringMatching(/schon mit anderem Inhalt/) }),
    );
  });

  it('does not file a dispatch that speaks of another report', () => {
    const box = openArchive(memoryFiles('output'));
    const filing = sampleFiling(box, { dispatch: { reportId: 'f'.repeat(64) } });
    expect(() => archive(filing, box, clock)).toThrow(/disagree/);
    expect(box.records).toEqual([]);
  });

  it('does not build on an object that somebody changed', () => {
    const output = memoryFiles('output');
    const box = openArchive(output);
    const entry = archive(sampleFiling(box), box, clock);
    const tokens = entry.objects.find(({ role }) => role === 'tokens')?.sha256 ?? '';
    output.write(`archiv/objekte/${tokens.slice(0, 2)}/${tokens}`, new Uint8Array([1]));
    expect(() => archive(sampleFiling(box, { data: 'neu' }), box, clock)).toThrow(ArchiveDamaged);
  });

  it('files a report again when its inputs come back, so that it counts and not the one in between', () => {
    const output = memoryFiles('output');
    const box = openArchive(output);
    const first = archive(sampleFiling(box), box, clock);
    const between = archive(sampleFiling(box, { data: 'versehentlich' }), box, clock);
    const filing = sampleFiling(box);
    expect(filing.chain).toMatchObject({ reportId: first.reportId, existing: null });
    expect(archive(filing, box, clock)).toEqual({ ...first, fresh: true });
    expect(
      listReports(openArchive(output)).map(({ superseded, entry }) => [entry.reportId, superseded]),
    ).toEqual([
      [between.reportId, true],
      [first.reportId, false],
    ]);
    expect(approve({ hash: first.reportId, by: 'Leitung', role: '', reason: '' }, box, clock).ok).toBe(true);
    expect(sampleFiling(box).chain).toMatchObject({ version: 1, existing: { reportId: first.reportId } });
  });

  it('shows what was filed, and what a later report replaced before anybody approved it', () => {
    const output = memoryFiles('output');
    const box = openArchive(output);
    archive(sampleFiling(box), box, clock);
    archive(sampleFiling(box, { data: 'berichtigt' }), box, clock);
    expect(
      listReports(openArchive(output)).map(({ superseded, entry }) => [entry.version, superseded]),
    ).toEqual([
      [1, true],
      [1, false],
    ]);
  });
});
