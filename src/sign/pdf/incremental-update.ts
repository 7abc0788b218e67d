import { createHash } from 'node:crypto';
import type { PdfFile } from './pdf-file.ts';
import { array, isString, itemsOf, type PdfDictionary, type PdfValue, string } from './pdf-value.ts';
import { writeValue } from './write-value.ts';

/** An object that is new or replaces an older version. */
export interface ChangedObject {
  readonly id: number;
  readonly generation: number;
  /** PDF text, one character for each byte. */
  readonly body: string;
}

export interface UpdatedPdf {
  /** Begins with all bytes of the file before. */
  readonly bytes: Buffer;
  /** Byte at which the body of each object begins, by its number. */
  readonly bodies: ReadonlyMap<number, number>;
}

/**
 * Appends objects behind the last byte of a file (ISO 32000-1, 7.5.6), with cross-references in the form of the
 * file's last ones, since readers need not understand a mixture. German: fortschreibende Änderung.
 */
export function appendUpdate(file: PdfFile, objects: readonly ChangedObject[]): UpdatedPdf {
  const bodies = new Map<number, number>();
  const offsets = new Map<number, { readonly offset: number; readonly generation: number }>();
  const last = file.bytes.at(-1);
  let text = last === 0x0a || last === 0x0d ? '' : '\n';
  for (const { id, generation, body } of objects) {
    const head = `${id} ${generation} obj\n`;
    offsets.set(id, { offset: file.bytes.length + text.length, generation });
    bodies.set(id, file.bytes.length + text.length + head.length);
    text += `${head}${body}\nendobj\n`;
  }
  const start = file.bytes.length + text.length;
  const write = file.references.form === 'stream' ? referenceStream : referenceTable;
  text += `${write(file, offsets, trailerAfter(file, text), start)}startxref\n${start}\n%%EOF\n`;
  return { bytes: Buffer.concat([file.bytes, Buffer.from(text, 'latin1')]), bodies };
}

type Offsets = ReadonlyMap<number, { readonly offset: number; readonly generation: number }>;

/** Entries that describe the old section itself. */
const OF_THE_SECTION = new Set(
  'Type Size Prev XRefStm W Index Length Filter DecodeParms DL F FFilter FDecodeParms'.split(' '),
);

/** Everything the old trailer says of the file, and an identifier of this version (ISO 32000-1, 14.4). */
function trailerAfter(file: PdfFile, appended: string): ReadonlyMap<string, PdfValue> {
  const { trailer, start } = file.references;
  const kept = [...trailer.entries].filter(([key]) => !OF_THE_SECTION.has(key));
  const hash = createHash('sha256').update(file.bytes).update(appended, 'latin1').digest();
  const id = string(hash.subarray(0, 16).toString('latin1'));
  const [first] = itemsOf(file.entry(trailer, 'ID'));
  const original = first !== undefined && isString(first) ? first : id;
  return new Map<string, PdfValue>([...kept, ['ID', array([original, id])], ['Prev', start]]);
}

function referenceTable(file: PdfFile, offsets: Offsets, trailer: ReadonlyMap<string, PdfValue>): string {
  const rows = runsOf([...offsets.keys()]).map((ids) => {
    const lines = ids.map((id) => {
      const { offset = 0, generation = 0 } = offsets.get(id) ?? {};
      return `${padded(offset, 10)} ${padded(generation, 5)} n \n`;
    });
    return `${ids[0]} ${ids.length}\n${lines.join('')}`;
  });
  const size = sizeWith(file, offsets);
  return `xref\n${rows.join('')}trailer\n${writeValue(dictionaryOf([...trailer, ['Size', size]]))}\n`;
}

/** The stream stands in its own list, as the newest object of all. */
function referenceStream(
  file: PdfFile,
  offsets: Offsets,
  trailer: ReadonlyMap<string, PdfValue>,
  start: number,
): string {
  const id = sizeWith(file, offsets);
  const all: Offsets = new Map([...offsets, [id, { offset: start, generation: 0 }]]);
  const runs = runsOf([...all.keys()]);
  const rows = Buffer.alloc(all.size * ROW);
  runs.flat().forEach((each, index) => {
    rows.writeUInt8(1, index * ROW);
    rows.writeUInt32BE(all.get(each)?.offset ?? 0, index * ROW + 1);
    rows.writeUInt16BE(all.get(each)?.generation ?? 0, index * ROW + 5);
  });
  const entries: readonly (readonly [string, PdfValue])[] = [
    ['Type', { kind: 'name', name: 'XRef' }],
    ...trailer,
    ['Size', id + 1],
    ['W', array([1, 4, 2])],
    ['Index', array(runs.flatMap((ids) => [ids[0] ?? 0, ids.length]))],
    ['Length', rows.length],
  ];
  const head = `${id} 0 obj\n${writeValue(dictionaryOf(entries))}\nstream\n`;
  return `${head}${rows.toString('latin1')}\nendstream\nendobj\n`;
}

/** Bytes of one row: kind, offset, generation. */
const ROW = 7;

function dictionaryOf(entries: readonly (readonly [string, PdfValue])[]): PdfDictionary {
  return { kind: 'dictionary', entries: new Map(entries) };
}

function sizeWith(file: PdfFile, offsets: Offsets): number {
  return Math.max(file.references.size, ...[...offsets.keys()].map((id) => id + 1));
}

/** Numbers that follow each other without a gap, in rising order. */
function runsOf(ids: readonly number[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const id of ids.toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.at(-1) === id - 1) run.push(id);
    else runs.push([id]);
  }
  return runs;
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
