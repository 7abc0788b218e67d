import { divide } from '../exact.ts';
import { type MonthCount, sinceJanuary, type Terms } from '../goal.ts';
import { inAll, metricsOf, type OracleKind, sumOfAll } from './kind.ts';

/** Σ flow since January over Σ stock of the same or earlier months: sums are divided, never rates averaged. */
export const averageRate: OracleKind = {
  invent(dice) {
    const nenner = dice.of<unknown>(['bestand', ['bestand', 'bestand_b']]);
    const terms = { art: 'durchschnittsrate', zaehler: 'fluss', nenner };
    return dice.once(2) ? terms : { ...terms, 'verzug-monate': dice.of(['0', '1']) };
  },
  needs: (terms, month) => [
    ...inAll(metricsOf(terms, 'zaehler'), sinceJanuary(month)),
    ...inAll(metricsOf(terms, 'nenner'), stockMonths(terms, month)),
  ],
  actual: (terms, reads, month) =>
    divide(
      sumOfAll(reads, metricsOf(terms, 'zaehler'), sinceJanuary(month)),
      sumOfAll(reads, metricsOf(terms, 'nenner'), stockMonths(terms, month)),
    ),
  cumulative: false,
  moves: () => 'as-a-rate',
  stock: true,
  overMonths: () => true,
};

function stockMonths(terms: Terms, month: MonthCount): readonly MonthCount[] {
  return sinceJanuary(month).map((each) => each - Number(terms['verzug-monate'] ?? '0'));
}
