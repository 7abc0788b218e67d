import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { germanSize } from '../diagnostic/german-text.ts';
import { EnvironmentFailure } from '../domain/failure.ts';

/** Bytes that may still be written where a folder lies or will lie; null where the system does not tell. German: freier Platz. */
export function freeBytes(folder: string): number | null {
  try {
    const { bavail, bsize, blocks } = statfsSync(nearestFolder(folder));
    // Some network drives answer with nothing but zeros.
    return blocks === 0 ? null : bavail * bsize;
  } catch {
    return null;
  }
}

/** The folder itself, or the nearest one above it that exists. */
export function nearestFolder(folder: string): string {
  return existsSync(folder) ? folder : nearestFolder(dirname(folder));
}

/**
 * Demands room before anything is written: a disk that is full half way leaves a month half done.
 *
 * Takes   bytes that will be needed at most, and those that are free (`freeBytes`).
 * Errors  throws `EnvironmentFailure` SYS-928 (exit 12); nothing where the system does not tell what is free.
 */
export function demandRoom(folder: string, needed: number, free: number | null = freeBytes(folder)): void {
  if (free === null || free >= needed) return;
  throw new EnvironmentFailure({
    code: 'SYS-928',
    message: `Auf dem Datenträger von „${folder}“ sind nur noch ${germanSize(free)} frei; für diesen Lauf sollten es ${germanSize(needed)} sein.`,
    hint: 'Nichts blieb halb geschrieben, und es wurde nichts versandt. Bitte Platz schaffen oder den ganzen Ausgabeordner samt Archiv auf einen größeren Datenträger legen, dann den Befehl wiederholen.',
  });
}
