import {
  pictureElsewhere,
  pictureMissing,
  pictureTooLarge,
  pictureUnusable,
  pictureWithoutWords,
  tooManyPictures,
} from '../../diagnostic/catalogue/definition-pictures.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Agreement } from '../../domain/agreement.ts';
import { PICTURE_FOLDER, pictureName } from '../../domain/comment-picture.ts';
import type { CommentPicture } from '../../domain/draft.ts';
import type { Files } from '../../domain/effects.ts';
import type { Place } from '../../domain/place.ts';
import { folderOf } from '../folders.ts';
import type { TextFile } from '../input-file.ts';
import { suggestion } from '../near-miss.ts';
import { type Found, findPicture, namesIn } from './find-picture.ts';
import { markPlace } from './mark-place.ts';
import { type PictureMark, pictureMarks } from './picture-marks.ts';

/** Pictures that one report may show; each mention counts. */
export const MOST_PICTURES = 20;

/** The pictures that the texts of one report show, each read once. German: Bilder zu den Kommentaren. */
export interface Shelf {
  readonly pictures: readonly CommentPicture[];
  /** Looks for the pictures of one text. Errors: DEF-155 to DEF-159 and DEF-176, each at its mention. */
  fetch(file: TextFile, markdown: string): readonly Diagnostic[];
}

export function shelfOf(agreement: Agreement, data: Files): Shelf {
  const folder = folderOf(PICTURE_FOLDER, agreement);
  const read = new Map<string, Found>();
  const shownIn = new Map<string, Set<string>>();
  let mentions = 0;
  const look = (name: string) => {
    const found = read.get(name) ?? findPicture(folder, name, data);
    read.set(name, found);
    return found;
  };
  const fetchOne = (mark: PictureMark, place: Place, file: string): readonly Diagnostic[] => {
    mentions += 1;
    if (mentions > MOST_PICTURES)
      return mentions === MOST_PICTURES + 1 ? [tooManyPictures(place, { limit: MOST_PICTURES })] : [];
    const name = pictureName(mark.address);
    const shown = `${data.label}/${folder}`;
    if (name === null) return [pictureElsewhere(place, { address: excerpt(mark.address), folder: shown })];
    const found = look(name);
    const slips = [...troubleWith(found, { name, mark, folder, data, place }), ...mute(mark, name, place)];
    if (slips.length === 0) shownIn.set(name, (shownIn.get(name) ?? new Set()).add(file));
    return slips;
  };
  return {
    get pictures() {
      return [...shownIn].flatMap(([name, files]) => {
        const found = read.get(name);
        return found?.kind === 'picture' ? [{ ...found.picture, shownIn: [...files] }] : [];
      });
    },
    fetch: (file, markdown) =>
      pictureMarks(markdown).flatMap((mark) =>
        fetchOne(mark, markPlace(file, markdown, mark), file.input.file),
      ),
  };
}

interface Mention {
  readonly name: string;
  readonly mark: PictureMark;
  readonly folder: string;
  readonly data: Files;
  readonly place: Place;
}

function troubleWith(found: Found, { name, mark, folder, data, place }: Mention): readonly Diagnostic[] {
  const shown = `${data.label}/${folder}`;
  switch (found.kind) {
    case 'picture':
      return [];
    case 'link':
      return [pictureElsewhere(place, { address: excerpt(mark.address), folder: shown })];
    case 'missing':
      return [pictureMissing(place, { name, folder: shown, near: suggestion(name, namesIn(folder, data)) })];
    case 'heavy':
      return [pictureTooLarge(place, { name, found: { bytes: found.bytes } })];
    case 'unusable': {
      const { unusable } = found;
      return unusable.flaw === 'tooLarge'
        ? [pictureTooLarge(place, { name, found: unusable })]
        : [pictureUnusable(place, { name, flaw: unusable })];
    }
  }
}

/** Words that are none, or only the name of a file, tell nobody what a picture shows. */
function mute({ alt }: PictureMark, name: string, place: Place): readonly Diagnostic[] {
  const says = /[\p{L}\p{N}]/u.test(alt) && !/^\S*\.(png|jpe?g)$/i.test(alt);
  return says ? [] : [pictureWithoutWords(place, { name, alt })];
}

/** A picture pasted as letters is an address without end. */
function excerpt(address: string): string {
  const letters = Array.from(address);
  return letters.length > 60 ? `${letters.slice(0, 60).join('')}…` : address;
}
