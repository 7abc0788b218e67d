import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { objectPath } from '../src/archive/objects.ts';
import { openArchive } from '../src/archive/open-archive.ts';
import { EVERY_BYTE, inspectArchive, STRUCTURE } from '../src/archive/verify.ts';
import type { ArchivedObject } from '../src/domain/archive-entry.ts';
import { day, month } from '../src/domain/month.ts';
import { rootedFiles } from '../src/effects/rooted-files.ts';

/**
 * How fast `archiv pruefen --alles-lesen` reads, beside `sha256sum` over the same files in the same run.
 *
 *     node bench/archive-check.ts [MEGABYTES]
 *
 * Machines differ and are noisy: trust the ratio. The files lie in the disk's cache for both.
 */
const megabytes = Number(process.argv[2] ?? 2_000);
const OBJECTS = 20;
const folder = mkdtempSync(join(tmpdir(), 'archiv-tempo-'));

try {
  const output = rootedFiles('output', folder);
  const box = openArchive(output);
  const objects: ArchivedObject[] = Array.from({ length: OBJECTS }, (_, index) => {
    const bytes = invented(Math.round((megabytes * 1_000_000) / OBJECTS), index);
    return { role: 'export', name: `data/exporte/${index}.csv`, sha256: box.keep(bytes), size: bytes.length };
  });
  const ids = { reportId: 'a'.repeat(64), predecessorId: null, inputsHash: 'b'.repeat(64) };
  const what = { agreement: 'msh-2020', month: month('2020-08'), edition: 'monat', version: 1 } as const;
  const pdfSha256 = objects[0]?.sha256 ?? '';
  const filed = { ...ids, ...what, day: day('2020-09-28'), draft: false, pdfSha256, objects };
  box.append({ kind: 'filed', ...filed }, '2020-09-28T08:00:00Z');
  const paths = objects.map(({ sha256 }) => join(folder, objectPath(sha256)));
  const structure = seconds(() => inspectArchive(output, STRUCTURE));
  for (let round = 1; round <= 3; round++) {
    const peer = seconds(() => execFileSync('sha256sum', paths));
    const own = seconds(() => {
      const { findings, read } = inspectArchive(output, EVERY_BYTE);
      if (findings.length > 0 || read.count !== OBJECTS) throw new Error('the archive is not sound');
    });
    const bare = seconds(() => execFileSync('cat', paths, { stdio: ['ignore', 'ignore', 'inherit'] }));
    console.log(
      `${megabytes} MB: archiv pruefen ${rate(own)} MB/s, sha256sum ${rate(peer)} MB/s, Verhältnis ${(peer / own).toFixed(2)}; nur lesen ${rate(bare)} MB/s`,
    );
  }
  console.log(`Struktur: ${(structure * 1000).toFixed(0)} ms`);
} finally {
  rmSync(folder, { recursive: true });
}

/** Bytes that no disk can shorten, quickly made. */
function invented(length: number, seed: number): Uint8Array {
  const bytes = new Uint8Array(length);
  const block = createHash('sha512').update(String(seed)).digest();
  for (let at = 0; at < length; at += block.length) {
    block.writeUInt32LE(at, 0);
    bytes.set(block.subarray(0, Math.min(block.length, length - at)), at);
  }
  return bytes;
}

function seconds(act: () => unknown): number {
  const start = performance.now();
  act();
  return (performance.now() - start) / 1000;
}

function rate(took: number): string {
  return (megabytes / took).toFixed(0);
}
