import { sinceJanuary } from '../goal.ts';
import { inAll, metricsOf, type OracleKind, sumOfAll } from './kind.ts';

/** Flow added up from January, of one metric or several. */
export const cumulativeFlow: OracleKind = {
  invent: (dice) => ({
    art: 'fluss-kumuliert',
    messgroesse: dice.of<unknown>(['fluss', 'fluss', ['fluss', 'fluss_b']]),
  }),
  needs: (terms, month) => inAll(metricsOf(terms, 'messgroesse'), sinceJanuary(month)),
  actual: (terms, reads, month) => sumOfAll(reads, metricsOf(terms, 'messgroesse'), sinceJanuary(month)),
  cumulative: true,
  grows: true,
  stock: false,
};
