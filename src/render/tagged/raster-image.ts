import type { Reference } from './pdfmake.ts';

/** A picture made of dots, 8 bits for each part of a colour. */
export interface RasterImage {
  /** In dots. */
  readonly width: number;
  readonly height: number;
  readonly colours: 'DeviceGray' | 'DeviceRGB';
  /** `bytes` are a whole JPEG file, or the colours of each dot, row by row. */
  readonly form: 'jpeg' | 'dots';
  readonly bytes: Uint8Array;
  /** How much each dot covers, 0 to 255; null when all cover fully. */
  readonly alpha: Uint8Array | null;
}

/** What is needed of a document to put a picture into it. */
interface Drawer {
  ref(data: Record<string, unknown>): Reference;
}

/** Writes a picture as an image XObject (ISO 32000-1, 8.9.5), its transparency as a soft mask. */
export function writeImage(image: RasterImage, document: Drawer): Reference {
  const { width, height, colours, form, bytes, alpha } = image;
  const mask = alpha
    ? write({ ...measures(width, height), ColorSpace: 'DeviceGray' }, alpha, document)
    : null;
  const data = {
    ...measures(width, height),
    ColorSpace: colours,
    ...(mask ? { SMask: mask } : {}),
    ...(form === 'jpeg' ? { Filter: 'DCTDecode' } : {}),
  };
  return write(data, bytes, document);
}

function measures(width: number, height: number): Record<string, unknown> {
  return { Type: 'XObject', Subtype: 'Image', Width: width, Height: height, BitsPerComponent: 8 };
}

function write(data: Record<string, unknown>, bytes: Uint8Array, document: Drawer): Reference {
  const stream = document.ref(data);
  stream.write(bytes);
  stream.end();
  return stream;
}
