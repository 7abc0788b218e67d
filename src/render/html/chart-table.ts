import type { ChartTable } from '../../domain/chart-spec.ts';
import { element, type Markup, words } from './markup.ts';

/** Where there is no figure: an empty cell would leave a listener in doubt. */
const NOTHING = '–';

/** What a chart draws, as a table: one row for each month. German: Wertetabelle. */
export function chartTable({ caption, columns, rows }: ChartTable): Markup {
  const number = { className: ['zahl'] };
  const heads = columns.map((title) => element('th', { scope: 'col', ...number }, words(title)));
  const lines = rows.map(({ month, cells }) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, words(month)),
      ...cells.map((text) => element('td', number, words(text === '' ? NOTHING : text))),
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
