import type { InputFile } from '../domain/draft.ts';

/** Those of all files that are not among its own, each once; what was read from them is left out. */
export function notAmong(own: readonly InputFile[], all: readonly InputFile[]): readonly InputFile[] {
  const taken = new Set(own.map(({ file }) => file));
  return all.flatMap(({ file, bytes, sha256 }) => {
    if (taken.has(file)) return [];
    taken.add(file);
    return [{ file, bytes, sha256 }];
  });
}
