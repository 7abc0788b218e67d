import { deflateSync } from 'node:zlib';

/** How a program lays out a file: with a table, with a stream, with objects packed into a stream, or as a hybrid. */
export type Layout = 'table' | 'stream' | 'packed' | 'hybrid';
export const LAYOUTS: readonly Layout[] = ['table', 'stream', 'packed', 'hybrid'];

export type Objects = Readonly<Record<number, string>>;

/** A PDF made by hand: objects by their number as PDF text (Latin-1). Object 1 is the catalogue. */
export function smallPdf(objects: Objects, layout: Layout = 'table', trailer = ''): Uint8Array {
  return revision(Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'), objects, layout, trailer);
}

/** What another program appends when it saves its changes. */
export function updatedPdf(
  pdf: Uint8Array,
  objects: Objects,
  layout: Layout = 'table',
  trailer = '',
): Uint8Array {
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(Buffer.from(pdf).toString('latin1'))?.[1];
  return revision(Buffer.from(pdf), objects, layout, `/Prev ${start} ${trailer}`);
}

type Row = readonly [kind: 0 | 1 | 2, first: number, second: number];

function revision(before: Buffer, objects: Objects, layout: Layout, trailer: string): Uint8Array {
  const file = new FileText(before);
  const rows = new Map<number, Row>(before.length < 20 ? [[0, [0, 0, 65535]]] : []);
  const ids = Object.keys(objects).map(Number);
  const next = firstFree(before, ids);
  const packs = layout === 'packed' || layout === 'hybrid';
  const packed = packs ? ids.filter((id) => id !== 1 && !objects[id]?.includes('stream')) : [];
  for (const id of ids.filter((each) => !packed.includes(each))) {
    rows.set(id, [1, file.object(id, objects[id] ?? ''), 0]);
  }
  packed.forEach((id, index) => {
    rows.set(id, [2, next, index]);
  });
  if (packed.length > 0) rows.set(next, [1, file.object(next, packing(packed, objects)), 0]);
  const information = `/Root 1 0 R ${trailer}`;
  if (layout === 'table') return file.table(rows, information);
  if (layout === 'hybrid') return hybrid(file, rows, next + 1, information);
  return file.stream(rows, next + 1, information);
}

/** A number above all those that tests and earlier revisions use. */
function firstFree(before: Buffer, ids: readonly number[]): number {
  const revisions = before.toString('latin1').split('startxref').length;
  return Math.max(60, ...ids) + 10 * revisions;
}

/** Old readers see the table, which knows nothing of packed objects; new ones look into the stream beside it. */
function hybrid(file: FileText, rows: ReadonlyMap<number, Row>, id: number, information: string): Uint8Array {
  const hidden = new Map([...rows].filter(([, [kind]]) => kind === 2));
  const beside = file.length;
  file.write(referenceStream(hidden, id, beside, information.replace(/\/Prev \d+/, '')));
  const shown = new Map([...rows].filter(([, [kind]]) => kind !== 2));
  return file.table(shown, `${information} /XRefStm ${beside}`);
}

function packing(ids: readonly number[], objects: Objects): string {
  const head: string[] = [];
  let body = '';
  for (const id of ids) {
    head.push(`${id} ${body.length}`);
    body += `${objects[id]} `;
  }
  const first = `${head.join(' ')} `;
  return streamText(
    `/Type /ObjStm /N ${ids.length} /First ${first.length}`,
    Buffer.from(first + body, 'latin1'),
  );
}

/** A compressed stream as the body of an object. */
export function streamText(entries: string, content: Uint8Array): string {
  const bytes = deflateSync(content).toString('latin1');
  return `<< ${entries} /Filter /FlateDecode /Length ${bytes.length} >>\nstream\r\n${bytes}\r\nendstream`;
}

const WIDTH = 7;

/** Rows as differences to the row above (PNG predictor "up"), as most programs write them. */
function referenceStream(
  rows: ReadonlyMap<number, Row>,
  id: number,
  at: number,
  information: string,
): string {
  const all = [...rows, [id, [1, at, 0]] as const].toSorted(([a], [b]) => a - b);
  const plain = all.map(([, [kind, first, second]]) => {
    const row = Buffer.alloc(WIDTH);
    row.writeUInt8(kind, 0);
    row.writeUInt32BE(first, 1);
    row.writeUInt16BE(second, 5);
    return row;
  });
  const coded = plain.map((row, index) =>
    Buffer.from([2, ...row.map((byte, column) => byte - (plain[index - 1]?.[column] ?? 0))]),
  );
  const parameters = `/DecodeParms << /Predictor 12 /Columns ${WIDTH} >>`;
  const index = `/Index [${all.map(([each]) => `${each} 1`).join(' ')}]`;
  const entries = `/Type /XRef /Size ${id + 1} /W [1 4 2] ${index} ${parameters} ${information}`;
  return `${id} 0 obj\n${streamText(entries, Buffer.concat(coded))}\nendobj\n`;
}

class FileText {
  #text: string;

  constructor(before: Buffer) {
    this.#text = before.toString('latin1');
  }

  get length(): number {
    return this.#text.length;
  }

  write(text: string): void {
    this.#text += text;
  }

  object(id: number, body: string): number {
    const at = this.length;
    this.write(`${id} 0 obj\n${body}\nendobj\n`);
    return at;
  }

  table(rows: ReadonlyMap<number, Row>, information: string): Uint8Array {
    const start = this.length;
    const lines = [...rows].map(
      ([id, [kind, offset, generation]]) =>
        `${id} 1\n${String(offset).padStart(10, '0')} ${String(generation).padStart(5, '0')} ${kind === 1 ? 'n' : 'f'}\r\n`,
    );
    const size = Math.max(...rows.keys()) + 1;
    this.write(`xref\n${lines.join('')}trailer\n<< /Size ${size} ${information} >>\n`);
    return this.#end(start);
  }

  stream(rows: ReadonlyMap<number, Row>, id: number, information: string): Uint8Array {
    const start = this.length;
    this.write(referenceStream(rows, id, start, information));
    return this.#end(start);
  }

  #end(start: number): Uint8Array {
    this.write(`startxref\n${start}\n%%EOF\n`);
    return new Uint8Array(Buffer.from(this.#text, 'latin1'));
  }
}

export const FIELDS = ['Unterschrift_Landkreis', 'Unterschrift_Jobcenter', 'Unterschrift_Agentur'] as const;

/** One page with three empty signature fields; the form is an object of its own (4). */
export const FORM_OBJECTS: Objects = {
  1: '<< /Type /Catalog /Pages 2 0 R /AcroForm 4 0 R >>',
  2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  3: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> /Annots [5 0 R 6 0 R 7 0 R] >>',
  4: '<< /Fields [5 0 R 6 0 R 7 0 R] /DA (/Helv 0 Tf 0 g) >>',
  ...Object.fromEntries(FIELDS.map((field, index) => [5 + index, fieldText(field, 700 - 100 * index)])),
};

function fieldText(name: string, bottom: number): string {
  const place = `/Rect [60 ${bottom} 300 ${bottom + 40}] /P 3 0 R /F 4`;
  return `<< /Type /Annot /Subtype /Widget /FT /Sig /T (${name}) /TU (Unterschrift: M\xfcller \\(Leitung\\)) ${place} >>`;
}

export function formPdf(layout: Layout = 'packed'): Uint8Array {
  return smallPdf(
    FORM_OBJECTS,
    layout,
    '/ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>]',
  );
}
