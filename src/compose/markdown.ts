import type { Element, Root } from 'hast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { type Processor, unified } from 'unified';
import type { CommentPicture, InputFile } from '../domain/draft.ts';
import type { Place } from '../domain/place.ts';
import { tangledLine } from '../domain/tangled-text.ts';
import { plainParagraphs } from './plain-markdown.ts';
import { plainer } from './plainer.ts';
import { linesInFile } from './text-lines.ts';

const BLOCKS = ['p', 'ul', 'ol', 'li', 'blockquote', 'img'];

/** Pictures travel beside the text. */
interface Carrying {
  readonly data: Readonly<Record<string, unknown>>;
}

function picturesOf({ data }: Carrying): readonly CommentPicture[] {
  return (data['pictures'] ?? []) as readonly CommentPicture[];
}

const toTree = unified()
  .use(remarkParse)
  .use(wholeReferences)
  .use(remarkRehype)
  .use(() => (tree: Root, file: Carrying) => plainer(tree, picturesOf(file)))
  .use(rehypeSanitize, {
    tagNames: [...BLOCKS, 'div', 'strong', 'em', 'br'],
    attributes: { img: ['src', 'alt', 'dataBreite'], div: ['className'] },
  });
const toHtml = unified().use(rehypeStringify);

const cache = new Map<string, string>();

/**
 * Markdown of comments, minutes and the agreement's wording → HTML that is safe to pour into the template.
 *
 * Paragraphs, emphasis and lists survive. HTML and scripts do not; a link keeps its words and shows its address,
 * a picture its words, `[Bild: Diagramm]`, unless it is one of `pictures`, which station 1 has looked at. Headings
 * become bold paragraphs, because the report's own headings give its order. What other dialects of Markdown know
 * (tables, footnotes) stays as it was written.
 *
 * With the place near which the text begins, and the files it may stand in, each block says in `data-quelle` from
 * which line it came. No text can say so itself: it is written after everything foreign has been taken out.
 */
export function markdownToHtml(
  markdown: string,
  place?: Place,
  files: readonly InputFile[] = [],
  pictures: readonly CommentPicture[] = [],
): string {
  const lineOf = place && linesInFile(markdown, place, files);
  const sourceOf = lineOf ? (line: number) => `${place.file}:${lineOf(line)}` : null;
  return plainParagraphs(markdown, sourceOf) ?? keptMarkdown(markdown, sourceOf, pictures);
}

/** Reading by all rules takes a hundred times as long as the plain way, so its HTML is kept. */
function keptMarkdown(
  markdown: string,
  sourceOf: ((line: number) => string) | null,
  pictures: readonly CommentPicture[],
): string {
  const sources = sourceOf ? markdown.split('\n').map((_, index) => sourceOf(index + 1)) : [];
  const shown = pictures.map(({ file, width, height }) => `${file} ${width} ${height}`);
  const key = `${sources.join()}\n${shown.join('\n')}\n${markdown}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const html = fullMarkdown(markdown, sourceOf, pictures);
  if (cache.size > 500) cache.clear();
  cache.set(key, html);
  return html;
}

/** Any Markdown, read by all of its rules. */
export function fullMarkdown(
  markdown: string,
  sourceOf: ((line: number) => string) | null,
  pictures: readonly CommentPicture[] = [],
): string {
  const source = tangledLine(markdown) === null ? markdown : literal(markdown);
  const tree = toTree.runSync(toTree.parse(source), { data: { pictures } });
  return toHtml.stringify(sourceOf === null ? tree : sourced(tree, sourceOf)).trim();
}

/** Every sign as itself: a text that nests or marks beyond measure is printed as it was written. */
function literal(markdown: string): string {
  return markdown.replace(/[!-/:-@[-`{-~]/g, '\\$&').replace(/^[ \t]+/gm, '');
}

/** HTML of `markdownToHtml` without the lines it came from. */
export function withoutSource(html: string): string {
  return html.replace(/ data-quelle="[^"]*"/g, '');
}

/** `[1]: word` stays text: as the target of a link it would vanish, and with it what somebody wrote. */
function wholeReferences(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: ['definition'] } }];
}

/** The tree with the source of each block that stands somewhere in the text. */
function sourced(tree: Root, sourceOf: (line: number) => string): Root {
  const mark = <Child extends Root['children'][number]>(node: Child): Child =>
    node.type === 'element' ? { ...node, ...marks(node, sourceOf), children: node.children.map(mark) } : node;
  return { ...tree, children: tree.children.map(mark) };
}

function marks({ tagName, properties, position }: Element, sourceOf: (line: number) => string) {
  if (!BLOCKS.includes(tagName) || position === undefined) return {};
  return { properties: { ...properties, dataQuelle: sourceOf(position.start.line) } };
}
