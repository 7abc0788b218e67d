import type { InputFile } from '../domain/draft.ts';
import type { Files } from '../domain/effects.ts';
import { sha256Hex } from '../domain/sha256.ts';

/** A file of the templates folder with its hash; null when there is none. */
export function inputFile(files: Files, path: string): InputFile | null {
  const bytes = files.read(path);
  if (bytes === null) return null;
  return { file: `${files.label}/${path}`, bytes, sha256: sha256Hex(bytes) };
}
