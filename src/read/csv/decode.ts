import { readAsWindows1252 } from '../../diagnostic/catalogue/csv.ts';
import { utf16WithoutMark } from '../../diagnostic/catalogue/csv-large.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { done, failed, type Outcome } from '../../diagnostic/outcome.ts';
import type { InputFile } from '../../domain/draft.ts';
import { placeIn } from '../../domain/place.ts';
import { brokenEncoding, type Encoding } from './broken-encoding.ts';
import { mayBeFaulty, placeAt, textFaults } from './forbidden-text.ts';

const UTF8 = { label: 'utf-8', name: 'UTF-8', bom: [0xef, 0xbb, 0xbf] } as const satisfies Encoding;
const MARKED: readonly Encoding[] = [
  UTF8,
  { label: 'utf-16le', name: 'UTF-16', bom: [0xff, 0xfe] },
  { label: 'utf-16be', name: 'UTF-16', bom: [0xfe, 0xff] },
];

/**
 * The text of a file, whatever house it comes from. German: Zeichensatz erkennen.
 *
 * Takes   the bytes of any text file: CSV, YAML or Markdown.
 * Gives   its text without byte order mark, in NFC; line ends stay as they are.
 * Rule    a byte order mark decides; else strict UTF-8; else Windows-1252, with a notice (CSV-101).
 * Errors  UTF-16 without its mark (CSV-147), double-encoded umlauts (CSV-102), forbidden characters (CSV-103), bytes that break the announced
 *         encoding (CSV-105). A replacement character is never made.
 */
export function decode(input: InputFile): Outcome<string> {
  const marked = markOf(input.bytes);
  const wide = marked ? null : unmarkedUtf16(input.bytes, input.file);
  if (wide) return failed(wide);
  const text = marked ? strict(input.bytes.subarray(marked.bom.length), marked) : strict(input.bytes, UTF8);
  if (text !== null) return clean(text, input.file, []);
  if (marked) return failed(brokenEncoding({ file: input.file, chunks: () => [input.bytes] }, marked));
  const western = new TextDecoder('windows-1252').decode(input.bytes);
  return clean(western, input.file, [
    readAsWindows1252(placeAt(western, firstBeyondAscii(western), input.file), {}),
  ]);
}

/** The encoding that a byte order mark announces; null where there is none. */
export function markOf(bytes: Uint8Array): Encoding | null {
  return MARKED.find(({ bom }) => bom.every((byte, index) => bytes[index] === byte)) ?? null;
}

/** Of the first thousand bytes; a Latin text in UTF-16 has a NUL in nearly every second place, one in UTF-8 has none. */
export function unmarkedUtf16(bytes: Uint8Array, file: string): Diagnostic | null {
  const nuls = [0, 0];
  const looked = Math.min(bytes.length, 1000) & ~1;
  for (let at = 0; at < looked; at++) if (bytes[at] === 0) nuls[at % 2] = (nuls[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nuls.map((count) => count / Math.max(1, looked / 2));
  if (odd > 0.7 && even < 0.1) return utf16WithoutMark(placeIn(file), { order: 'LE' });
  return even > 0.7 && odd < 0.1 ? utf16WithoutMark(placeIn(file), { order: 'BE' }) : null;
}

function strict(bytes: Uint8Array, { label }: Encoding): string | null {
  try {
    return decoderFor(label).decode(bytes);
  } catch {
    return null; // the decoder tells a wrong byte only by throwing
  }
}

/** One for each encoding: a folder has hundreds of small files. */
const decoders = new Map<string, Decoder>();
type Decoder = InstanceType<typeof TextDecoder>;

function decoderFor(label: string): Decoder {
  const decoder = decoders.get(label) ?? new TextDecoder(label, { fatal: true, ignoreBOM: true });
  decoders.set(label, decoder);
  return decoder;
}

function clean(text: string, file: string, notices: readonly Diagnostic[]): Outcome<string> {
  const composed = text.normalize('NFC');
  const faults = mayBeFaulty(composed) ? textFaults(composed, file) : [];
  return faults.length === 0 ? done(composed, notices) : failed(...notices, ...faults);
}

function firstBeyondAscii(text: string): number {
  return Math.max(0, text.search(/[\u0080-\uffff]/u));
}
