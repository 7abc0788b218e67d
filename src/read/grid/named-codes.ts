import type { Row } from '../csv/table.ts';
import { parsePeriod } from './period.ts';
import { share } from './row-words.ts';
import { isCode, isValueLike } from './signs.ts';

/**
 * True where one of the columns beside a column of codes calls each code by a name of its own, so that the code says
 * nothing the name does not say. German: benannter Code.
 */
export function isNamedBeside(column: number, stub: number, body: readonly Row[]): boolean {
  return [column + 1, column - 1].some((name) => name >= 0 && name < stub && isPairing(column, name, body));
}

/** A column of numbers that number the words behind it, `1;Innenstadt`, with values behind those. */
export function numbersNames(column: number, body: readonly Row[], width: number): boolean {
  const codes = cellsAt(column, body);
  if (codes.length < 2 || !codes.every((cell) => /^\d{1,12}$/u.test(cell))) return false;
  const values = Array.from({ length: Math.max(0, width - column - 2) }, (_, at) => column + 2 + at);
  if (!values.some((at) => share(cellsAt(at, body), isValueLike) >= 0.5)) return false;
  const different = new Set(codes).size;
  // Further right it may be a value with a remark behind it, unless the pairs come again and again.
  const enough = column === 0 ? different > 1 : different > 1 && different * 2 <= codes.length;
  return enough && isPairing(column, column + 1, body);
}

/** Each code has one name, each name one code; the names are words. */
function isPairing(code: number, name: number, body: readonly Row[]): boolean {
  if (share(cellsAt(name, body), isWord) <= 0.9) return false;
  const [names, codes] = [new Map<string, string>(), new Map<string, string>()];
  return body.every(({ cells }) => {
    const [own = '', called = ''] = [cells[code]?.trim(), cells[name]?.trim()];
    if (own === '' || called === '') return own === '';
    return agrees(names, own, called) && agrees(codes, called, own);
  });
}

function agrees(known: Map<string, string>, from: string, to: string): boolean {
  const before = known.get(from) ?? to;
  known.set(from, before);
  return before === to;
}

function isWord(cell: string): boolean {
  return !isValueLike(cell) && !isCode(cell) && parsePeriod(cell) === null;
}

function cellsAt(column: number, body: readonly Row[]): readonly string[] {
  return body.map(({ cells }) => cells[column]?.trim() ?? '').filter((cell) => cell !== '');
}
