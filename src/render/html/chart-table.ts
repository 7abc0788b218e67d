import type { ChartTable } from '../../domain/chart-spec.ts';
import { attributes, element, type Markup, words } from './markup.ts';
import type { PageBytes } from './page-bytes.ts';

/** Where there is no figure: an empty cell would leave a listener in doubt. */
const NOTHING = '–';

const NUMBER = { className: ['zahl'] };
const OF_NUMBER = attributes(NUMBER);
const OF_ROW = attributes({ scope: 'row' });

/** What a chart draws, as a table: one row for each month. German: Wertetabelle. */
export function writeChartTable({ caption, columns, rows }: ChartTable, page: PageBytes): void {
  const heads = columns.map((title) => element('th', { scope: 'col', ...NUMBER }, words(title)));
  page.begin('table', attributes({ className: ['klein'] }));
  page.add(element('caption', {}, words(caption)));
  page.add(
    element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, words('Monat')), ...heads)),
  );
  page.begin('tbody');
  for (const { month, cells } of rows) {
    page.begin('tr');
    writeCell('th', OF_ROW, month, page);
    for (const text of cells) writeCell('td', OF_NUMBER, text === '' ? NOTHING : text, page);
    page.end('tr');
  }
  page.end('tbody');
  page.end('table');
}

function writeCell(tagName: string, attributes: Markup, text: string, page: PageBytes): void {
  const end = page.begin(tagName, attributes);
  page.words(text);
  page.put(end);
}
