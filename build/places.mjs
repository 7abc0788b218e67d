import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
export const DIST = join(ROOT, 'dist');
export const DIST_URL = pathToFileURL(join(DIST, '/'));
export const TEMPLATES = join(ROOT, 'templates');
export const PACKED = join(DIST, 'packed');

export function slashed(path) {
  return path.replaceAll('\\', '/');
}
