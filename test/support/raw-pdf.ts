import { inflateSync } from 'node:zlib';

/** The operators of each page. */
export function contentsOf(bytes: Uint8Array): readonly string[] {
  return streams(bytes, /\/Filter \/FlateDecode\n>>\nstream\n([\s\S]*?)\nendstream/g)
    .map(([, packed]) => unpacked(packed))
    .filter((content) => content.includes(' BDC'));
}

/** The objects inside object streams by their number, as they are written. */
export function objectsOf(bytes: Uint8Array): ReadonlyMap<number, string> {
  const found = streams(bytes, /\/ObjStm \/N \d+ \/First (\d+) .*\nstream\n([\s\S]*?)\nendstream/g);
  return new Map(found.flatMap(([, first, packed]) => objectsIn(unpacked(packed), Number(first))));
}

function objectsIn(stream: string, first: number): readonly (readonly [number, string])[] {
  const head = stream.slice(0, first).trim().split(' ').map(Number);
  const starts = head.filter((_, index) => index % 2 === 1);
  return starts.map((start, index) => {
    const end = starts[index + 1];
    const text = stream.slice(first + start, end === undefined ? undefined : first + end);
    return [head[index * 2] ?? 0, text.replace(/\s+/g, ' ').trim()];
  });
}

function streams(bytes: Uint8Array, pattern: RegExp): readonly (readonly string[])[] {
  return [...Buffer.from(bytes).toString('latin1').matchAll(pattern)];
}

function unpacked(stream = ''): string {
  return inflateSync(Buffer.from(stream, 'latin1'), { finishFlush: 2 }).toString('latin1');
}

const PAINTS: ReadonlySet<string> = new Set('Tj TJ f F f* S s B B* b b* Do sh BI'.split(' '));

/** What a page paints outside of marked content, and marked content inside of another or left open. */
export function strayMarks(content: string): readonly string[] {
  const stray: string[] = [];
  let depth = 0;
  for (const [word] of content.matchAll(/\((?:\\[\s\S]|[^\\)])*\)|[^\s[\]<>()]+/g)) {
    if (word === 'BDC' || word === 'BMC') depth += 1;
    if (word === 'EMC') depth -= 1;
    if (depth > 1 && word === 'BDC') stray.push('nested');
    if (PAINTS.has(word) && depth !== 1) stray.push(word);
  }
  return depth === 0 ? stray : [...stray, 'left open'];
}
