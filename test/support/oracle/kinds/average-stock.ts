import { count, divide } from '../exact.ts';
import { sinceJanuary } from '../goal.ts';
import { type OracleKind, sumOf, word } from './kind.ts';

/** Mean of the month stocks since January. */
export const averageStock: OracleKind = {
  invent: () => ({ art: 'durchschnittsbestand', messgroesse: 'bestand' }),
  needs: (terms, month) => sinceJanuary(month).map((each) => [word(terms, 'messgroesse'), each]),
  actual(terms, reads, month) {
    const months = sinceJanuary(month);
    return divide(sumOf(reads, word(terms, 'messgroesse'), months), count(months.length));
  },
  meanOf: (terms) => word(terms, 'messgroesse'),
  cumulative: false,
  stock: true,
};
