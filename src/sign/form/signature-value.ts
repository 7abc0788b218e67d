import { array, dictionary, name, type PdfValue, string } from '../pdf/pdf-value.ts';
import { dateText, textBytes } from '../pdf/text-string.ts';
import { writeValue } from '../pdf/write-value.ts';

/** What a signature says besides its proof. */
export interface SignatureWords {
  readonly signer: string;
  /** UTC: `2021-05-04T09:30:00Z`. */
  readonly at: string;
  readonly reason: string | null;
  readonly location: string | null;
}

/** A signature dictionary whose proof is still to come; positions count from its first character. */
export interface EmptySignature {
  readonly body: string;
  /** Where the ByteRange stands. */
  readonly rangeAt: number;
  /** The hexadecimal string with its brackets: the one place that the signature does not cover. */
  readonly gap: { readonly from: number; readonly until: number };
}

const WIDEST = 9_999_999_999;
const ROOM_FOR_RANGE = writeRange(WIDEST, WIDEST, WIDEST).length;

/** Builds the dictionary (ISO 32000-1, 12.8.1; ETSI EN 319 142-1, 6.3) with room for a proof of `room` bytes. */
export function emptySignature(words: SignatureWords, room: number): EmptySignature {
  const head = writeValue(dictionary(entriesOf(words))).replace(/>>$/, '');
  const range = `${' '.repeat(ROOM_FOR_RANGE)}\n/Contents `;
  const contents = `<${'0'.repeat(room * 2)}>`;
  const from = head.length + range.length;
  return {
    body: `${head}${range}${contents}\n>>`,
    rangeAt: head.length,
    gap: { from, until: from + contents.length },
  };
}

function entriesOf({ signer, at, reason, location }: SignatureWords): Readonly<Record<string, PdfValue>> {
  return {
    Type: name('Sig'),
    Filter: name('Adobe.PPKLite'),
    SubFilter: name('ETSI.CAdES.detached'),
    M: string(dateText(at)),
    Name: string(textBytes(signer)),
    ...(reason === null ? {} : { Reason: string(textBytes(reason)) }),
    ...(location === null ? {} : { Location: string(textBytes(location)) }),
  };
}

/** The entry that names the bytes signed: from the start to `from`, and from `until` to the `end` of the file. */
export function byteRange(gap: { readonly from: number; readonly until: number }, end: number): string {
  return writeRange(gap.from, gap.until, end - gap.until).padEnd(ROOM_FOR_RANGE);
}

function writeRange(before: number, after: number, length: number): string {
  return `/ByteRange ${writeValue(array([0, before, after, length]))}`;
}
