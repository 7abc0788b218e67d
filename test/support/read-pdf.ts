import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { keptPdf } from './keep-pdf.ts';

/** A node of the structure tree with the words it prints. */
export interface ReadElement {
  readonly role: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly text: string;
  readonly children: readonly ReadElement[];
}

export interface ReadLink {
  readonly page: number;
  readonly url: string | null;
  readonly contents: string;
  /** Left, bottom, right, top. */
  readonly rect: readonly number[];
  /** Of each line: upper left, upper right, lower left and lower right corner. */
  readonly quads: readonly (readonly number[])[];
  /** The page that an internal link leads to, counted from 1. */
  readonly target: number | null;
}

export interface ReadBookmark {
  readonly title: string;
  readonly items: readonly ReadBookmark[];
}

/** What another programme finds in a PDF. */
export interface ReadPdf {
  /** Lines as printed, page by page, top to bottom. */
  readonly pages: readonly (readonly string[])[];
  /** One tree for each page, as the reader builds it. */
  readonly trees: readonly ReadElement[];
  readonly links: readonly ReadLink[];
  readonly bookmarks: readonly ReadBookmark[];
  readonly language: string | null;
  readonly showsTitle: boolean;
  readonly metadata: string;
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(keptPdf('gelesen', bytes)), verbosity: 0 });
  const document = await task.promise;
  const pages: string[][] = [];
  const trees: ReadElement[] = [];
  const links: ReadLink[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    pages.push(linesOf((await page.getTextContent({ disableNormalization: true })).items as Item[]));
    const marked = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
    const tree = await page.getStructTree();
    if (tree) trees.push(elementOf(tree as Tree, wordsByMark(marked.items as Item[])));
    for (const { url, contentsObj, rect, quadPoints, dest } of await page.getAnnotations()) {
      const target = dest ? (await document.getPageIndex(dest[0])) + 1 : null;
      const quads = quadsIn(quadPoints ?? []);
      links.push({ page: number, url: url ?? null, contents: contentsObj.str, rect, quads, target });
    }
  }
  const { metadata, info } = await document.getMetadata();
  const preferences = (await document.getViewerPreferences()) as ReadonlyMap<string, unknown> | null;
  const bookmarks = ((await document.getOutline()) ?? []) as unknown as readonly ReadBookmark[];
  const read = {
    pages,
    trees,
    links,
    bookmarks,
    language: (info as { Language?: string }).Language ?? null,
    showsTitle: preferences?.get('DisplayDocTitle') === true,
    metadata: metadata?.getRaw() ?? '',
  };
  await task.destroy();
  return read;
}

function quadsIn(points: ArrayLike<number>): readonly (readonly number[])[] {
  const numbers = Array.from(points);
  return Array.from({ length: numbers.length / 8 }, (_, index) => numbers.slice(index * 8, index * 8 + 8));
}

/** The right end of the text that reaches farthest on the first page, in points. */
export async function rightmost(bytes: Uint8Array): Promise<number> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const page = await (await task.promise).getPage(1);
  const { items } = await page.getTextContent();
  const ends = (items as { transform: readonly number[]; width: number }[]).map(
    ({ transform, width }) => (transform[4] ?? 0) + width,
  );
  await task.destroy();
  return Math.max(...ends);
}

/** All elements of one role, in reading order. */
export function elementsIn(read: ReadPdf, role: string): readonly ReadElement[] {
  const below = (element: ReadElement): readonly ReadElement[] => [
    ...(element.role === role ? [element] : []),
    ...element.children.flatMap(below),
  ];
  return read.trees.flatMap(below);
}

interface Item {
  readonly str?: string;
  readonly hasEOL?: boolean;
  readonly transform?: readonly number[];
  readonly type?: string;
  readonly id?: string;
}

interface Tree {
  readonly role: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly children: readonly (Tree | { readonly type: string; readonly id: string })[];
}

function linesOf(items: readonly Item[]): string[] {
  const lines = new Map<number, string>();
  for (const { str = '', transform } of items) {
    const y = Math.round((transform?.[5] ?? 0) * 2) / 2;
    lines.set(y, (lines.get(y) ?? '') + str);
  }
  return [...lines]
    .toSorted(([a], [b]) => b - a)
    .map(([, text]) => text.trim())
    .filter((text) => text !== '');
}

function wordsByMark(items: readonly Item[]): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const open: (string | null)[] = [];
  for (const { type, id, str = '' } of items) {
    if (type?.startsWith('beginMarkedContent')) open.push(id ?? null);
    else if (type === 'endMarkedContent') open.pop();
    const mark = open.at(-1);
    if (mark) words.set(mark, (words.get(mark) ?? '') + str);
  }
  return words;
}

function elementOf(tree: Tree, words: ReadonlyMap<string, string>): ReadElement {
  const parts = tree.children.map((child) => ('role' in child ? elementOf(child, words) : child));
  const children = parts.filter((part): part is ReadElement => 'role' in part);
  const text = parts.map((part) => ('role' in part ? part.text : (words.get(part.id) ?? ''))).join('');
  const { role, alt, lang } = tree;
  // The reader adds blanks of its own between places far apart.
  return { role, ...(alt ? { alt } : {}), ...(lang ? { lang } : {}), text: text.trim(), children };
}
