import { type MonthCount, sinceJanuary, type Terms } from '../goal.ts';
import { flowOverMean, type OracleKind, sumOf, word } from './kind.ts';

/** Flow since January over the mean stock of earlier months: one earlier where nothing else is said. */
export const flowPerStock: OracleKind = {
  invent(dice) {
    const lag = dice.between(0, 3);
    const terms = { art: 'quote-fluss-bestand', zaehler: 'fluss', nenner: 'bestand' };
    return lag === 3 ? terms : { ...terms, 'verzug-monate': String(lag) };
  },
  needs: (terms, month) => [
    ...sinceJanuary(month).map((each) => [word(terms, 'zaehler'), each] as const),
    ...stockMonths(terms, month).map((each) => [word(terms, 'nenner'), each] as const),
  ],
  actual(terms, reads, month) {
    const months = sinceJanuary(month);
    const stock = sumOf(reads, word(terms, 'nenner'), stockMonths(terms, month));
    return flowOverMean(sumOf(reads, word(terms, 'zaehler'), months), stock, months.length);
  },
  cumulative: false,
  grows: true,
  perDriver: (terms) =>
    terms['verzug-monate'] === '0' ? { flow: word(terms, 'zaehler'), driver: word(terms, 'nenner') } : null,
  stock: false,
};

function stockMonths(terms: Terms, month: MonthCount): readonly MonthCount[] {
  return sinceJanuary(month).map((each) => each - Number(terms['verzug-monate'] ?? '1'));
}
