import type { Element, ElementContent } from 'hast';
import type { ElementFacts, StructureElement } from '../tagged/element.ts';
import type { BlockNode } from '../tagged/node.ts';
import { classesOf, countOf } from '../tree/checked-properties.ts';
import { elementsOf } from '../tree/elements.ts';
import { unfit } from '../tree/markup-error.ts';
import { isHeadCell, type Scope, scopeOf } from '../tree/table-head.ts';
import { factsOf } from './facts.ts';
import { isInline } from './inline.ts';
import { awaitText } from './link-targets.ts';
import type { Scene } from './scene.ts';
import { textBlock } from './text-block.ts';

/** One row of a table. German: Zeile. */
export interface Row {
  /** Its `tr`. */
  readonly element: Element;
  readonly cells: readonly BlockNode[];
  /** `summe`: bold below a rule; `gruppe`: a heading on a panel; `leise`: muted. */
  readonly kind: 'plain' | 'summe' | 'gruppe' | 'leise';
}

const TINTS = { plain: 'plain', summe: 'strong', gruppe: 'strong', leise: 'quiet' } as const;

/** `tr` with its `th` and `td`, in a `thead` or `tbody`. */
export function cellsOf(row: Element, part: Element, scene: Scene): Row {
  if (row.tagName !== 'tr') throw unfit(row, { kind: 'wrongChild', parent: part.tagName, allowed: ['tr'] });
  const [name = 'plain'] = classesOf(row, ['summe', 'gruppe', 'leise']);
  const kind = name as Row['kind'];
  const cells = elementsOf(row);
  if (cells.length === 0) throw unfit(row, { kind: 'rowWithoutCells' });
  awaitText(row, scene);
  const inside: Scene = { ...scene, parent: scene.parent.add('TR', factsOf(row)), tint: TINTS[kind] };
  const head = part.tagName === 'thead';
  return { element: row, kind, cells: cells.map((cell) => cellOf(cell, head, inside)) };
}

function cellOf(cell: Element, head: boolean, scene: Scene): BlockNode {
  if (cell.tagName !== 'th' && cell.tagName !== 'td')
    throw unfit(cell, { kind: 'wrongChild', parent: 'tr', allowed: ['th', 'td'] });
  const classes = classesOf(cell, ['zahl', 'mitte', 'fett']);
  awaitText(cell, scene);
  const [colSpan, rowSpan] = [countOf(cell, 'colSpan'), countOf(cell, 'rowSpan')];
  const heads = isHeadCell(cell, head);
  const owner = heads
    ? scene.parent.add('TH', { ...factsOf(cell), scope: SCOPES[scopeOf(cell, head)], colSpan, rowSpan })
    : scene.parent.add('TD', { ...factsOf(cell), colSpan, rowSpan });
  const tint = classes.includes('fett') ? 'strong' : scene.tint;
  const align = classes.includes('zahl') ? 'right' : classes.includes('mitte') ? 'center' : 'left';
  const content = cellContent(cell, head, owner, scene, { tint, align });
  if (!head && colSpan === 1 && rowSpan === 1) return content;
  return {
    ...content,
    ...(colSpan > 1 ? { colSpan } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
    // pdfmake loses the height of a cell that spans rows, so such a cell stays at the top.
    ...(head && rowSpan === 1 ? { verticalAlignment: 'bottom' as const } : {}),
  };
}

/** A heading of several rows or columns heads each of them. */
const SCOPES: Readonly<Record<Scope, NonNullable<ElementFacts['scope']>>> = {
  col: 'Column',
  colgroup: 'Column',
  row: 'Row',
  rowgroup: 'Row',
};

/** How the words of a cell stand in it. */
type Stance = Pick<Scene, 'tint' | 'align'>;

function cellContent(
  cell: Element,
  head: boolean,
  owner: StructureElement,
  scene: Scene,
  { tint, align }: Stance,
): BlockNode {
  if (!cell.children.some(isBlock)) {
    const { styles, voice, tokens, notes, anchors } = scene;
    const headStyle = voice === 'smallTable' ? styles.smallTableHead : styles.tableHead;
    const { look } = head ? headStyle : styles.voice[voice];
    return textBlock(cell.children, owner, { look }, { tokens, notes, anchors, tint, align });
  }
  if (cell.children.some(isInline)) throw unfit(cell, { kind: 'wordsBesideBlocks' });
  return { stack: withoutLastSpace(scene.blocks(cell.children, { ...scene, parent: owner, tint, align })) };
}

function isBlock(child: ElementContent): boolean {
  return child.type === 'element' && !isInline(child);
}

function withoutLastSpace(blocks: readonly BlockNode[]): readonly BlockNode[] {
  const last = blocks.at(-1);
  if (!last?.margin) return blocks;
  const [left, top, right] = last.margin;
  return [...blocks.slice(0, -1), { ...last, margin: [left, top, right, 0] }];
}
