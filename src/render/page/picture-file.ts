import { PNG } from 'pngjs';
import type { PictureFault } from '../../diagnostic/catalogue/markup-picture.ts';
import type { Illustration } from '../../domain/attachment.ts';
import type { RasterImage } from '../tagged/raster-image.ts';
import { jpegHead } from './jpeg-head.ts';

/** A file that is no picture, or none that a report can print. */
export class UnfitPicture extends Error {
  readonly fault: PictureFault;

  constructor(fault: PictureFault, cause?: unknown) {
    super(fault.fault, { cause });
    this.name = 'UnfitPicture';
    this.fault = fault;
  }
}

/** More is no picture of a report but an attack on its printer: 8,000 by 5,000 dots. */
const MOST_DOTS = 40_000_000;

/** Pictures by their files: the same file is the same picture, and is put into a document once. */
const pictures = new WeakMap<Illustration, RasterImage>();

/** The dots of a PNG or JPEG file. Throws `UnfitPicture`. */
export function readPicture(file: Illustration): RasterImage {
  const known = pictures.get(file);
  if (known) return known;
  const picture = file.mediaType === 'image/png' ? readPng(file.bytes) : readJpeg(file.bytes);
  pictures.set(file, picture);
  return picture;
}

const PNG_MARK = Buffer.from('\x89PNG\r\n\x1A\n', 'latin1');
/** Where the first chunk of a PNG tells width and height. */
const PNG_SIZE = 16;

/** Every kind of PNG: colours, greys and palettes of up to 16 bits become 8 bits each of red, green and blue. */
function readPng(bytes: Uint8Array): RasterImage {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (file.length < PNG_SIZE + 8 || !file.subarray(0, 8).equals(PNG_MARK))
    throw new UnfitPicture({ fault: 'noPng' });
  refuseTooLarge(file.readUInt32BE(PNG_SIZE), file.readUInt32BE(PNG_SIZE + 4));
  const { width, height, data } = decoded(file);
  const { colours, alpha } = separated(data);
  return { width, height, colours: 'DeviceRGB', form: 'dots', bytes: colours, alpha };
}

function decoded(file: Buffer): { width: number; height: number; data: Buffer } {
  try {
    return PNG.sync.read(file);
  } catch (cause) {
    throw new UnfitPicture({ fault: 'brokenPng' }, cause);
  }
}

/** Red, green, blue and alpha of each dot, apart; no alpha where every dot covers fully. */
function separated(dots: Buffer): { colours: Uint8Array; alpha: Uint8Array | null } {
  const count = dots.length / 4;
  const [colours, alpha] = [new Uint8Array(count * 3), new Uint8Array(count)];
  for (let dot = 0; dot < count; dot += 1) {
    colours.set(dots.subarray(dot * 4, dot * 4 + 3), dot * 3);
    alpha[dot] = dots[dot * 4 + 3] ?? 255;
  }
  return { colours, alpha: alpha.every((cover) => cover === 255) ? null : alpha };
}

/** A JPEG goes into the document as it is. */
function readJpeg(bytes: Uint8Array): RasterImage {
  const head = jpegHead(bytes);
  if (!head) throw new UnfitPicture({ fault: 'brokenJpeg' });
  const { width, height, components, bits } = head;
  refuseTooLarge(width, height);
  if (bits !== 8) throw new UnfitPicture({ fault: 'bits', bits });
  if (components !== 1 && components !== 3) throw new UnfitPicture({ fault: 'printingInks' });
  const colours = components === 1 ? 'DeviceGray' : 'DeviceRGB';
  return { width, height, colours, form: 'jpeg', bytes, alpha: null };
}

function refuseTooLarge(width: number, height: number): void {
  if (width * height > MOST_DOTS) throw new UnfitPicture({ fault: 'tooLarge', width, height });
  if (width * height === 0) throw new UnfitPicture({ fault: 'noDots' });
}
