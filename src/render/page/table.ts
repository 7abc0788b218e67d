import type { Element } from 'hast';
import type { BlockNode, TableNode } from '../tagged/node.ts';
import { factsOf } from './facts.ts';
import { awaitText } from './link-targets.ts';
import { classesOf, elementsOf, MarkupError, widthsOf } from './markup.ts';
import type { Scene } from './scene.ts';
import { cellsOf, type Row } from './table-cell.ts';
import { gridOf } from './table-grid.ts';
import { type Sides, sidesOf, tableLayout } from './table-layout.ts';
import { caption } from './text-block.ts';

const TABLE = { element: 'table' };

/** `table`: Table with an optional Caption, THead and TBody; its head repeats, its rows stay whole. */
export function table(element: Element, scene: Scene): BlockNode {
  const classes = classesOf(element, ['klein', 'zusammen', 'neue-seite']);
  const owner = scene.parent.add('Table', factsOf(element));
  const voice = classes.includes('klein') ? 'smallTable' : 'table';
  const inside: Scene = { ...scene, parent: owner, voice };
  const { head, bodies } = partsOf(element, inside);
  const rows = [...head, ...bodies.flat()];
  const body = gridOf([head, ...bodies]);
  const node = tableNode(body, head.length, widthsOf(element), rows, inside);
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

interface Parts {
  readonly head: readonly Row[];
  readonly bodies: readonly (readonly Row[])[];
}

function partsOf(element: Element, scene: Scene): Parts {
  const parts = elementsOf(element).filter(({ tagName }) => tagName !== 'caption');
  refuseDisorder(parts);
  // A head alone heads nothing: its rows are the table.
  const hasBody = parts.some((part) => part.tagName === 'tbody' && elementsOf(part).length > 0);
  const read = parts.map((part) => {
    const isHead = part.tagName === 'thead';
    awaitText(part, scene);
    const parent = scene.parent.add(isHead && hasBody ? 'THead' : 'TBody', factsOf(part));
    return { isHead, rows: elementsOf(part).map((row) => cellsOf(row, isHead, { ...scene, parent })) };
  });
  if (read.every(({ rows }) => rows.length === 0)) throw new MarkupError('<table> without rows', TABLE);
  return {
    head: read.flatMap(({ isHead, rows }) => (isHead ? rows : [])),
    bodies: read.flatMap(({ isHead, rows }) => (isHead ? [] : [rows])),
  };
}

function refuseDisorder(parts: readonly Element[]): void {
  parts.forEach(({ tagName }, index) => {
    if (tagName === 'thead' ? index === 0 : tagName === 'tbody') return;
    const reason = tagName === 'thead' ? '<thead> behind other rows of its table' : `<${tagName}> in <table>`;
    throw new MarkupError(reason, { element: tagName });
  });
}
