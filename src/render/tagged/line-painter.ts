import { leader } from './leader.ts';
import type { LinkPainter } from './link.ts';
import type { MarkedContent } from './marked-content.ts';
import type { PageNumber, TextLine, Word } from './node.ts';
import type { PagePen } from './pen.ts';

/** Neighbouring words of one line that have something in common; at least one. */
interface Stretch {
  readonly first: Word;
  readonly words: readonly Word[];
  /** From the beginning of the line with its leading blanks, in points. */
  readonly x: number;
}

/** Between dots and what they lead to. */
const LEADER_GAP = 4;

/** Writes lines: one operator per look, one stretch of marked content per element. */
export class LinePainter {
  readonly #pen: PagePen;
  readonly #marked: MarkedContent;
  readonly #links: LinkPainter;
  /** Ids of blocks and the pages where they begin. */
  readonly #pages: ReadonlyMap<string, number>;

  constructor(pen: PagePen, marked: MarkedContent, links: LinkPainter, pages: ReadonlyMap<string, number>) {
    this.#pen = pen;
    this.#marked = marked;
    this.#links = links;
    this.#pages = pages;
  }

  /** `artifact` says that the line repeats one that was read already. */
  paint(line: TextLine, down: number, artifact: boolean): void {
    const top = line.y + down;
    const [first] = line.inlines;
    const whole = first ? stretches({ first, words: line.inlines, x: 0 }, sameContent) : [];
    for (const owned of whole) {
      this.#marked.open(artifact ? 'RepeatedHead' : owned.first.run.content);
      for (const stretch of stretches(owned, sameLook)) this.#write(stretch, line, top);
      if (!artifact) this.#link(owned, line, top);
    }
    if (line.pageNumber && !artifact) this.#pageNumber(line.pageNumber, line, top);
  }

  #write({ first, words, x }: Stretch, line: TextLine, top: number): void {
    const { size, colour, tracking = 0, rise = 0, underline } = first.run.look;
    const y = top + line.getAscenderHeight() - rise;
    const left = line.x + (x - line.leadingCut);
    this.#pen.write({ face: first.face, words, size, colour, tracking, x: left, y, angle: 0 });
    if (underline) this.#pen.fill(left, y + size * 0.13, widthOf(words), 0.45, colour);
  }

  #link({ first, words, x }: Stretch, line: TextLine, top: number): void {
    const link = first.run.content.element.closest('Link');
    if (!link) return;
    this.#links.cover(link, {
      x: line.x + (x - line.leadingCut),
      y: top,
      width: widthOf(words),
      height: line.getHeight(),
    });
  }

  /** Dots, and the number at the right; the whole line answers a click. */
  #pageNumber({ of, look, content, leader: colour, room }: PageNumber, line: TextLine, top: number): void {
    const page = this.#pages.get(of);
    if (page === undefined) throw new Error(`no page has the id "${of}"`);
    const right = line.x + line.maxWidth + room;
    const baseline = top + line.getAscenderHeight();
    const left = right - this.#pen.widthOf(String(page), look.face, look.size);
    const from = line.x + line.getWidth();
    const dots = leader(from + LEADER_GAP, left - LEADER_GAP, right, baseline, colour);
    if (dots) {
      this.#marked.open('Layout');
      this.#pen.operators(dots);
    }
    this.#marked.open(content);
    this.#pen.text(String(page), left, baseline, look.face, look.size, look.colour);
    const link = content.element.closest('Link');
    if (link) this.#links.cover(link, { x: from, y: top, width: right - from, height: line.getHeight() });
  }
}

function widthOf(words: readonly Word[]): number {
  return words.reduce((sum, word) => sum + word.width, 0) - (words.at(-1)?.trailingCut ?? 0);
}

function sameContent(a: Word, b: Word): boolean {
  return a.run.content === b.run.content;
}

function sameLook(a: Word, b: Word): boolean {
  return a.run.look === b.run.look;
}

/** Most lines are all of one piece, and are left as they are. */
function stretches(whole: Stretch, same: (a: Word, b: Word) => boolean): readonly Stretch[] {
  const { words } = whole;
  if (words.every((word) => same(whole.first, word))) return [whole];
  const found: Stretch[] = [];
  let { first, x: start } = whole;
  let [from, left] = [0, start];
  for (const [index, word] of words.entries()) {
    if (!same(first, word)) {
      found.push({ first, words: words.slice(from, index), x: start });
      [first, from, start] = [word, index, left];
    }
    left += word.width;
  }
  return [...found, { first, words: words.slice(from), x: start }];
}
