import type { PdfFile } from '../pdf-file.ts';
import { attribute, type Tag, tagsIn } from '../structure.ts';
import { type Subject, told } from './rule.ts';

/** A table read with its spans: every row as wide as the others, no place taken twice. */
export function tableFaults({ file, tags }: Subject): readonly string[] {
  return told(tags.filter(({ type }) => type === 'Table').flatMap((table) => told(gridFaults(file, table))));
}

function gridFaults(file: PdfFile, table: Tag): readonly string[] {
  const rows = rowsOf(table);
  const taken = rows.map(() => new Set<number>());
  const faults: string[] = [];
  rows.forEach((row, at) => {
    let column = 0;
    for (const cell of tagsIn(row)) {
      while (taken[at]?.has(column)) column += 1;
      faults.push(...cover(taken, at, column, spansOf(file, cell)));
    }
  });
  const widths = new Set(taken.map(widthOf));
  const ragged = widths.size > 1 || taken.some((columns) => columns.size !== widthOf(columns));
  return [...faults, ...(ragged ? [`Die Zeilen einer Tabelle (${table.ref}) sind verschieden breit.`] : [])];
}

function rowsOf(tag: Tag): readonly Tag[] {
  return tagsIn(tag).flatMap((kid) => {
    if (kid.type === 'TR') return [kid];
    return ['THead', 'TBody', 'TFoot'].includes(kid.type) ? rowsOf(kid) : [];
  });
}

interface Spans {
  readonly across: number;
  readonly down: number;
}

function spansOf(file: PdfFile, cell: Tag): Spans {
  const count = (name: string): number => file.number(attribute(file, cell, name)) ?? 1;
  return { across: count('/ColSpan'), down: count('/RowSpan') };
}

function cover(
  taken: readonly Set<number>[],
  row: number,
  column: number,
  { across, down }: Spans,
): readonly string[] {
  const faults: string[] = [];
  for (let below = 0; below < down; below += 1) {
    const line = taken[row + below];
    if (line === undefined) return [...faults, 'Eine Zelle reicht unter das Ende ihrer Tabelle (RowSpan).'];
    for (let right = 0; right < across; right += 1) {
      if (line.has(column + right)) faults.push('Zwei Zellen einer Tabelle überdecken sich.');
      line.add(column + right);
    }
  }
  return faults;
}

function widthOf(columns: ReadonlySet<number>): number {
  return Math.max(-1, ...columns) + 1;
}
