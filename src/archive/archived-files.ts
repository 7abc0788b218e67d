import type { ArchivedObject } from '../domain/archive-entry.ts';
import type { Files } from '../domain/effects.ts';
import type { Archive } from '../domain/journal.ts';

/**
 * The archived inputs of one report as the folder they came from. German: archivierter Ordner.
 *
 * Takes   the folder's name (`data`, `templates`), the report's objects, and the archive that holds them.
 * Errors  reading throws `ArchiveDamaged` for an object that is gone or changed; writing is a mistake of the caller.
 */
export function archivedFiles(label: string, objects: readonly ArchivedObject[], box: Archive): Files {
  const prefix = `${label}/`;
  const stored = new Map(
    objects
      .filter(({ name, role }) => name.startsWith(prefix) && INPUTS.has(role))
      .map((object) => [object.name.slice(prefix.length), object] as const),
  );
  const read = (path: string) => {
    const object = stored.get(path);
    return object === undefined ? null : box.object(object.sha256);
  };
  return {
    ...unwritten(label),
    read,
    size: (path) => stored.get(path)?.size ?? null,
    *chunks(path) {
      const bytes = read(path);
      if (bytes !== null) yield bytes;
    },
    list: (folder) => listed([...stored.keys()], folder),
    write: neverWritten,
    append: neverWritten,
    remove: neverWritten,
  };
}

/** Roles of what a report was made of, as opposed to what came of it. */
const INPUTS: ReadonlySet<string> = new Set([
  'export',
  'definition',
  'picture',
  'template',
  'tokens',
  'font',
  'consulted',
]);

/** A folder that holds nothing and forgets what is written. German: Ordner ohne Spur. */
export function unwritten(label: string): Files {
  return {
    label,
    read: () => null,
    size: () => null,
    chunks: () => [],
    list: () => [],
    write: () => undefined,
    append: () => undefined,
    remove: () => undefined,
    display: (path) => `${label}/${path}`,
  };
}

function neverWritten(): never {
  throw new Error('archived inputs are never written');
}

/** Names directly below a folder, by code point. */
function listed(paths: readonly string[], folder: string): ReturnType<Files['list']> {
  const prefix = folder === '' ? '' : `${folder}/`;
  const names = new Map<string, boolean>();
  for (const path of paths.filter((each) => each.startsWith(prefix))) {
    const [name = '', ...rest] = path.slice(prefix.length).split('/');
    names.set(name, rest.length > 0);
  }
  return [...names]
    .map(([name, inner]) => ({ name, folder: inner }))
    .toSorted((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));
}
