import { marksOf, type Operation, operationsOf, type PageMarks } from '../page-content.ts';
import { type Dict, PdfFile, type QpdfJson } from '../pdf-file.ts';
import { type Tag, tagsOf } from '../structure.ts';

/** A PDF, opened for the rules. */
export interface Subject {
  readonly file: PdfFile;
  /** Elements of the structure tree in reading order. */
  readonly tags: readonly Tag[];
  readonly pages: readonly PageView[];
}

export interface PageView {
  readonly number: number;
  readonly ref: string;
  readonly dict: Dict;
  readonly operations: readonly Operation[];
  readonly marks: PageMarks;
}

/** One thing that every report must be, and what is wrong with it otherwise. German: eigene Regel. */
export interface OwnRule {
  /** `abbildungen`; the negative controls name rules by it. */
  readonly id: string;
  /** What holds, with its source. */
  readonly title: string;
  /** Sentences; empty when all is well. */
  readonly faults: (subject: Subject) => readonly string[];
}

export function subjectOf(json: QpdfJson): Subject {
  const file = new PdfFile(json);
  const pages = file.pages().map(({ ref, dict }, index) => {
    const operations = operationsOf(file, { ref, dict });
    return { number: index + 1, ref, dict, operations, marks: marksOf(operations) };
  });
  return { file, tags: tagsOf(file), pages };
}

/** The first of many faults of one sort, and how many there are. */
export function told(faults: readonly string[]): readonly string[] {
  const first = faults[0];
  return first === undefined
    ? []
    : [faults.length > 1 ? `${first} (und ${faults.length - 1} weitere)` : first];
}
