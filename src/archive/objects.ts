import type { Files, FileToWrite } from '../domain/effects.ts';
import { ArchiveDamaged } from '../domain/failure.ts';
import { type Content, isLaidAside } from '../domain/laid-aside.ts';
import { sha256Hex, sha256InPieces } from '../domain/sha256.ts';

/** Folder of the stored bytes, spread over 256 folders by the first two digits. German: Objekte. */
export const OBJECTS = 'archiv/objekte';

/** `archiv/objekte/ab/abcdef…` */
export function objectPath(sha256: string): string {
  return `${OBJECTS}/${sha256.slice(0, 2)}/${sha256}`;
}

/** SHA-256 of a file, read piece by piece: an object may be larger than what memory should hold. */
export function storedHash(output: Files, path: string): string {
  const sum = sha256InPieces();
  for (const piece of output.chunks(path)) sum.add(piece);
  return sum.hex();
}

/** Stores each under its hash, all in one go, and gives the hashes; an object that is there already must still be whole. */
export function keepObjects<Each extends Content>(
  output: Files,
  all: readonly Each[],
): ReadonlyMap<Each, string> {
  const hashes = new Map(all.map((content) => [content, contentHash(content)] as const));
  const missing = new Map<string, FileToWrite>();
  for (const [content, sha256] of hashes) {
    if (isKept(output, sha256)) continue;
    const path = objectPath(sha256);
    missing.set(path, { path, ...toWrite(content) });
  }
  writeAll(output, [...missing.values()]);
  return hashes;
}

function toWrite(content: Content): { readonly bytes: Uint8Array } | { readonly waitsAt: string } {
  if (!isLaidAside(content)) return { bytes: content };
  if (content.waitsAt === null) throw new Error(`this object was there before: ${content.sha256}`);
  return { waitsAt: content.waitsAt };
}

export function contentHash(content: Content): string {
  return isLaidAside(content) ? content.sha256 : sha256Hex(content);
}

/** True where the object lies in the archive. Throws `ArchiveDamaged` when it is not whole. */
export function isKept(output: Files, sha256: string): boolean {
  const present = output.read(objectPath(sha256));
  if (present !== null && sha256Hex(present) !== sha256) throw changed(output, objectPath(sha256));
  return present !== null;
}

/** Files together where the disk can. */
export function writeAll(output: Files, files: readonly FileToWrite[]): void {
  if (output.writeTogether) output.writeTogether(files);
  else for (const file of files) output.write(file.path, bytesToWrite(file));
}

function bytesToWrite(file: FileToWrite): Uint8Array {
  if ('waitsAt' in file) throw new Error(`nothing is laid aside here: ${file.path}`);
  // A piece holds until the next one is asked for.
  if ('pieces' in file)
    return new Uint8Array(Buffer.concat(Array.from(file.pieces, (piece) => piece.slice())));
  return file.bytes;
}

/** The stored bytes. Throws `ArchiveDamaged` when they are gone or changed. */
export function storedObject(output: Files, sha256: string): Uint8Array {
  const path = objectPath(sha256);
  const bytes = output.read(path);
  if (!bytes) throw damaged(output, path, 'fehlt');
  if (sha256Hex(bytes) !== sha256) throw changed(output, path);
  return bytes;
}

/** The same piece by piece, anew each time somebody begins: what is damaged throws at the end. */
export function storedPieces(output: Files, sha256: string): Iterable<Uint8Array> {
  return { [Symbol.iterator]: () => piecesOf(output, sha256) };
}

function* piecesOf(output: Files, sha256: string): Generator<Uint8Array, void> {
  const path = objectPath(sha256);
  const sum = sha256InPieces();
  for (const piece of output.chunks(path)) {
    sum.add(piece);
    yield piece;
  }
  if (sum.hex() === sha256) return;
  throw output.size(path) === null ? damaged(output, path, 'fehlt') : changed(output, path);
}

function changed(output: Files, path: string): ArchiveDamaged {
  return damaged(output, path, 'hat einen anderen Inhalt bekommen');
}

function damaged(output: Files, path: string, what: string): ArchiveDamaged {
  return new ArchiveDamaged({
    code: 'ARC-521',
    message: `Das archivierte Objekt „${output.display(path)}“ ${what}.`,
    hint: 'Bitte „npx zielbericht archiv pruefen --alles-lesen“ aufrufen und das Archiv aus der Datensicherung wiederherstellen.',
  });
}
