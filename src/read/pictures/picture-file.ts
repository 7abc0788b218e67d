import { readJpeg } from './jpeg-file.ts';
import { foreignKind } from './kind.ts';
import { type PictureReading, refused } from './picture-reading.ts';
import { readPng } from './png-file.ts';

/**
 * What a file shows, by its bytes and never by its name. German: Bilddatei.
 *
 * Takes   the bytes of a file of any kind, damaged or hostile.
 * Gives   a PNG or JPEG without what was written about it; or why it is none. Sizes are read before any dot is unpacked.
 * Source  PNG 1.2; ITU-T T.81 (JPEG), Annex B.
 */
export function readPicture(bytes: Uint8Array): PictureReading {
  if (begins(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return readPng(bytes);
  if (begins(bytes, [0xff, 0xd8, 0xff])) return readJpeg(bytes);
  return refused({ flaw: 'kind', what: foreignKind(bytes) });
}

function begins(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
