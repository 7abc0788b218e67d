import type { Content } from './element.ts';
import type { LinkPainter } from './link.ts';
import type { MarkedContent } from './marked-content.ts';
import type { Word } from './node.ts';
import type { TextLine } from './pdfmake.ts';
import type { PagePen } from './pen.ts';
import { visible } from './words.ts';

/** Words of one line that can be written with one operator. */
type Stretch = readonly [Word, ...Word[]];

/** Writes lines: one operator per look, one stretch of marked content per element, one annotation per link. */
export class LinePainter {
  readonly #pen: PagePen;
  readonly #marked: MarkedContent;
  readonly #links: LinkPainter;

  constructor(pen: PagePen, marked: MarkedContent, links: LinkPainter) {
    this.#pen = pen;
    this.#marked = marked;
    this.#links = links;
  }

  /** `artifact` says that the line repeats one that was read already. */
  paint(line: TextLine, down: number, artifact: boolean): void {
    const top = line.y + down;
    for (const words of stretches(line.inlines, sameContent)) {
      const { content } = words[0].run;
      this.#marked.open(artifact ? 'RepeatedHead' : content);
      for (const stretch of stretches(words, sameLook)) this.#write(stretch, line, top);
      if (!artifact) this.#link(content, words, line, top);
    }
  }

  #write(words: Stretch, line: TextLine, top: number): void {
    const [{ run, face, x = 0 }] = words;
    const { size, colour, tracking = 0, rise = 0, underline } = run.look;
    const y = top + line.getAscenderHeight() - rise;
    const glyphs = words.map((word) => word.face.encode(visible(word.text))).join('');
    const left = line.x + x;
    this.#pen.write({
      face,
      size,
      colour,
      tracking,
      x: left,
      y,
      angle: 0,
      glyphs: glyphs.replaceAll('><', ''),
    });
    if (underline) this.#pen.fill(left, y + size * 0.13, widthOf(words), 0.45, colour);
  }

  #link(content: Content, words: Stretch, line: TextLine, top: number): void {
    if (content.element.type !== 'Link') return;
    const text = words
      .map((word) => visible(word.text))
      .join('')
      .trim();
    const box = { x: line.x + (words[0].x ?? 0), y: top, width: widthOf(words), height: line.getHeight() };
    this.#links.annotate(content, text, box);
  }
}

function widthOf(words: Stretch): number {
  return words.reduce((sum, word) => sum + word.width, 0) - (words.at(-1)?.trailingCut ?? 0);
}

function sameContent(a: Word, b: Word): boolean {
  return a.run.content === b.run.content;
}

function sameLook(a: Word, b: Word): boolean {
  return a.run.look === b.run.look;
}

function stretches(words: readonly Word[], same: (a: Word, b: Word) => boolean): readonly Stretch[] {
  const found: [Word, ...Word[]][] = [];
  for (const word of words) {
    const last = found.at(-1);
    if (last && same(last[0], word)) last.push(word);
    else found.push([word]);
  }
  return found;
}
