import { count, divide } from '../exact.ts';
import { type MonthCount, sinceJanuary, type Terms } from '../goal.ts';
import { inAll, metricsOf, type OracleKind, sumOfAll, type There } from './kind.ts';

/** Mean of the month stocks since January; where the agreement says so, of those that were delivered. */
export const averageStock: OracleKind = {
  invent: (dice) => ({
    art: 'durchschnittsbestand',
    messgroesse: dice.of<unknown>(['bestand', 'bestand', ['bestand', 'bestand_b']]),
    ...(dice.once(4) ? { 'fehlende-monate': 'auslassen' } : {}),
  }),
  needs: (terms, month, there) => inAll(stocksOf(terms), counted(terms, month, there)),
  actual(terms, reads, month, there) {
    const months = counted(terms, month, there);
    return divide(sumOfAll(reads, stocksOf(terms), months), count(months.length));
  },
  meanOf: (terms) => (leavesOut(terms) ? null : stocksOf(terms)),
  cumulative: false,
  stock: true,
  overMonths: () => true,
};

const stocksOf = (terms: Terms): readonly string[] => metricsOf(terms, 'messgroesse');

const leavesOut = (terms: Terms): boolean => terms['fehlende-monate'] === 'auslassen';

/** The month asked for always counts. */
function counted(terms: Terms, month: MonthCount, there: There): readonly MonthCount[] {
  const months = sinceJanuary(month);
  if (!leavesOut(terms)) return months;
  return months.filter((each) => each === month || stocksOf(terms).every((metric) => there(metric, each)));
}
