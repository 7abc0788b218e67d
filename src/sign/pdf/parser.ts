import { array, type PdfObject, type PdfValue, reference } from './pdf-value.ts';
import { isCount, type Scanner, type Token } from './scanner.ts';

/** Deeper than any file nests; a damaged one must not exhaust the stack. */
const DEEPEST = 200;

/** Reads one object that is not a stream (ISO 32000-1, 7.3). Throws `UnreadablePdf`. */
export function readValue(scanner: Scanner): PdfValue {
  return valueFrom(scanner.token(), scanner, 0);
}

function valueFrom(token: Token, scanner: Scanner, depth: number): PdfValue {
  if (depth > DEEPEST) throw scanner.misfit('zu tief verschachtelt');
  if (token.kind === 'simple') {
    return isCount(token.value) ? referenceOrNumber(token.value, scanner) : token.value;
  }
  if (token.kind === 'mark' && token.text === '[') return arrayFrom(scanner, depth);
  if (token.kind === 'mark' && token.text === '<<') return dictionaryFrom(scanner, depth);
  if (token.kind === 'word' && token.text === 'true') return true;
  if (token.kind === 'word' && token.text === 'false') return false;
  if (token.kind === 'word' && token.text === 'null') return null;
  throw scanner.misfit('kein Objekt');
}

/** `12 0 R` begins like the number 12. */
function referenceOrNumber(first: number, scanner: Scanner): PdfValue {
  const before = scanner.position;
  const second = scanner.token();
  if (second.kind === 'simple' && isCount(second.value)) {
    const third = scanner.token();
    if (third.kind === 'word' && third.text === 'R') return reference(first, second.value);
  }
  scanner.position = before;
  return first;
}

function arrayFrom(scanner: Scanner, depth: number): PdfValue {
  const items: PdfValue[] = [];
  for (let token = scanner.token(); !isMark(token, ']'); token = scanner.token()) {
    items.push(valueFrom(token, scanner, depth + 1));
  }
  return array(items);
}

function dictionaryFrom(scanner: Scanner, depth: number): PdfValue {
  const entries = new Map<string, PdfValue>();
  for (let token = scanner.token(); !isMark(token, '>>'); token = scanner.token()) {
    const key = token.kind === 'simple' ? token.value : null;
    if (key === null || typeof key === 'number' || key.kind !== 'name') {
      throw scanner.misfit('ein Schlüssel fehlt');
    }
    entries.set(key.name, valueFrom(scanner.token(), scanner, depth + 1));
  }
  return { kind: 'dictionary', entries };
}

function isMark(token: Token, text: string): boolean {
  return token.kind === 'mark' && token.text === text;
}

export interface IndirectObject {
  readonly id: number;
  readonly generation: number;
  readonly value: PdfObject;
}

/**
 * Reads `12 0 obj … endobj` (ISO 32000-1, 7.3.10), with its stream if it has one.
 *
 * `lengthOf` resolves the entry Length, which may be a reference.
 */
export function readIndirectObject(
  scanner: Scanner,
  lengthOf: (entry: PdfValue) => PdfObject,
): IndirectObject {
  const id = scanner.count();
  const generation = scanner.count();
  scanner.expect('obj');
  const value = readValue(scanner);
  const next = scanner.token();
  if (next.kind !== 'word' || (next.text !== 'stream' && next.text !== 'endobj')) {
    throw scanner.misfit(`das Ende von Objekt ${id} fehlt`);
  }
  return { id, generation, value: next.text === 'stream' ? streamFrom(value, scanner, lengthOf) : value };
}

function streamFrom(
  dictionary: PdfValue,
  scanner: Scanner,
  lengthOf: (entry: PdfValue) => PdfObject,
): PdfObject {
  if (dictionary === null || typeof dictionary !== 'object' || dictionary.kind !== 'dictionary') {
    throw scanner.misfit('ein Datenstrom hat keine Angaben');
  }
  const start = scanner.position + lineEndAt(scanner);
  const length = lengthOf(dictionary.entries.get('Length') ?? null);
  if (!isCount(length)) throw scanner.misfit('ein Datenstrom hat keine Länge');
  scanner.position = start + length;
  scanner.expect('endstream');
  return { kind: 'stream', dictionary, bytes: scanner.bytes.subarray(start, start + length) };
}

/** After the word `stream`: CR LF or LF; a lone CR is wrong and met nevertheless. */
function lineEndAt({ bytes, position }: Scanner): number {
  if (bytes[position] === 0x0d) return bytes[position + 1] === 0x0a ? 2 : 1;
  return bytes[position] === 0x0a ? 1 : 0;
}
