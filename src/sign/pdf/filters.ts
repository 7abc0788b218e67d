import { inflateSync } from 'node:zlib';
import { isDictionary, itemsOf, type PdfObject, type PdfStream, type PdfValue } from './pdf-value.ts';
import { isCount } from './scanner.ts';
import { UnreadablePdf } from './unreadable-pdf.ts';

/** No table of a real file comes near; a damaged or hostile one must not fill the memory. */
const LARGEST = 256 * 1024 * 1024;

/**
 * The content of a stream: uncompressed, or FlateDecode with or without a PNG predictor (ISO 32000-1, 7.4.4).
 *
 * That is what cross-reference streams and object streams come in.
 */
export function decodeStream(
  { dictionary, bytes }: PdfStream,
  resolve: (value: PdfValue) => PdfObject,
): Buffer {
  const entry = (key: string) => resolve(dictionary.entries.get(key) ?? null);
  const filters = oneOrMany(entry('Filter'));
  if (filters.length === 0) return Buffer.from(bytes);
  const filter = resolve(filters[0] ?? null);
  const flate =
    filter !== null && typeof filter === 'object' && 'name' in filter && filter.name === 'FlateDecode';
  if (filters.length > 1 || !flate) throw new UnreadablePdf('ein Verzeichnis ist unüblich verpackt');
  return undoPredictor(inflate(bytes), resolve(oneOrMany(entry('DecodeParms'))[0] ?? null), resolve);
}

function oneOrMany(value: PdfObject): readonly PdfValue[] {
  if (value === null || (typeof value === 'object' && value.kind === 'stream')) return [];
  return typeof value === 'object' && value.kind === 'array' ? itemsOf(value) : [value];
}

function inflate(bytes: Uint8Array): Buffer {
  try {
    return inflateSync(bytes, { maxOutputLength: LARGEST });
  } catch {
    throw new UnreadablePdf('ein gepacktes Verzeichnis ist beschädigt');
  }
}

function undoPredictor(
  bytes: Buffer,
  parameters: PdfObject,
  resolve: (value: PdfValue) => PdfObject,
): Buffer {
  if (!isDictionary(parameters)) return bytes;
  const number = (key: string, otherwise: number) => {
    const value = resolve(parameters.entries.get(key) ?? null) ?? otherwise;
    if (!isCount(value) || value === 0) throw new UnreadablePdf('ein Verzeichnis ist unüblich verpackt');
    return value;
  };
  const predictor = number('Predictor', 1);
  if (predictor === 1) return bytes;
  if (predictor < 10 || predictor > 15) throw new UnreadablePdf('ein Verzeichnis ist unüblich verpackt');
  const bits = number('Colors', 1) * number('BitsPerComponent', 8);
  return undoPng(bytes, Math.ceil((number('Columns', 1) * bits) / 8), Math.ceil(bits / 8));
}

/** Each row begins with a byte that names its filter (PNG specification, 9.2); `step` is the bytes of one pixel. */
function undoPng(bytes: Buffer, width: number, step: number): Buffer {
  const rows = Math.ceil(bytes.length / (width + 1));
  if (rows * (width + 1) !== bytes.length) throw new UnreadablePdf('ein Verzeichnis hat keine ganzen Zeilen');
  const plain = Buffer.alloc(rows * width);
  for (let row = 0; row < rows; row += 1) {
    const filter = bytes[row * (width + 1)] ?? 0;
    for (let column = 0; column < width; column += 1) {
      const at = row * width + column;
      const left = column >= step ? (plain[at - step] ?? 0) : 0;
      const above = row > 0 ? (plain[at - width] ?? 0) : 0;
      const corner = row > 0 && column >= step ? (plain[at - width - step] ?? 0) : 0;
      plain[at] = (bytes[at + row + 1] ?? 0) + predicted(filter, left, above, corner);
    }
  }
  return plain;
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return (left + above) >> 1;
    case 4:
      return paeth(left, above, corner);
    default:
      throw new UnreadablePdf('ein Verzeichnis ist unüblich verpackt');
  }
}

function paeth(left: number, above: number, corner: number): number {
  const estimate = left + above - corner;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((each) => Math.abs(estimate - each));
  if (toLeft === undefined || toAbove === undefined || toCorner === undefined) return 0;
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
