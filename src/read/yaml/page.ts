/** A line of a text: its offsets, and the blanks before its first sign. */
export interface Line {
  readonly start: number;
  /** Offset of the line feed, or of the end of the text. */
  readonly end: number;
  readonly indent: number;
  readonly kind: 'blank' | 'remark' | 'content';
}

/** A text and the line that is read next. German: Blatt. */
export interface Page {
  readonly text: string;
  readonly lines: readonly Line[];
  /** Index of the line that is read next. */
  at: number;
}

export function pageOf(text: string): Page {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 ? text.length : feed;
    lines.push(lineOf(text, start, end));
    start = end + 1;
  }
  return { text, lines, at: 0 };
}

const [BLANK, REMARK] = [0x20, 0x23];

function lineOf(text: string, start: number, end: number): Line {
  let first = start;
  while (first < end && text.charCodeAt(first) === BLANK) first++;
  const sign = text.charCodeAt(first);
  const kind = first === end ? 'blank' : sign === REMARK ? 'remark' : 'content';
  return { start, end, indent: first - start, kind };
}

/** The next line that says something; what lies before it is passed over. Null at the end of the text. */
export function nextLine(page: Page): Line | null {
  for (; page.at < page.lines.length; page.at++) {
    const line = page.lines[page.at];
    if (line?.kind === 'content') return line;
  }
  return null;
}

/** The same, without passing anything over. */
export function lineAhead({ lines, at }: Page): Line | null {
  for (let index = at; index < lines.length; index++) {
    const line = lines[index];
    if (line?.kind === 'content') return line;
  }
  return null;
}
