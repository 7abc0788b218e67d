import type { Element, ElementContent } from 'hast';
import { illustrationName, pictureName } from '../domain/comment-picture.ts';
import type { CommentPicture } from '../domain/draft.ts';

/** Points of one dot at 150 dots to the inch: sharp on paper, and no picture is blown up beyond it. */
const DOT = 72 / 150;
/** Points; a third of a page, so that a picture seldom leaves a gap behind its words. */
const HIGHEST = 240;

/** The picture of a comment as `img`, as wide as its dots allow; null for one that the report does not have. */
export function shownPicture(
  { src, alt }: Element['properties'],
  pictures: readonly CommentPicture[],
): Element | null {
  const name = pictureName(String(src ?? ''));
  const picture = pictures.find((each) => each.name === name);
  if (name === null || picture === undefined) return null;
  const { width, height } = picture;
  const points = Math.min(width * DOT, (HIGHEST * width) / height);
  const dataBreite = String(Math.max(0.1, Math.floor(points * 10) / 10));
  const properties = { src: illustrationName(picture), alt: String(alt ?? ''), dataBreite };
  return { type: 'element', tagName: 'img', properties, children: [] };
}

/**
 * A block in whose words a picture stands becomes several: words, picture, words. A page has pictures between its
 * paragraphs and never in a line.
 */
export function withPicturesApart(block: Element): readonly Element[] {
  if (!hasPicture(block)) return [block];
  return runsOf(block.children.flatMap(freed)).map((run) =>
    isApart(run[0]) ? run[0] : { ...block, children: [...run] },
  );
}

/** The words of an item of a list that has pictures among them, as paragraphs. */
export function itemWithPictures(item: Element, isWords: (node: ElementContent) => boolean): Element {
  if (!item.children.some((child) => isWords(child) && hasPicture(child))) return item;
  const parts: ElementContent[] = [];
  let words: ElementContent[] = [];
  const close = () => {
    if (words.length > 0) parts.push(...withPicturesApart({ ...item, tagName: 'p', children: words }));
    words = [];
  };
  for (const child of item.children) {
    if (isWords(child)) words.push(child);
    else {
      close();
      parts.push(child);
    }
  }
  close();
  return { ...item, children: parts };
}

/** A piece of a line with its pictures beside it: emphasis around a picture ends before it and begins again behind. */
function freed(node: ElementContent): readonly ElementContent[] {
  if (node.type !== 'element' || isApart(node) || !hasPicture(node)) return [node];
  return withPicturesApart(node);
}

/** Pictures and the words below them alone, and what stands between them together; blanks alone are nothing. */
function runsOf(nodes: readonly ElementContent[]): readonly (readonly ElementContent[])[] {
  const runs: ElementContent[][] = [];
  for (const node of nodes) {
    const last = runs.at(-1);
    if (last === undefined || isApart(node) || isApart(last[0])) runs.push([node]);
    else last.push(node);
  }
  return runs.filter((run) => run.some(isSeen));
}

function isSeen(node: ElementContent): boolean {
  if (node.type === 'text') return node.value.trim() !== '';
  return node.type === 'element' && (isPicture(node) || node.children.some(isSeen));
}

function hasPicture(node: ElementContent): boolean {
  return node.type === 'element' && (isPicture(node) || node.children.some(hasPicture));
}

function isApart(node: ElementContent | undefined): node is Element {
  return node?.type === 'element' && (node.tagName === 'img' || node.tagName === 'div');
}

function isPicture(node: ElementContent | undefined): boolean {
  return node?.type === 'element' && node.tagName === 'img';
}
