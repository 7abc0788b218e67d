import type { ArchivedObject } from '../domain/archive-entry.ts';
import type { Files } from '../domain/effects.ts';
import type { Archive } from '../domain/journal.ts';
import { sha256InPieces } from '../domain/sha256.ts';

/** A delivery too large for the archive: what is kept of it names the whole file. German: Auszug. */
export interface Excerpt {
  /** `data/exporte/2020-08/lza.csv` */
  readonly file: string;
  /** Of the whole file. */
  readonly size: number;
  readonly sha256: string;
}

/** The first line that `read/large-input.ts` writes. */
const HEADLINE = /^Auszug aus (.+) \((\d+) Bytes, SHA-256 ([0-9a-f]{64})\)\n/;
const HEADLINE_BYTES = 2_000;

/** Those of a report's inputs of which the archive holds an excerpt alone. */
export function excerptsIn(objects: readonly ArchivedObject[], box: Archive): readonly Excerpt[] {
  return objects
    .filter(({ role }) => role === 'export' || role === 'consulted')
    .flatMap(({ name, sha256: stored }) => {
      const beginning = new TextDecoder().decode(box.object(stored).subarray(0, HEADLINE_BYTES));
      const [, file, size, sha256 = ''] = HEADLINE.exec(beginning) ?? [];
      return file === name ? [{ file: name, size: Number(size), sha256 }] : [];
    });
}

/** True where the folder holds the whole file, as its digest says. */
export function holdsOriginal({ file, size, sha256 }: Excerpt, folder: Files): boolean {
  const path = file.slice(folder.label.length + 1);
  if (!file.startsWith(`${folder.label}/`) || folder.size(path) !== size) return false;
  const sum = sha256InPieces();
  for (const piece of folder.chunks(path)) sum.add(piece);
  return sum.hex() === sha256;
}

/** Archived inputs with the whole files in the place of their excerpts. */
export function withOriginals(archived: Files, excerpts: readonly Excerpt[], folder: Files): Files {
  if (excerpts.length === 0) return archived;
  const whole = new Set(excerpts.map(({ file }) => file.slice(folder.label.length + 1)));
  const at = (path: string) => (whole.has(path) ? folder : archived);
  return {
    ...archived,
    largest: Number.MAX_SAFE_INTEGER,
    read: (path) => at(path).read(path),
    size: (path) => at(path).size(path),
    chunks: (path) => at(path).chunks(path),
  };
}
