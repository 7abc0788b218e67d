import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { QpdfJson, Value } from './pdf-file.ts';
import { output } from './programs.ts';

type Change<V> = V extends readonly (infer Each)[] ? Change<Each>[] : V extends object ? Editable : V;
/** A dictionary that may be changed. */
export interface Editable {
  [key: string]: Change<Value>;
}

interface EditableObject {
  value?: Change<Value>;
  stream?: { dict: Editable; data: string };
}

/** The objects of a PDF, open for changes: a copy, so that each breakage begins with the sound file. */
export class Editor {
  readonly #json: { qpdf: [Editable, Record<string, EditableObject>] };

  constructor(json: QpdfJson) {
    this.#json = structuredClone(json) as unknown as { qpdf: [Editable, Record<string, EditableObject>] };
  }

  get json(): QpdfJson {
    return this.#json as unknown as QpdfJson;
  }

  get catalog(): Editable {
    return this.at(this.at(this.#json.qpdf[1]['trailer']?.value)['/Root']);
  }

  /** The dictionary that a reference or a value names; throws where there is none. */
  at(value: Change<Value> | undefined): Editable {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
    const object = this.#object(value);
    return object.stream?.dict ?? this.at(object.value);
  }

  /** Every dictionary of the file, those of streams included. */
  dicts(): readonly Editable[] {
    return Object.entries(this.#json.qpdf[1]).flatMap(([key, { value, stream }]) => {
      if (key === 'trailer') return [];
      if (stream) return [stream.dict];
      return typeof value === 'object' && value !== null && !Array.isArray(value) ? [value] : [];
    });
  }

  /** Elements of one structure type, or with one value of another key: `where('/Subtype', '/Link')`. */
  where(key: string, value: string): readonly Editable[] {
    const found = this.dicts().filter((dict) => dict[key] === value);
    if (found.length === 0) throw new Error(`the PDF has no object with ${key} ${value}`);
    return found;
  }

  first(key: string, value: string): Editable {
    return this.where(key, value)[0] as Editable;
  }

  /** Rewrites a stream as text; throws when nothing changes. */
  rewrite(
    reference: Change<Value> | undefined,
    change: (text: string) => string,
    encoding: 'utf8' | 'latin1',
  ): void {
    const stream = this.#object(reference).stream;
    if (!stream) throw new Error(`${String(reference)} is no stream`);
    const before = Buffer.from(stream.data, 'base64').toString(encoding);
    const after = change(before);
    if (after === before) throw new Error(`nothing to change in ${String(reference)}`);
    stream.data = Buffer.from(after, encoding).toString('base64');
  }

  /** Rewrites the first page's content. */
  rewritePage(change: (text: string) => string): void {
    const [contents] = [this.first('/Type', '/Page')['/Contents']].flat();
    this.rewrite(contents as Change<Value>, change, 'latin1');
  }

  rewriteMetadata(change: (text: string) => string): void {
    this.rewrite(this.catalog['/Metadata'], change, 'utf8');
  }

  #object(reference: Change<Value> | undefined): EditableObject {
    const object = this.#json.qpdf[1][`obj:${String(reference)}`];
    if (!object) throw new Error(`the PDF has no object ${String(reference)}`);
    return object;
  }
}

/** Writes changed objects as a PDF. qpdf keeps the rules of PDF/A for streams only when asked to. */
export function writePdf(json: QpdfJson, pdf: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'zielbericht-'));
  try {
    const path = join(folder, 'objekte.json');
    writeFileSync(path, JSON.stringify(json));
    output('qpdf', ['--json-input', path, '--newline-before-endstream', '--deterministic-id', pdf]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
