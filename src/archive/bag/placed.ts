import { portablePath } from './portable-path.ts';

/** A stored object and the path it would like to have. */
export interface Wish {
  readonly path: string;
  readonly sha256: string;
}

/** Digits of the hash that tell two contents of one name apart. */
const DIGITS = 12;

/**
 * A path for every object: each content once under its name. German: Ablageort.
 *
 * Where one name had several contents over the year, each of them carries the beginning of its SHA-256 before the
 * ending: `lza_3f9ac21b4d1e.csv`. Names that Windows takes for the same count as one.
 * Gives   the path by wish, in a function; asking for an unknown wish throws.
 */
export function placed(wishes: readonly Wish[]): (wish: Wish) => string {
  const contents = new Map<string, Set<string>>();
  for (const { path, sha256 } of wishes) {
    const key = folded(path);
    contents.set(key, (contents.get(key) ?? new Set()).add(sha256));
  }
  const folders = new Set([...contents.keys()].flatMap(foldersOf));
  return ({ path, sha256 }) => {
    const known = contents.get(folded(path));
    if (!known?.has(sha256)) throw new Error(`nobody wished for ${path}`);
    const portable = portablePath(path);
    const alone = known.size === 1 && !folders.has(folded(path));
    return alone ? portable : withMark(portable, sha256.slice(0, DIGITS));
  };
}

function folded(path: string): string {
  return portablePath(path).toLowerCase();
}

function foldersOf(path: string): readonly string[] {
  const steps = path.split('/');
  return steps.slice(1).map((_, index) => steps.slice(0, index + 1).join('/'));
}

function withMark(path: string, mark: string): string {
  const [, stem = path, ending = ''] = /^(.*[^/])(\.[^./]+)$/su.exec(path) ?? [];
  return `${stem}_${mark}${ending}`;
}
