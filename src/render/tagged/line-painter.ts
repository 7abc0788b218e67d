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
    const words = line.inlines;
    const [first] = words;
    if (first) this.#words({ first, words, x: 0 }, line, top, artifact);
    if (line.pageNumber && !artifact) this.#pageNumber(line.pageNumber, line, top);
  }

  /** Most lines are of one run, and nothing is gathered for them. */
  #words(whole: Stretch, line: TextLine, top: number, artifact: boolean): void {
    if (isOneRun(whole)) {
      this.#open(whole, artifact);
      this.#write(whole, line, top);
      if (!artifact) this.#link(whole, line, top);
      return;
    }
    for (const owned of stretches(whole, sameContent)) {
      this.#open(owned, artifact);
      for (const stretch of stretches(owned, sameLook)) this.#write(stretch, line, top);
      if (!artifact) this.#link(owned, line, top);
    }
  }

  #open({ first }: Stretch, artifact: boolean): void {
    this.#marked.open(artifact ? 'RepeatedHead' : first.run.content);
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

function isOneRun({ first, words }: Stretch): boolean {
  for (const { run } of words) if (run !== first.run) return false;
  return true;
}

function stretches(whole: Stretch, same: (a: Word, b: Word) => boolean): readonly Stretch[] {
  const { words } = whole;
  const found: Stretch[] = [];
  let { first, x: start } = whole;
  let [from, left] = [0, start];
  for (let index = from; index < words.length; index += 1) {
    const word = words[index] as Word;
    if (!same(first, word)) {
      found.push({ first, words: words.slice(from, index), x: start });
      [first, from, start] = [word, index, left];
    }
    left += word.width;
  }
  found.push({ first, words: from === 0 ? words : words.slice(from), x: start });
  return found;
}
