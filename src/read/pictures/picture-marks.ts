import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { tangledLine } from '../../domain/tangled-text.ts';

/** A picture as a comment names it. */
export interface PictureMark {
  /** As written: `bilder/verlauf.png`. */
  readonly address: string;
  /** German: Alternativtext. */
  readonly alt: string;
  /** Where it begins and ends in the text, in UTF-16 units. */
  readonly from: number;
  readonly until: number;
}

/** Reads what the report's own reader of Markdown reads: no targets of links apart from the links. */
const parser = unified().use(remarkParse).use(withoutDefinitions);
type Text = ReturnType<typeof parser.parse>;

/** The pictures that a Markdown text shows, in the order of the text; none in code or HTML. */
export function pictureMarks(markdown: string): readonly PictureMark[] {
  if (!markdown.includes('![') || tangledLine(markdown) !== null) return [];
  return marksIn(parser.parse(markdown));
}

function marksIn(node: Text | Text['children'][number]): readonly PictureMark[] {
  if (node.type === 'image') {
    const [from, until] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    return [{ address: node.url, alt: (node.alt ?? '').trim(), from, until }];
  }
  return 'children' in node ? node.children.flatMap(marksIn) : [];
}

function withoutDefinitions(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: ['definition'] } }];
}
