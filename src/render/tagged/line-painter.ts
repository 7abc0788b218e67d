import { leader } from './leader.ts';
import type { LinkPainter } from './link.ts';
import type { MarkedContent } from './marked-content.ts';
import type { PageNumber, Word } from './node.ts';
import type { TextLine } from './pdfmake.ts';
import type { PagePen } from './pen.ts';

/** Neighbouring words of one line that have something in common. */
interface Stretch {
  readonly words: readonly [Word, ...Word[]];
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
    for (const owned of stretches({ words: line.inlines, x: 0 }, sameContent)) {
      this.#marked.open(artifact ? 'RepeatedHead' : owned.words[0].run.content);
      for (const stretch of stretches(owned, sameLook)) this.#write(stretch, line, top);
      if (!artifact) this.#link(owned, line, top);
    }
    if (line.pageNumber && !artifact) this.#pageNumber(line.pageNumber, line, top);
  }

  #write({ words, x }: Stretch, line: TextLine, top: number): void {
    const [{ run }] = words;
    const { size, colour, tracking = 0, rise = 0, underline } = run.look;
    const y = top + line.getAscenderHeight() - rise;
    const letters = words.flatMap((word) => word.face.lettersOf(word.shape));
    const left = line.x + (x - line.leadingCut);
    this.#pen.write({ letters, size, colour, tracking, x: left, y, angle: 0 });
    if (underline) this.#pen.fill(left, y + size * 0.13, widthOf(words), 0.45, colour);
  }

  #link({ words, x }: Stretch, line: TextLine, top: number): void {
    const link = words[0].run.content.element.closest('Link');
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

function stretches(
  { words, x }: { readonly words: readonly Word[]; readonly x: number },
  same: (a: Word, b: Word) => boolean,
): readonly Stretch[] {
  const found: { words: [Word, ...Word[]]; x: number }[] = [];
  let left = x;
  for (const word of words) {
    const last = found.at(-1);
    if (last && same(last.words[0], word)) last.words.push(word);
    else found.push({ words: [word], x: left });
    left += word.width;
  }
  return found;
}
