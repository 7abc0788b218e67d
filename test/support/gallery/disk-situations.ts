import fs, { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import type { Prepare } from './situation.ts';

/** A disk that answers every fsync with an error, and nobody waits for it to become better. */
function disk(code: string, words: string): Prepare {
  return () => {
    const [sync, wait] = [fs.fsyncSync, Atomics.wait];
    fs.fsyncSync = () => {
      throw Object.assign(new Error(`${code}: ${words}, fsync`), { code, errno: -1, syscall: 'fsync' });
    };
    Atomics.wait = (() => 'timed-out') as typeof Atomics.wait;
    syncBuiltinESMExports();
    return {
      end: () => {
        fs.fsyncSync = sync;
        Atomics.wait = wait;
        syncBuiltinESMExports();
      },
    };
  };
}

/** Disks and folders that fail, by name. */
export const DISK_SITUATIONS: Readonly<Record<string, Prepare>> = {
  'platte-voll': disk('ENOSPC', 'no space left on device'),
  'datei-in-excel': disk('EBUSY', 'resource busy or locked'),
  'ohne-rechte': disk('EACCES', 'permission denied'),
  'platte-defekt': disk('EIO', 'i/o error'),
  'verknuepfung-nach-aussen': ({ folder, programme }) => {
    symlinkSync(join(programme, 'package.json'), join(folder, 'data/kommentare/2020-08/II-landkreis.md'));
    return {};
  },
  'verknuepfung-ins-leere': ({ folder }) => {
    symlinkSync('gibt-es-nicht.md', join(folder, 'data/kommentare/2020-08/II-landkreis.md'));
    return {};
  },
  'anderer-lauf': ({ folder }) => {
    // On the clock of wherever this runs: the message tells the time of that place.
    const since = new Date(2021, 4, 4, 9, 12).toISOString();
    const holder = { host: 'pc-0815', user: 'm.muster', pid: 4711, started: '', boot: '', since };
    mkdirSync(join(folder, 'output/archiv'), { recursive: true });
    writeFileSync(join(folder, 'output/archiv/.sperre'), JSON.stringify(holder));
    return {};
  },
};
