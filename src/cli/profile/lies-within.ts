import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative } from 'node:path';

/** True where a path, however it is spelled or linked, lies below the folder. */
export function liesWithin(folder: string, path: string): boolean {
  const short = relative(real(folder), real(path));
  return !short.startsWith('..') && !isAbsolute(short);
}

/** The real path of the nearest folder that exists, and what stands behind it. */
function real(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const above = dirname(path);
  return above === path ? path : join(real(above), basename(path));
}
