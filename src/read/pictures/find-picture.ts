import type { CommentPicture } from '../../domain/draft.ts';
import type { Files } from '../../domain/effects.ts';
import { filesIn } from '../folders.ts';
import { readInput } from '../input-file.ts';
import { readPicture } from './picture-file.ts';
import type { Unusable } from './picture-reading.ts';

/** Bytes of one picture; a report goes out by mail. */
export const LARGEST_PICTURE = 2_000_000;

/** What lies under the name of a picture. */
export type Found =
  | { readonly kind: 'picture'; readonly picture: Omit<CommentPicture, 'shownIn'> }
  | { readonly kind: 'missing' | 'link' }
  | { readonly kind: 'heavy'; readonly bytes: number }
  | { readonly kind: 'unusable'; readonly unusable: Unusable };

/** The picture of this name (composed, NFC) in the folder. A file that is too large is not read, a link not followed. */
export function findPicture(folder: string, name: string, data: Files): Found {
  const stored = namesIn(folder, data).find((each) => each.normalize('NFC') === name);
  if (isLinked(folder, data)) return { kind: 'link' };
  if (stored === undefined) return { kind: 'missing' };
  const path = `${folder}/${stored}`;
  if (isLinked(path, data)) return { kind: 'link' };
  const bytes = data.size(path) ?? 0;
  if (bytes > LARGEST_PICTURE) return { kind: 'heavy', bytes };
  const input = readInput(path, data);
  if (input === null) return { kind: 'missing' }; // removed since it was listed
  const reading = readPicture(input.bytes);
  if ('unusable' in reading) return { kind: 'unusable', unusable: reading.unusable };
  return { kind: 'picture', picture: { ...input, name, ...reading.picture } };
}

export function namesIn(folder: string, data: Files): readonly string[] {
  return filesIn(folder, data);
}

/** True where the path, or a folder on the way to it, is a symbolic link. */
function isLinked(path: string, data: Files): boolean {
  const segments = path.split('/');
  return segments.some((segment, index) =>
    data.list(segments.slice(0, index).join('/')).some(({ name, link }) => name === segment && link === true),
  );
}
