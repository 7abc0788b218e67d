import type { Element } from 'hast';
import type { BlockNode, TableNode } from '../tagged/node.ts';
import { classesOf, type Widths, widthsOf } from '../tree/checked-properties.ts';
import { elementsOf, hasClass } from '../tree/elements.ts';
import { unfit } from '../tree/markup-error.ts';
import { factsOf } from './facts.ts';
import { awaitText } from './link-targets.ts';
import type { Scene } from './scene.ts';
import { cellsOf, type Row } from './table-cell.ts';
import { gridOf } from './table-grid.ts';
import { type Density, type Sides, sidesOf, tableLayout } from './table-layout.ts';
import { caption } from './text-block.ts';

/** `table`: Table with an optional Caption, THead and TBody; its head repeats, its rows stay whole. */
export function table(element: Element, scene: Scene): BlockNode {
  const classes = classesOf(element, ['klein', 'eng', 'zusammen', 'neue-seite']);
  const owner = scene.parent.add('Table', factsOf(element));
  const voice = classes.includes('klein') ? 'smallTable' : 'table';
  const inside: Scene = { ...scene, parent: owner, voice };
  // First, so that it is read first, and a link to the table leads to it.
  const title = titleOf(element, inside);
  const node = tableNode(element, partsOf(element, inside), inside);
  if (!title) return node;
  return { stack: [title, { ...node, margin: [0, 0, 0, scene.tokens.space.m] }] };
}

function titleOf(element: Element, scene: Scene): BlockNode | null {
  const title = elementsOf(element).find(({ tagName }) => tagName === 'caption');
  return title ? { ...caption(title, scene, scene.styles.caption), keepWithNext: true } : null;
}

function tableNode(element: Element, { head, bodies }: Parts, { tokens, voice }: Scene): TableNode {
  const rows = [...head, ...bodies.flat()];
  const body = gridOf([head, ...bodies]);
  const columns = body[0]?.length ?? 0;
  const widths = widthsOf(element, columns) ?? Array.from({ length: columns }, () => '*' as const);
  const sides = sidesOf(rows, columns);
  return {
    table: {
      headerRows: head.length,
      keepWithHeaderRows: Math.min(1, rows.length - head.length),
      dontBreakRows: true,
      widths: withoutPadding(widths, sides),
      body,
    },
    layout: tableLayout(rows, head.length, sides, density(element, voice), tokens),
    margin: [0, tokens.space.xs, 0, tokens.space.m],
  };
}

/** `eng`: many short rows that belong on one page. */
function density(element: Element, voice: Scene['voice']): Density {
  if (hasClass(element, 'eng')) return 'dense';
  return voice === 'smallTable' ? 'small' : 'normal';
}

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
  refuseDisorder(element, parts);
  // A head alone heads nothing: its rows are the table.
  const hasBody = parts.some((part) => part.tagName === 'tbody' && elementsOf(part).length > 0);
  const read = parts.map((part) => {
    const isHead = part.tagName === 'thead';
    awaitText(part, scene);
    const parent = scene.parent.add(isHead && hasBody ? 'THead' : 'TBody', factsOf(part));
    return { isHead, rows: elementsOf(part).map((row) => cellsOf(row, part, { ...scene, parent })) };
  });
  if (read.every(({ rows }) => rows.length === 0)) throw unfit(element, { kind: 'tableWithoutRows' });
  return {
    head: read.flatMap(({ isHead, rows }) => (isHead ? rows : [])),
    bodies: read.flatMap(({ isHead, rows }) => (isHead ? [] : [rows])),
  };
}

function refuseDisorder(table: Element, parts: readonly Element[]): void {
  parts.forEach((part, index) => {
    if (part.tagName === 'tbody') return;
    if (part.tagName !== 'thead')
      throw unfit(part, {
        kind: 'wrongChild',
        parent: table.tagName,
        allowed: ['caption', 'thead', 'tbody'],
      });
    if (index > 0) throw unfit(part, { kind: 'headBehindRows' });
  });
}
