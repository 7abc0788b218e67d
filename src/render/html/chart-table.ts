import type { ChartTable } from '../../domain/chart-spec.ts';
import { attributes, element, joined, type Markup, tagged, words } from './markup.ts';

/** Where there is no figure: an empty cell would leave a listener in doubt. */
const NOTHING = '–';

const NUMBER = { className: ['zahl'] };
const OF_NUMBER = attributes(NUMBER);
const OF_ROW = attributes({ scope: 'row' });

/** What a chart draws, as a table: one row for each month. German: Wertetabelle. */
export function chartTable({ caption, columns, rows }: ChartTable): Markup {
  const heads = columns.map((title) => element('th', { scope: 'col', ...NUMBER }, words(title)));
  const lines = rows.map(({ month, cells }) =>
    element(
      'tr',
      {},
      tagged('th', OF_ROW, words(month)),
      joined(cells.map((text) => tagged('td', OF_NUMBER, words(text === '' ? NOTHING : text)))),
    ),
  );
  return element(
    'table',
    { className: ['klein'] },
    element('caption', {}, words(caption)),
    element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, words('Monat')), ...heads)),
    element('tbody', {}, ...lines),
  );
}
