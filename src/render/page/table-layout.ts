import type { Tokens } from '../../domain/design.ts';
import type { TableLayout } from '../tagged/node.ts';
import type { Row } from './table-cell.ts';

const HAIRLINE = 0.4;
const RULE = 0.9;
/** Above and below the words of a row. */
const PADDING = { normal: [3, 3.4], small: [2.2, 2.6], dense: [1.2, 1.6] } as const;
export type Density = keyof typeof PADDING;
/** Space at the sides of a cell; less where many columns must find room. */
const SIDE = { wide: 5, narrow: 3, manyColumns: 6 };

/**
 * Quiet tables: hairlines between the rows, a rule under the head, above sums and at the end.
 * In pdfmake's words: line `at` lies above row `at`.
 */
export function tableLayout(
  rows: readonly Row[],
  headerRows: number,
  sides: Sides,
  density: Density,
  { colour }: Tokens,
): TableLayout {
  const [above, below] = PADDING[density];
  const strong = (at: number) => (headerRows > 0 && at === headerRows) || rows[at]?.kind === 'summe';
  return {
    hLineWidth: (at: number) => lineWidth(at, rows.length, headerRows, strong(at)),
    hLineColor: (at: number) => (strong(at) || at === rows.length ? colour.rule : colour.hairline),
    paddingLeft: (column: number) => sides(column).left,
    paddingRight: (column: number) => sides(column).right,
    paddingTop: () => above,
    paddingBottom: () => below,
    fillColor: (row: number) => (rows[row]?.kind === 'gruppe' ? colour.panel : null),
  };
}

/** Padding of the cells of a column. */
export type Sides = (column: number) => { readonly left: number; readonly right: number };

/** Text stands flush with the page's column, unless a tinted row reaches beyond it. */
export function sidesOf(rows: readonly Row[], columns: number): Sides {
  const padded = rows.some(({ kind }) => kind === 'gruppe');
  const side = columns > SIDE.manyColumns ? SIDE.narrow : SIDE.wide;
  return (column) => ({
    left: column > 0 || padded ? side : 0,
    right: column < columns - 1 || padded ? side : 0,
  });
}

function lineWidth(at: number, rows: number, headerRows: number, strong: boolean): number {
  if (at === 0 || at < headerRows) return 0;
  return strong ? RULE : at === rows ? HAIRLINE * 1.5 : HAIRLINE;
}
