import { count, divide } from '../exact.ts';
import { type MonthCount, sinceJanuary, type Terms } from '../goal.ts';
import { type OracleKind, sumOf, type There, word } from './kind.ts';

/** Mean of the month stocks since January; where the agreement says so, of those that were delivered. */
export const averageStock: OracleKind = {
  invent: (dice) => ({
    art: 'durchschnittsbestand',
    messgroesse: 'bestand',
    ...(dice.once(4) ? { 'fehlende-monate': 'auslassen' } : {}),
  }),
  needs: (terms, month, there) =>
    counted(terms, month, there).map((each) => [word(terms, 'messgroesse'), each]),
  actual(terms, reads, month, there) {
    const months = counted(terms, month, there);
    return divide(sumOf(reads, word(terms, 'messgroesse'), months), count(months.length));
  },
  meanOf: (terms) => (leavesOut(terms) ? null : word(terms, 'messgroesse')),
  cumulative: false,
  stock: true,
};

const leavesOut = (terms: Terms): boolean => terms['fehlende-monate'] === 'auslassen';

/** The month asked for always counts. */
function counted(terms: Terms, month: MonthCount, there: There): readonly MonthCount[] {
  const months = sinceJanuary(month);
  if (!leavesOut(terms)) return months;
  return months.filter((each) => each === month || there(word(terms, 'messgroesse'), each));
}
