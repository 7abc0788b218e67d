import fc from 'fast-check';

/** What a cell holds and how far it wants to reach. */
interface Cell {
  readonly inside: string;
  readonly across: number;
  readonly down: number;
  readonly head: boolean;
}

/** Tables whose cells reach over columns and rows as far as there is room; now and then one is ragged. */
export function randomTable(inline: fc.Arbitrary<string>, block: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const cell: fc.Arbitrary<Cell> = fc.record({
    inside: fc.oneof(
      { weight: 6, arbitrary: inline },
      { weight: 1, arbitrary: block },
      { weight: 1, arbitrary: fc.constant('') },
    ),
    across: fc.oneof(
      { weight: 4, arbitrary: fc.constant(1) },
      { weight: 1, arbitrary: fc.integer({ min: 2, max: 3 }) },
    ),
    down: fc.oneof(
      { weight: 4, arbitrary: fc.constant(1) },
      { weight: 1, arbitrary: fc.integer({ min: 2, max: 3 }) },
    ),
    head: fc.boolean(),
  });
  return fc
    .record({
      columns: fc.integer({ min: 1, max: 5 }),
      heads: fc.integer({ min: 0, max: 2 }),
      rows: fc.integer({ min: 1, max: 6 }),
      cells: fc.array(cell, { minLength: 1, maxLength: 12 }),
      titled: fc.boolean(),
      ragged: fc.integer({ min: 0, max: 300 }).map((chance) => chance === 0),
    })
    .map(({ columns, heads, rows, cells, titled, ragged }) => {
      const caption = titled ? '<caption>Eine Tabelle</caption>' : '';
      const head = heads === 0 ? '' : `<thead>${filled(columns, heads, cells)}</thead>`;
      const extra = ragged ? '<tr><td>allein</td><td>überzählig</td></tr>'.repeat(columns) : '';
      return `<table>${caption}${head}<tbody>${filled(columns, rows, cells.toReversed())}${extra}</tbody></table>`;
    });
}

/** Rows of a full grid; cells are taken in turn. */
function filled(columns: number, rows: number, cells: readonly Cell[]): string {
  const taken = Array.from({ length: rows }, () => Array.from({ length: columns }, () => false));
  let next = 0;
  return taken
    .map((line, row) => {
      const written: string[] = [];
      line.forEach((_, column) => {
        if (line[column]) return;
        const cell = cells[next % cells.length] as Cell;
        next += 1;
        written.push(placed(cell, taken, row, column));
      });
      return `<tr>${written.join('')}</tr>`;
    })
    .join('');
}

function placed(
  { inside, across, down, head }: Cell,
  taken: readonly boolean[][],
  row: number,
  column: number,
): string {
  const line = taken[row] ?? [];
  let width = 1;
  while (width < across && line[column + width] === false) width += 1;
  // The last column reaches over no rows: a row that others cover whole has no cell of its own.
  const height = column + width === line.length ? 1 : Math.min(down, taken.length - row);
  for (let below = 0; below < height; below += 1) taken[row + below]?.fill(true, column, column + width);
  const tag = head ? 'th' : 'td';
  return `<${tag}${spans(width, height)}>${inside}</${tag}>`;
}

function spans(width: number, height: number): string {
  return `${width > 1 ? ` colspan="${width}"` : ''}${height > 1 ? ` rowspan="${height}"` : ''}`;
}
