import type { PictureFlaw } from '../../diagnostic/catalogue/definition-pictures.ts';
import type { CommentPicture } from '../../domain/draft.ts';

/** Dots of each side: more than a page prints at 300 dots to the inch. */
export const LONGEST_SIDE = 4_000;

/** A picture that can be printed. */
export type PictureFacts = Pick<CommentPicture, 'mediaType' | 'width' | 'height' | 'shown'>;

/** A file that is no picture, or none that a report prints. German: Bildmangel. */
export type Unusable =
  | PictureFlaw
  | { readonly flaw: 'tooLarge'; readonly width: number; readonly height: number };

export type PictureReading = { readonly picture: PictureFacts } | { readonly unusable: Unusable };

export function refused(unusable: Unusable): PictureReading {
  return { unusable };
}

/** Why a picture of this size cannot be printed; null where it can. */
export function sizeFlaw(width: number, height: number): Unusable | null {
  if (width === 0 || height === 0) return { flaw: 'noDots' };
  return Math.max(width, height) > LONGEST_SIDE ? { flaw: 'tooLarge', width, height } : null;
}
