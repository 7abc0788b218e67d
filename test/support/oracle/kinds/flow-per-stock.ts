import { divide } from '../exact.ts';
import { type MonthCount, sinceJanuary, type Terms } from '../goal.ts';
import { flowOverMean, inAll, metricsOf, type OracleKind, sumOfAll } from './kind.ts';

/** Flow since January over the mean stock of earlier months, or over a mean that was delivered ready-made. */
export const flowPerStock: OracleKind = {
  invent(dice) {
    const lag = dice.between(0, 3);
    const terms = {
      art: 'quote-fluss-bestand',
      zaehler: dice.of<unknown>(LISTS[0]),
      nenner: dice.of<unknown>(LISTS[1]),
    };
    if (dice.once(6)) return { ...terms, 'nenner-ist': 'mittel' };
    return lag === 3 ? terms : { ...terms, 'verzug-monate': String(lag) };
  },
  needs: (terms, month) => [
    ...inAll(metricsOf(terms, 'zaehler'), sinceJanuary(month)),
    ...inAll(metricsOf(terms, 'nenner'), stockMonths(terms, month)),
  ],
  actual(terms, reads, month) {
    const months = sinceJanuary(month);
    const flow = sumOfAll(reads, metricsOf(terms, 'zaehler'), months);
    const stock = sumOfAll(reads, metricsOf(terms, 'nenner'), stockMonths(terms, month));
    return isReadyMade(terms) ? divide(flow, stock) : flowOverMean(flow, stock, months.length);
  },
  cumulative: false,
  grows: true,
  perDriver: (terms) =>
    terms['verzug-monate'] === '0'
      ? { flow: metricsOf(terms, 'zaehler'), driver: metricsOf(terms, 'nenner') }
      : null,
  stock: false,
};

const LISTS = [
  ['fluss', 'fluss', ['fluss', 'fluss_b']],
  ['bestand', 'bestand', ['bestand', 'bestand_b']],
] as const;

const isReadyMade = (terms: Terms): boolean => terms['nenner-ist'] === 'mittel';

/** A mean that was delivered is that of its month. */
function stockMonths(terms: Terms, month: MonthCount): readonly MonthCount[] {
  if (isReadyMade(terms)) return [month];
  return sinceJanuary(month).map((each) => each - Number(terms['verzug-monate'] ?? '1'));
}
