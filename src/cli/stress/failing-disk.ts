import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { HEAD_FILE } from '../../archive/head-file.ts';

/** What a disk answers when it cannot. */
export const DISK_ANSWERS = ['ENOSPC', 'EIO', 'EDQUOT', 'EROFS'] as const;
export type DiskAnswer = (typeof DISK_ANSWERS)[number];

const CHANGING = ['openSync', 'writeSync', 'fsyncSync', 'renameSync', 'mkdirSync'] as const;
const SYSCALLS = {
  openSync: 'open',
  writeSync: 'write',
  fsyncSync: 'fsync',
  renameSync: 'rename',
  mkdirSync: 'mkdir',
};

/**
 * Lets the n-th changing call of this process fail while something is done, and every real one before and after it
 * go through. German: ausfallender Datenträger.
 *
 * Gives   how many such calls were made; fewer than `at` means that nothing failed. The calls are put back in any case.
 */
export async function withFailingDisk(
  at: number,
  code: DiskAnswer,
  act: () => Promise<void>,
): Promise<number> {
  const calls = Object.fromEntries(CHANGING.map((name) => [name, fs[name]]));
  const table = fs as unknown as Record<string, unknown>;
  const notes = noteOfTheHead();
  let made = 0;
  for (const name of CHANGING) {
    const real = fs[name] as (...words: unknown[]) => unknown;
    table[name] = (...words: unknown[]) => {
      if (name === 'openSync' && !writes(words[1])) return real(...words);
      if (notes.isSpared(name, words[0])) return notes.opened(name, real(...words));
      made += 1;
      if (made === at) throw answer(code, SYSCALLS[name], words[0]);
      return real(...words);
    };
  }
  syncBuiltinESMExports();
  try {
    await act();
  } finally {
    Object.assign(fs, calls);
    syncBuiltinESMExports();
  }
  return made;
}

/** Reading never asks a disk for room. */
function writes(flags: unknown): boolean {
  return typeof flags === 'number' && (flags & (fs.constants.O_WRONLY | fs.constants.O_RDWR)) !== 0;
}

function answer(code: DiskAnswer, syscall: string, target: unknown): Error {
  const path = typeof target === 'string' ? { path: target } : {};
  return Object.assign(new Error(`${code}: ${syscall}`), { code, errno: -1, syscall, ...path });
}

/** The note of the journal's head is written as far as the disk allows: that it failed is nobody's news. */
function noteOfTheHead() {
  const files = new Set<unknown>();
  return {
    isSpared(name: string, target: unknown): boolean {
      if (name === 'openSync') return String(target).endsWith(HEAD_FILE);
      return name === 'writeSync' && files.delete(target);
    },
    opened(name: string, result: unknown): unknown {
      if (name === 'openSync') files.add(result);
      return result;
    },
  };
}
