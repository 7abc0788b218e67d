import { output } from './programs.ts';

/** A value of a PDF as qpdf writes it in JSON: names as `/Name`, texts as `u:…`, references as `12 0 R`. */
export type Value = null | boolean | number | string | readonly Value[] | Dict;
export interface Dict {
  readonly [key: string]: Value;
}

interface StreamJson {
  readonly stream: { readonly dict: Dict; readonly data?: string };
}
export type ObjectJson = StreamJson | { readonly value: Value };
/** The second part of qpdf's JSON: `trailer`, and `obj:12 0 R` for each object. */
export type Objects = Readonly<Record<string, ObjectJson>>;

export interface QpdfJson {
  readonly qpdf: readonly [Dict, Objects];
}

const REFERENCE = /^\d+ \d+ R$/;

/** Every object of a PDF, streams decompressed. Source: qpdf, „JSON version 2“. */
export function qpdfJson(pdf: string): QpdfJson {
  const words = ['--json=2', '--json-key=qpdf', '--json-stream-data=inline', '--decode-level=generalized'];
  return JSON.parse(output('qpdf', [...words, pdf])) as QpdfJson;
}

/** A PDF whose objects can be asked for; a reference is followed wherever it stands. */
export class PdfFile {
  readonly #objects: Objects;

  constructor({ qpdf }: QpdfJson) {
    this.#objects = qpdf[1];
  }

  static open(pdf: string): PdfFile {
    return new PdfFile(qpdfJson(pdf));
  }

  get trailer(): Dict {
    return this.#dictOf(this.#objects['trailer']);
  }

  get catalog(): Dict {
    return this.dict(this.trailer['/Root']);
  }

  /** Each object that is a dictionary or a stream, with its reference. */
  dicts(): readonly (readonly [string, Dict])[] {
    return Object.entries(this.#objects)
      .filter(([key]) => key.startsWith('obj:'))
      .map(([key, object]) => [key.slice('obj:'.length), this.#dictOf(object)] as const);
  }

  follow(value: Value | undefined): Value {
    if (typeof value !== 'string' || !REFERENCE.test(value)) return value ?? null;
    const object = this.#objects[`obj:${value}`];
    if (object === undefined) return null;
    return 'value' in object ? this.follow(object.value) : object.stream.dict;
  }

  /** The dictionary, also that of a stream; an empty one when there is none. */
  dict(value: Value | undefined): Dict {
    const found = this.follow(value);
    return typeof found === 'object' && found !== null && !Array.isArray(found) ? (found as Dict) : {};
  }

  /** An array; a single value is a list of one, none an empty list. */
  list(value: Value | undefined): readonly Value[] {
    const found = this.follow(value);
    if (found === null) return [];
    return Array.isArray(found) ? (found as readonly Value[]) : [value ?? null];
  }

  /** Without its slash: `Figure`. */
  name(value: Value | undefined): string | null {
    const found = this.follow(value);
    return typeof found === 'string' && found.startsWith('/') ? found.slice(1) : null;
  }

  text(value: Value | undefined): string | null {
    const found = this.follow(value);
    return typeof found === 'string' && found.startsWith('u:') ? found.slice(2) : null;
  }

  number(value: Value | undefined): number | null {
    const found = this.follow(value);
    return typeof found === 'number' ? found : null;
  }

  /** The bytes of a stream, null when `value` names none. */
  bytes(value: Value | undefined): Buffer | null {
    const object = typeof value === 'string' ? this.#objects[`obj:${value}`] : undefined;
    return object && 'stream' in object ? Buffer.from(object.stream.data ?? '', 'base64') : null;
  }

  /** Pages in their order, each with its reference. */
  pages(node: Value | undefined = this.catalog['/Pages']): readonly Page[] {
    const dict = this.dict(node);
    if (this.name(dict['/Type']) === 'Page') return [{ ref: String(node), dict }];
    return this.list(dict['/Kids']).flatMap((kid) => this.pages(kid));
  }

  /** Pairs of a number tree, such as the way from marks to elements. */
  numberTree(node: Value | undefined): readonly (readonly [number, Value])[] {
    return pairs(this.#treeLeaves(node, '/Nums')).map(([key, value]) => [Number(key), value] as const);
  }

  /** Pairs of a name tree, such as the embedded files. */
  nameTree(node: Value | undefined): readonly (readonly [string, Value])[] {
    return pairs(this.#treeLeaves(node, '/Names')).map(
      ([key, value]) => [this.text(key) ?? '', value] as const,
    );
  }

  #treeLeaves(node: Value | undefined, leaves: string): readonly Value[] {
    const dict = this.dict(node);
    return [
      ...this.list(dict[leaves]),
      ...this.list(dict['/Kids']).flatMap((kid) => this.#treeLeaves(kid, leaves)),
    ];
  }

  #dictOf(object: ObjectJson | undefined): Dict {
    if (object === undefined) return {};
    return 'stream' in object ? object.stream.dict : this.dict(object.value);
  }
}

export interface Page {
  readonly ref: string;
  readonly dict: Dict;
}

function pairs(values: readonly Value[]): readonly (readonly [Value, Value])[] {
  return Array.from({ length: values.length >> 1 }, (_, at) => [
    values[at * 2] ?? null,
    values[at * 2 + 1] ?? null,
  ]);
}
