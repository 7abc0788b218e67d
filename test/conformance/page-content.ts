import type { Page, PdfFile } from './pdf-file.ts';

/** One operator of a content stream with what stands before it. */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly string[];
}

/** A stretch of marked content on a page. */
export interface Stretch {
  /** `P`, `Artifact` */
  readonly tag: string;
  /** Null for an artifact, and for content that no element knows. */
  readonly id: number | null;
}

/** What is wrong with how a page is marked, and the ids it uses. */
export interface PageMarks {
  readonly ids: readonly { readonly tag: string; readonly id: number }[];
  /** Operators that paint outside of every stretch. */
  readonly unmarked: readonly string[];
  /** Tags of stretches that begin inside another one, as `P in Artifact`. */
  readonly nested: readonly string[];
  /** True when every beginning has its end. */
  readonly balanced: boolean;
}

const TOKEN =
  /\s+|%[^\r\n]*|<<|>>|<[0-9A-Fa-f\s]*>|\((?:\\[\s\S]|[^\\()])*\)|[[\]]|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+/gy;
const OPERATOR = /^[A-Za-z'"][A-Za-z0-9*'"]*$/;
const CONSTANTS = new Set(['true', 'false', 'null']);
const PAINTING = new Set('S s f F f* B B* b b* sh Do Tj TJ \' " BI'.split(' '));

/** The operations of all content streams of a page, as one. */
export function operationsOf(file: PdfFile, page: Page): readonly Operation[] {
  const streams = file.list(page.dict['/Contents']).map((part) => file.bytes(part)?.toString('latin1') ?? '');
  return operationsIn(streams.join('\n'));
}

export function operationsIn(content: string): readonly Operation[] {
  const operations: Operation[] = [];
  let operands: string[] = [];
  for (const token of tokensOf(content)) {
    if (!OPERATOR.test(token) || CONSTANTS.has(token)) operands.push(token);
    else {
      operations.push({ operator: token, operands });
      operands = [];
    }
  }
  return operations;
}

function tokensOf(content: string): readonly string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < content.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(content)?.[0];
    if (token === undefined) throw new Error(`content stream not readable at byte ${at}`);
    if (!/^[\s%]/.test(token)) tokens.push(token);
  }
  return tokens;
}

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** What a literal or a hexadecimal string holds, as Latin 1; nothing for another operand (ISO 32000-1, 7.3.4). */
export function bytesOf(operand: string): string {
  if (/^<[^<]*>$/.test(operand)) return Buffer.from(operand.replace(/[<>\s]/g, ''), 'hex').toString('latin1');
  if (!operand.startsWith('(')) return '';
  return operand
    .slice(1, -1)
    .replace(/\\([0-7]{1,3}|\r\n|[\s\S])|\r\n?/g, (_, escaped?: string) => unescaped(escaped));
}

/** A bare line end counts as one line feed, whatever it is; behind a backslash it is not there. */
function unescaped(escaped: string | undefined): string {
  if (escaped === undefined) return '\n';
  if (/^[0-7]/.test(escaped)) return String.fromCharCode(Number.parseInt(escaped, 8) & 255);
  return /^[\r\n]/.test(escaped) ? '' : (ESCAPED[escaped] ?? escaped);
}

/** Follows the stretches of marked content through a page. */
export function marksOf(operations: readonly Operation[]): PageMarks {
  const open: Stretch[] = [];
  const found = {
    ids: [] as { tag: string; id: number }[],
    unmarked: [] as string[],
    nested: [] as string[],
  };
  let tooManyEnds = false;
  for (const { operator, operands } of operations) {
    if (operator === 'BDC' || operator === 'BMC') {
      const stretch = stretchOf(operands);
      const outer = open.at(-1);
      if (outer) found.nested.push(`${stretch.tag} in ${outer.tag}`);
      if (stretch.id !== null) found.ids.push({ tag: stretch.tag, id: stretch.id });
      open.push(stretch);
    } else if (operator === 'EMC') tooManyEnds ||= open.pop() === undefined;
    else if (PAINTING.has(operator) && !open.some(belongs)) found.unmarked.push(operator);
  }
  return { ...found, balanced: open.length === 0 && !tooManyEnds };
}

function stretchOf(operands: readonly string[]): Stretch {
  const at = operands.indexOf('/MCID');
  const id = at < 0 ? null : Number(operands[at + 1]);
  return { tag: operands[0]?.slice(1) ?? '', id };
}

/** Marked as something: an artifact, or content that an element may claim. */
function belongs({ tag, id }: Stretch): boolean {
  return tag === 'Artifact' || id !== null;
}
