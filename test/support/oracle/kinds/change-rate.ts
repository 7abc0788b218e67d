import { count, divide, subtract } from '../exact.ts';
import { type MonthCount, sinceJanuary } from '../goal.ts';
import { inAll, metricsOf, type OracleKind, sumOfAll } from './kind.ts';

/** Value since January over the same months of the prior year, less one; a mean of as many months is the same. */
export const changeRate: OracleKind = {
  invent: (dice) => ({
    art: 'veraenderungsrate',
    messgroesse: dice.of<unknown>(['bestand', ['bestand', 'bestand_b']]),
    ...dice.of([{}, { aus: 'summe' }, { aus: 'mittel' }]),
  }),
  needs: (terms, month) => [
    ...inAll(metricsOf(terms, 'messgroesse'), sinceJanuary(month)),
    ...inAll(metricsOf(terms, 'messgroesse'), yearBefore(month)),
  ],
  actual(terms, reads, month) {
    const [now, before] = [sinceJanuary(month), yearBefore(month)].map((months) =>
      sumOfAll(reads, metricsOf(terms, 'messgroesse'), months),
    );
    const share = now && before && divide(now, before);
    return share ? subtract(share, count(1)) : null;
  },
  cumulative: false,
  stock: true,
  change: true,
  moves: (terms) => (terms['aus'] === 'mittel' ? null : 'at-the-mean'),
};

const yearBefore = (month: MonthCount): readonly MonthCount[] => sinceJanuary(month - 12);
