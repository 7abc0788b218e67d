import { divide } from '../exact.ts';
import { type MonthCount, sinceJanuary, type Terms } from '../goal.ts';
import { flowOverMean, type OracleKind, sumOf, word } from './kind.ts';

/** Flow since January over the mean stock of earlier months, or over a mean that was delivered ready-made. */
export const flowPerStock: OracleKind = {
  invent(dice) {
    const lag = dice.between(0, 3);
    const terms = { art: 'quote-fluss-bestand', zaehler: 'fluss', nenner: 'bestand' };
    if (dice.once(6)) return { ...terms, 'nenner-ist': 'mittel' };
    return lag === 3 ? terms : { ...terms, 'verzug-monate': String(lag) };
  },
  needs: (terms, month) => [
    ...sinceJanuary(month).map((each) => [word(terms, 'zaehler'), each] as const),
    ...stockMonths(terms, month).map((each) => [word(terms, 'nenner'), each] as const),
  ],
  actual(terms, reads, month) {
    const months = sinceJanuary(month);
    if (isReadyMade(terms))
      return divide(sumOf(reads, word(terms, 'zaehler'), months), reads(word(terms, 'nenner'), month));
    const stock = sumOf(reads, word(terms, 'nenner'), stockMonths(terms, month));
    return flowOverMean(sumOf(reads, word(terms, 'zaehler'), months), stock, months.length);
  },
  cumulative: false,
  grows: true,
  perDriver: (terms) =>
    terms['verzug-monate'] === '0' ? { flow: word(terms, 'zaehler'), driver: word(terms, 'nenner') } : null,
  stock: false,
};

const isReadyMade = (terms: Terms): boolean => terms['nenner-ist'] === 'mittel';

/** A mean that was delivered is that of its month. */
function stockMonths(terms: Terms, month: MonthCount): readonly MonthCount[] {
  if (isReadyMade(terms)) return [month];
  return sinceJanuary(month).map((each) => each - Number(terms['verzug-monate'] ?? '1'));
}
