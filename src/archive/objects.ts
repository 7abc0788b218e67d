import type { Files } from '../domain/effects.ts';
import { ArchiveDamaged } from '../domain/failure.ts';
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
export function keepObjects(output: Files, all: readonly Uint8Array[]): ReadonlyMap<Uint8Array, string> {
  const hashes = new Map(all.map((bytes) => [bytes, sha256Hex(bytes)] as const));
  const missing = new Map<string, Uint8Array>();
  for (const [bytes, sha256] of hashes) {
    const path = objectPath(sha256);
    const present = output.read(path);
    if (!present) missing.set(path, bytes);
    else if (sha256Hex(present) !== sha256) throw damaged(output, path, 'hat einen anderen Inhalt bekommen');
  }
  writeAll(output, missing);
  return hashes;
}

/** Files by their paths, together where the disk can. */
export function writeAll(output: Files, files: ReadonlyMap<string, Uint8Array>): void {
  const list = [...files].map(([path, bytes]) => ({ path, bytes }));
  if (output.writeTogether) output.writeTogether(list);
  else for (const { path, bytes } of list) output.write(path, bytes);
}

/** The stored bytes. Throws `ArchiveDamaged` when they are gone or changed. */
export function storedObject(output: Files, sha256: string): Uint8Array {
  const path = objectPath(sha256);
  const bytes = output.read(path);
  if (!bytes) throw damaged(output, path, 'fehlt');
  if (sha256Hex(bytes) !== sha256) throw damaged(output, path, 'hat einen anderen Inhalt bekommen');
  return bytes;
}

function damaged(output: Files, path: string, what: string): ArchiveDamaged {
  return new ArchiveDamaged({
    code: 'ARC-521',
    message: `Das archivierte Objekt „${output.display(path)}“ ${what}.`,
    hint: 'Bitte „npx zielbericht archiv pruefen --alles-lesen“ aufrufen und das Archiv aus der Datensicherung wiederherstellen.',
  });
}
