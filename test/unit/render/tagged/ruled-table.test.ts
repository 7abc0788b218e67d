import { expect, test } from 'vitest';
import { render } from '../../../../src/render/render.ts';
import { testDesign } from '../../../support/design.ts';
import { contentsOf } from '../../../support/raw-pdf.ts';
import { reportOf } from '../../../support/report-of.ts';

/** Its width only where it is another one. */
const LINE = /(?:([\d.]+) w )?([\d.]+) ([\d.]+) m ([\d.]+) \3 l S\n/g;

/** The lines of the first page from left to right, one below the other: `from until width`. */
async function linesOf(table: string): Promise<readonly string[]> {
  const { bytes } = await render(reportOf(`<h1>B</h1><table>${table}</table>`), testDesign());
  const found = contentsOf(bytes)[0]?.matchAll(LINE) ?? [];
  let held = '';
  return [...found].map(([, width, from, , until]) => {
    held = width ?? held;
    return `${from} ${until} ${held}`;
  });
}

const { width, margin } = { width: 595.28, ...testDesign().tokens.page };
const ACROSS = `${margin.left} ${Math.round((width - margin.right) * 100) / 100}`;
const HEAD = '<thead><tr><th>a</th><th>b</th><th>c</th></tr></thead>';
const ROW = '<tr><td>1</td><td>2</td><td>3</td></tr>';

test('a rule of a table is one line from edge to edge, however many columns there are', async () => {
  expect(await linesOf(`${HEAD}<tbody>${ROW}${ROW}</tbody>`)).toEqual([
    `${ACROSS} 0.9`,
    `${ACROSS} 0.4`,
    `${ACROSS} 0.6`,
  ]);
});

test('a cell over several columns leaves it whole', async () => {
  const joined = '<tr><td colspan="2">1</td><td>3</td></tr>';
  expect(await linesOf(`${HEAD}<tbody>${ROW}${joined}${ROW}</tbody>`)).toEqual([
    `${ACROSS} 0.9`,
    `${ACROSS} 0.4`,
    `${ACROSS} 0.4`,
    `${ACROSS} 0.6`,
  ]);
});
