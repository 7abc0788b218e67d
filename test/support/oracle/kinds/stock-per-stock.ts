import { divide } from '../exact.ts';
import { type MonthCount, sinceJanuary, type Terms } from '../goal.ts';
import { inAll, metricsOf, type OracleKind, sumOfAll } from './kind.ts';

/** One stock over another: in the month, or Σ over Σ since January. */
export const stockPerStock: OracleKind = {
  invent: (dice) => ({
    art: 'quote-bestand',
    zaehler: dice.of<unknown>(['fluss', ['fluss', 'bestand_b']]),
    nenner: 'bestand',
    ...dice.of([{}, { wert: 'monat' }, { wert: 'zeitraum' }]),
  }),
  needs: (terms, month) => [
    ...inAll(metricsOf(terms, 'zaehler'), over(terms, month)),
    ...inAll(metricsOf(terms, 'nenner'), over(terms, month)),
  ],
  actual: (terms, reads, month) =>
    divide(
      sumOfAll(reads, metricsOf(terms, 'zaehler'), over(terms, month)),
      sumOfAll(reads, metricsOf(terms, 'nenner'), over(terms, month)),
    ),
  cumulative: false,
  stock: true,
  overMonths: (terms) => terms['wert'] === 'zeitraum',
};

function over(terms: Terms, month: MonthCount): readonly MonthCount[] {
  return terms['wert'] === 'zeitraum' ? sinceJanuary(month) : [month];
}
