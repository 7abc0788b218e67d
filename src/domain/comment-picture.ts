import type { Illustration } from './attachment.ts';
import type { CommentPicture } from './draft.ts';

/** The folder below the data root in which pictures of comments lie, and the first word of their address. */
export const PICTURE_FOLDER = 'bilder';

/**
 * The name of a picture by the address that Markdown gives: `bilder/Verlauf%202020.png` → `Verlauf 2020.png`.
 * Null for an address that leads anywhere else: another folder, the web, a drive.
 */
export function pictureName(address: string): string | null {
  const path = unescaped(address).normalize('NFC');
  const name = path.startsWith(`${PICTURE_FOLDER}/`) ? path.slice(PICTURE_FOLDER.length + 1) : '';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return name === '' || /^\.|[/\\:\u0000-\u001f]/.test(name) ? null : name;
}

/** The name by which a report knows the picture: `data/bilder/anmeldungen.png`. */
export function illustrationName({ file }: Pick<CommentPicture, 'file'>): string {
  return file.normalize('NFC');
}

/** Its picture as reports carry it. */
export function illustrationOf(picture: CommentPicture): Illustration {
  return { name: illustrationName(picture), mediaType: picture.mediaType, bytes: picture.shown };
}

/** `%C3%A4` as the `ä` that somebody wrote; an address that is none stays as it is. */
function unescaped(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
