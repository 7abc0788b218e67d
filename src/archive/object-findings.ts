import {
  foreignFile,
  objectDamaged,
  objectMissing,
  objectSwapped,
  objectUnused,
  signatureUnrecorded,
} from '../diagnostic/catalogue/archive.ts';
import { objectRenamed, objectResized } from '../diagnostic/catalogue/archive-check.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Files } from '../domain/effects.ts';
import type { JournalRecord } from '../domain/journal.ts';
import { continuedVersion } from './continued-version.ts';
import type { Draw } from './drawn-share.ts';
import type { KnownObject } from './known-objects.ts';
import { objectPath, storedHash } from './objects.ts';
import { unlessUnreadable, unreadable } from './unreadable.ts';
import type { ArchiveFolder } from './walk-archive.ts';

/** What the objects are compared with. */
export interface ObjectCheck {
  readonly known: ReadonlyMap<string, KnownObject>;
  readonly records: readonly JournalRecord[];
  readonly folder: ArchiveFolder;
  /** Whose bytes are read, though name and size are right. */
  readonly draw: Draw;
  readonly output: Files;
}

/**
 * What is wrong with the objects and with the files beside them. German: Objektprüfung.
 *
 * Sizes come from the journal, so that a truncated object shows without being read. What no line names, and what has
 * another size, is read in any case: its content says whether it was swapped, renamed or damaged. What cannot be read
 * is a finding like any other (ARC-597).
 */
export function objectFindings(check: ObjectCheck): readonly Diagnostic[] {
  const { known, folder, output } = check;
  const present = new Set(folder.objects);
  const closed = [...folder.closed.keys()];
  const hidden = (sha256: string) => closed.some((each) => objectPath(sha256).startsWith(`${each}/`));
  const missing = [...known.values()].filter(({ sha256 }) => !present.has(sha256) && !hidden(sha256));
  const moved = movedTo(missing, check);
  const findings = missing.map(({ sha256, usedAs }) => {
    const [path, now] = [output.display(objectPath(sha256)), moved.get(sha256)];
    return now === undefined
      ? objectMissing(null, { path, usedAs })
      : objectRenamed(null, { path, now: output.display(now), usedAs });
  });
  const found = new Set(moved.values());
  const rest = folder.objects.filter((sha256) => !found.has(objectPath(sha256)));
  const foreign = folder.foreign.filter((path) => !found.has(path));
  return [
    ...findings,
    ...[...folder.closed].map(([path, why]) => unreadable(output.display(path), '', why)),
    ...rest.flatMap((sha256) => objectFinding(sha256, check)),
    ...foreign.map((path) => foreignFile(null, { path: output.display(path) })),
  ];
}

/** Where the content of missing objects lies under another name, by hash. */
function movedTo(
  missing: readonly KnownObject[],
  { known, folder, output }: ObjectCheck,
): ReadonlyMap<string, string> {
  const sizes = new Set(missing.map(({ size }) => size));
  const wanted = new Set(missing.map(({ sha256 }) => sha256));
  const misnamed = folder.objects.filter((sha256) => !known.has(sha256)).map(objectPath);
  const moved = new Map<string, string>();
  if (wanted.size === 0) return moved;
  for (const path of [...misnamed, ...folder.foreign]) {
    const sha256 = unlessUnreadable(
      () => (sizes.has(output.size(path) ?? -1) ? storedHash(output, path) : ''),
      () => '',
    );
    if (wanted.has(sha256) && !moved.has(sha256)) moved.set(sha256, path);
  }
  return moved;
}

function objectFinding(sha256: string, check: ObjectCheck): readonly Diagnostic[] {
  const { known, output } = check;
  const usedAs = known.get(sha256)?.usedAs ?? NOBODYS;
  return unlessUnreadable(
    () => contentFinding(sha256, check),
    (why) => [unreadable(output.display(objectPath(sha256)), usedAs, why)],
  );
}

const NOBODYS = 'keiner Akte zugeordnet';

function contentFinding(sha256: string, check: ObjectCheck): readonly Diagnostic[] {
  const { known, draw, output } = check;
  const object = known.get(sha256);
  const stored = objectPath(sha256);
  const size = output.size(stored) ?? 0;
  if (object?.size === size && !draw.includes(sha256)) return [];
  const found = storedHash(output, stored);
  if (found !== sha256) return [changed(sha256, found, size, check)];
  return object === undefined ? [unused(sha256, check)] : [];
}

function changed(sha256: string, found: string, size: number, { known, output }: ObjectCheck): Diagnostic {
  const path = output.display(objectPath(sha256));
  const object = known.get(sha256);
  const usedAs = object?.usedAs ?? NOBODYS;
  const holds = known.get(found)?.usedAs;
  if (holds !== undefined) return objectSwapped(null, { path, holds, usedAs });
  if (object !== undefined && object.size !== size) {
    return objectResized(null, { path, size, filed: object.size, usedAs });
  }
  return objectDamaged(null, { path, found, usedAs });
}

function unused(sha256: string, { known, records, output }: ObjectCheck): Diagnostic {
  const path = output.display(objectPath(sha256));
  const bytes = output.read(objectPath(sha256)) ?? new Uint8Array();
  const continues = known.get(continuedVersion(bytes, records, output) ?? '')?.usedAs;
  return continues === undefined
    ? objectUnused(null, { path })
    : signatureUnrecorded(null, { path, continues });
}
