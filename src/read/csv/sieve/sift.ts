import Papa from 'papaparse';
import { tooManyRows } from '../../../diagnostic/catalogue/csv-large.ts';
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts';
import { placeIn } from '../../../domain/place.ts';
import {
  LONGEST_RECORD,
  lineBreaks,
  MOST_COLUMNS,
  type Record,
  type Row,
  recordFaults,
  rowOf,
} from '../table.ts';
import type { Mesh } from './mesh.ts';

/** Rows that are kept at most, and characters in them; what a report needs is smaller by far. */
export const MOST_KEPT = 100_000;
const MOST_CHARACTERS = 20_000_000;
/** A person mends the first hundred faults and runs again. */
const MOST_FAULTS = 100;

/** The rows of a large file that may matter, taken from one block of text after the other. German: Sieb. */
export class Sift {
  readonly kept: Row[] = [];
  /** The raw text of each kept row. */
  readonly raws: string[] = [];
  readonly faults: Diagnostic[] = [];
  /** Records so far. */
  count = 0;
  /** True once any cell of the file was filled. */
  filled = false;
  private readonly mesh: Mesh;
  private readonly file: string;
  private readonly delimiter: string;
  /** Line of the file on which the rest begins, and the rest: what waits for the end of its record. */
  private line = 1;
  private rest = '';
  private characters = 0;
  private inList = false;
  private over = false;

  constructor(mesh: Mesh, file: string, delimiter: string) {
    this.mesh = mesh;
    this.file = file;
    this.delimiter = delimiter;
  }

  /** True when reading on would tell nobody more. */
  get full(): boolean {
    return this.over || this.faults.length >= MOST_FAULTS;
  }

  /** Line of the file on which the next block begins. */
  get nextLine(): number {
    return this.line + lineBreaks(this.rest, 0, this.rest.length);
  }

  /** Takes the next text; all of it when it is the last. */
  take(block: string, last = false): void {
    const text = this.rest + block;
    const end = text.includes('"') ? this.takeQuoted(text, last) : this.takePlain(text, last);
    this.rest = last ? '' : text.slice(end);
    if (this.rest.length > LONGEST_RECORD) this.refuseRest();
  }

  /** Without a quote every line is a record, and one that holds no word of the mesh needs not be parted. */
  private takePlain(text: string, last: boolean): number {
    let [start, hit] = [0, this.nextHit(text, 0)];
    while (start < text.length && !this.full) {
      const feed = text.indexOf('\n', start);
      if (feed === -1 && !last) return start;
      const end = feed === -1 ? text.length : feed + 1;
      if (hit < start) hit = this.nextHit(text, start);
      if (hit < end || end - start > MOST_COLUMNS || this.wantsAny) {
        const cells = text.slice(start, feed === -1 ? end : feed).split(this.delimiter);
        this.record(cells, this.recordOf(text.slice(start, end)), hit < end);
      } else this.count++;
      this.line++;
      start = end;
    }
    return start;
  }

  private takeQuoted(text: string, last: boolean): number {
    let start = 0;
    const parser: Papa.Parser = new Papa.Parser({
      delimiter: this.delimiter,
      newline: '\n',
      quoteChar: '"',
      fastMode: false,
      step: ({ data, errors, meta }: Papa.ParseStepResult<readonly string[][]>) => {
        const record = this.recordOf(text.slice(start, meta.cursor));
        this.record(data[0] ?? [], record, this.nextHit(record.raw, 0) !== NEVER, errors, start);
        this.line += lineBreaks(text, start, meta.cursor);
        start = meta.cursor;
        if (this.full) parser.abort();
      },
    });
    parser.parse(text, 0, !last);
    return start;
  }

  private recordOf(raw: string): Record {
    return { raw, file: this.file, line: this.line, delimiter: this.delimiter };
  }

  private nextHit(text: string, from: number): number {
    return hitIn(this.mesh.matters, text, from);
  }

  /** The first rows, the list of corrections, and every row of a table that has no labels in its rows. */
  private get wantsAny(): boolean {
    return this.count < this.mesh.top || this.inList || this.mesh.matters === null;
  }

  private record(
    cells: readonly string[],
    record: Record,
    matters: boolean,
    errors: readonly Papa.ParseError[] = [],
    start = 0,
  ): void {
    this.faults.push(...recordFaults(rowOf(cells, record), record, errors, start));
    const blank = cells.every((cell) => cell.trim() === '');
    if (!blank) this.filled = true;
    if (matters || this.wantsAny) this.keep(cells, record);
    this.count++;
    this.inList = !blank && (this.inList || hitIn(this.mesh.opensList, record.raw, 0) !== NEVER);
  }

  /** A copy, for a slice would hold on to the whole block it was cut from. */
  private keep(cells: readonly string[], record: Record): void {
    this.over = this.kept.length >= MOST_KEPT || this.characters > MOST_CHARACTERS;
    if (this.over) {
      this.faults.push(tooManyRows(placeIn(this.file, this.line), { limit: this.kept.length }));
      return;
    }
    const raw = copied(record.raw);
    this.characters += raw.length;
    this.raws.push(raw);
    this.kept.push(rowOf(cells.map(copied), { ...record, raw }));
  }

  /** A record beyond the limit: a quote that nobody closed is the likeliest reason. Nothing behind it can be trusted. */
  private refuseRest(): void {
    const record = this.recordOf(this.rest);
    const { errors } = Papa.parse(this.rest, {
      delimiter: this.delimiter,
      newline: '\n',
      fastMode: false,
      preview: 1,
    });
    const faults = recordFaults(rowOf([], record), record, errors, 0);
    this.faults.push(...faults);
    this.rest = '';
    this.over = true;
  }
}

const NEVER = Number.POSITIVE_INFINITY;

function hitIn(pattern: RegExp | null, text: string, from: number): number {
  if (pattern === null) return NEVER;
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? NEVER;
}

function copied(text: string): string {
  return Buffer.from(text).toString();
}
