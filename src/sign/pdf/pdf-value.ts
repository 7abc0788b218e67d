/**
 * The objects of a PDF file (ISO 32000-1, 7.3) as plain data.
 *
 * Names and strings hold bytes: one character (U+0000 to U+00FF) for each.
 */
export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfReference
  | PdfArray
  | PdfDictionary;

/** What stands between `obj` and `endobj`. */
export type PdfObject = PdfValue | PdfStream;

export interface PdfName {
  readonly kind: 'name';
  /** Without the solidus: `AcroForm`. */
  readonly name: string;
}

export interface PdfString {
  readonly kind: 'string';
  readonly bytes: string;
}

export interface PdfReference {
  readonly kind: 'reference';
  readonly id: number;
  readonly generation: number;
}

export interface PdfArray {
  readonly kind: 'array';
  readonly items: readonly PdfValue[];
}

export interface PdfDictionary {
  readonly kind: 'dictionary';
  readonly entries: ReadonlyMap<string, PdfValue>;
}

export interface PdfStream {
  readonly kind: 'stream';
  readonly dictionary: PdfDictionary;
  /** As they stand in the file, filters not undone. */
  readonly bytes: Uint8Array;
}

export function name(text: string): PdfName {
  return { kind: 'name', name: text };
}

export function string(bytes: string): PdfString {
  return { kind: 'string', bytes };
}

export function reference(id: number, generation = 0): PdfReference {
  return { kind: 'reference', id, generation };
}

export function array(items: readonly PdfValue[]): PdfArray {
  return { kind: 'array', items };
}

export function dictionary(entries: Readonly<Record<string, PdfValue>>): PdfDictionary {
  return { kind: 'dictionary', entries: new Map(Object.entries(entries)) };
}

/** The dictionary with one entry added or replaced; everything else stays as and where it was. */
export function withEntry(old: PdfDictionary, key: string, value: PdfValue): PdfDictionary {
  return { kind: 'dictionary', entries: new Map([...old.entries, [key, value]]) };
}

export function isDictionary(value: PdfObject): value is PdfDictionary {
  return kindOf(value) === 'dictionary';
}

export function isReference(value: PdfObject): value is PdfReference {
  return kindOf(value) === 'reference';
}

export function isStream(value: PdfObject): value is PdfStream {
  return kindOf(value) === 'stream';
}

export function isString(value: PdfObject): value is PdfString {
  return kindOf(value) === 'string';
}

export function isName(value: PdfObject, text: string): boolean {
  return typeof value === 'object' && value?.kind === 'name' && value.name === text;
}

/** The items of an array; none for anything else. */
export function itemsOf(value: PdfObject): readonly PdfValue[] {
  return typeof value === 'object' && value?.kind === 'array' ? value.items : [];
}

function kindOf(value: PdfObject): string {
  return value !== null && typeof value === 'object' ? value.kind : typeof value;
}
