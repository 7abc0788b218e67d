import type { Element } from 'hast';
import type { BlockNode, TableNode } from '../tagged/node.ts';
import { classesOf, elementsOf, MarkupError, widthsOf } from './markup.ts';
import type { Scene } from './scene.ts';
import { cellsOf, type Row } from './table-cell.ts';
import { type Sides, sidesOf, tableLayout } from './table-layout.ts';
import { caption, factsOf } from './text-block.ts';

const TABLE = { element: 'table' };

/** `table`: Table with an optional Caption, THead and TBody; its head repeats, its rows stay whole. */
export function table(element: Element, scene: Scene): BlockNode {
  const classes = classesOf(element, ['klein', 'zusammen', 'neue-seite']);
  const owner = scene.parent.add('Table', factsOf(element));
  const voice = classes.includes('klein') ? 'smallTable' : 'table';
  const inside: Scene = { ...scene, parent: owner, voice };
  const [head, rows] = rowsOf(element, inside);
  const body = grid([...head, ...rows]);
  const node = tableNode(body, head.length, widthsOf(element), [...head, ...rows], inside);
  const title = elementsOf(element).find(({ tagName }) => tagName === 'caption');
  if (!title) return node;
  const words = { ...caption(title, inside, scene.styles.caption), keepWithNext: true };
  owner.kids.unshift(...owner.kids.splice(-1));
  return { stack: [words, { ...node, margin: [0, 0, 0, scene.tokens.space.m] }] };
}

function tableNode(
  body: TableNode['table']['body'],
  headerRows: number,
  given: Widths | null,
  rows: readonly Row[],
  { tokens, voice }: Scene,
): TableNode {
  const dense = voice === 'smallTable';
  const columns = body[0]?.length ?? 0;
  const widths = given ?? Array.from({ length: columns }, () => '*' as const);
  if (widths.length !== columns) {
    throw new MarkupError(`data-widths names ${widths.length} columns, the table has ${columns}`, TABLE);
  }
  const sides = sidesOf(rows, columns);
  const keepWithHeaderRows = Math.min(1, rows.length - headerRows);
  return {
    table: {
      headerRows,
      keepWithHeaderRows,
      dontBreakRows: true,
      widths: withoutPadding(widths, sides),
      body,
    },
    layout: tableLayout(rows, headerRows, sides, dense, tokens),
    margin: [0, tokens.space.xs, 0, tokens.space.m],
  };
}

type Widths = readonly (number | '*' | 'auto')[];

/** A template gives the width of a whole column; pdfmake wants that of its text. */
function withoutPadding(widths: Widths, sides: Sides): Widths {
  return widths.map((width, column) => {
    if (typeof width !== 'number') return width;
    const { left, right } = sides(column);
    return Math.max(1, width - left - right);
  });
}

function rowsOf(element: Element, scene: Scene): readonly [readonly Row[], readonly Row[]] {
  const head: Row[] = [];
  const body: Row[] = [];
  for (const part of elementsOf(element)) {
    if (part.tagName === 'caption') continue;
    if (part.tagName !== 'thead' && part.tagName !== 'tbody') {
      throw new MarkupError(`<${part.tagName}> in <table>`, { element: part.tagName });
    }
    const isHead = part.tagName === 'thead';
    const inside = { ...scene, parent: scene.parent.add(isHead ? 'THead' : 'TBody', factsOf(part)) };
    for (const row of elementsOf(part)) (isHead ? head : body).push(cellsOf(row, isHead, inside));
  }
  if (head.length + body.length === 0) throw new MarkupError('<table> without rows', TABLE);
  return [head, body];
}

/** pdfmake wants a place for every cell, also for those that a span covers. */
function grid(rows: readonly Row[]): TableNode['table']['body'] {
  const lines: (BlockNode | Record<never, never>)[][] = rows.map(() => []);
  rows.forEach((row, at) => {
    const line = lines[at] ?? [];
    let column = 0;
    for (const cell of row.cells) {
      while (line[column]) column += 1;
      cover(lines, at, column, cell);
      line[column] = cell;
    }
  });
  const width = Math.max(...lines.map((line) => line.length));
  lines.forEach((line, at) => {
    if (line.length !== width || line.includes(undefined as never)) {
      throw new MarkupError(`row ${at + 1} of a table has ${line.length} columns instead of ${width}`, TABLE);
    }
  });
  return lines;
}

function cover(
  lines: (BlockNode | Record<never, never>)[][],
  row: number,
  column: number,
  cell: BlockNode,
): void {
  for (let down = 0; down < (cell.rowSpan ?? 1); down += 1) {
    const line = lines[row + down];
    if (!line) throw new MarkupError('rowspan reaches below the table', TABLE);
    for (let right = 0; right < (cell.colSpan ?? 1); right += 1) {
      line[column + right] = { _span: true, _minWidth: 0, _maxWidth: 0 };
    }
  }
}
