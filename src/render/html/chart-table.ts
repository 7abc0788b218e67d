import type { Element } from 'hast';
import type { ChartTable } from '../../domain/chart-spec.ts';
import { element } from './element.ts';

/** Where there is no figure: an empty cell would leave a listener in doubt. */
const NOTHING = '–';

/** What a chart draws, as a table: one row for each month. German: Wertetabelle. */
export function chartTable({ caption, columns, rows }: ChartTable): Element {
  const number = { className: ['zahl'] };
  const heads = columns.map((title) => element('th', { scope: 'col', ...number }, title));
  const lines = rows.map(({ month, cells }) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, month),
      ...cells.map((text) => element('td', number, text === '' ? NOTHING : text)),
    ),
  );
  return element(
    'table',
    { className: ['klein'] },
    element('caption', {}, caption),
    element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, 'Monat'), ...heads)),
    element('tbody', {}, ...lines),
  );
}
