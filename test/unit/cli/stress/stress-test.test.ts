import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stressAnswer } from '../../../../src/cli/diagnose/try-faults.ts';
import { Crash, crashingFiles, stepsUntil } from '../../../../src/cli/stress/crash.ts';
import { withFailingDisk } from '../../../../src/cli/stress/failing-disk.ts';
import { stressTest } from '../../../../src/cli/stress/stress-test.ts';
import { EnvironmentFailure } from '../../../../src/domain/failure.ts';
import { rootedFiles } from '../../../../src/effects/rooted-files.ts';
import { memoryFiles } from '../../../support/memory-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zielbericht-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const text = (bytes: Uint8Array | null) => (bytes === null ? null : new TextDecoder().decode(bytes));
const bytes = new TextEncoder().encode('ganz');

describe('the stress test', () => {
  test('tries every kind of fault, finds nothing here and leaves nothing behind', async () => {
    const told: string[] = [];
    const size = { every: 9, races: 1 };
    const rows = await stressTest(join(folder, 'noch', 'nicht', 'da'), size, (what) => void told.push(what));
    expect(rows.flatMap(({ faults }) => faults)).toEqual([]);
    expect(rows.map(({ what }) => what)).toEqual(told);
    expect(rows).toHaveLength(6);
    expect(Math.min(...rows.map(({ tried }) => tried))).toBeGreaterThan(0);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('ends with a plain verdict: 0, or 12 with what went wrong (SYS-920)', () => {
    const row = { what: 'Wettlauf um die Sperre', tried: 3, faults: [], measured: '' };
    expect([stressAnswer([row]).exit, stressAnswer([row]).text]).toEqual([
      0,
      expect.stringContaining('Bestanden: 3 Versuche'),
    ]);
    const failed = stressAnswer([{ ...row, faults: ['2 Gewinner'] }]);
    expect([failed.exit, failed.diagnostics[0]?.code]).toEqual([12, 'SYS-920']);
    expect(failed.diagnostics[0]?.message).toContain('Wettlauf um die Sperre: 2 Gewinner');
    expect(failed.text).toContain('Nicht bestanden');
  });
});

describe('a run that dies while it writes', () => {
  const left = (at: number) => {
    const files = memoryFiles('output', { 'a.txt': 'alt' });
    expect(() => crashingFiles(files, stepsUntil(at)).write('a.txt', bytes)).toThrow(Crash);
    return [text(files.read('a.txt')), text(files.read('.a.txt.neu'))];
  };

  test('leaves the old file until the new one is whole', () => {
    expect([1, 2, 3, 4].map(left)).toEqual([
      ['alt', null],
      ['alt', 'ga'],
      ['alt', 'ganz'],
      ['ganz', null],
    ]);
  });

  test('leaves no line, half a line or the whole one', () => {
    const journal = (at: number) => {
      const files = memoryFiles('output', { j: 'eins\n' });
      expect(() => crashingFiles(files, stepsUntil(at)).append('j', 'zwei')).toThrow(Crash);
      return text(files.read('j'));
    };
    expect([1, 2, 3].map(journal)).toEqual(['eins\n', 'eins\nzw', 'eins\nzwei\n']);
  });
});

describe('a disk that fails', () => {
  test('fails at the chosen call alone and works again afterwards', async () => {
    const output = rootedFiles('output', folder);
    const write = async () => output.write('a.txt', bytes);
    const calls = await withFailingDisk(99, 'EIO', write);
    await expect(withFailingDisk(calls, 'EIO', write)).rejects.toThrow(EnvironmentFailure);
    await expect(withFailingDisk(2, 'ENOSPC', write)).rejects.toThrow('kein Platz mehr');
    await write();
    expect([text(output.read('a.txt')), readdirSync(folder)]).toEqual(['ganz', ['a.txt']]);
  });
});
