import { sinceJanuary } from '../goal.ts';
import { flowOverMean, type OracleKind, sumOf, word } from './kind.ts';

/** Flow since January over the mean of a driver in the same months. */
export const flowPerDriver: OracleKind = {
  invent: () => ({ art: 'je-bezugsgroesse', zaehler: 'fluss', bezug: 'bezug' }),
  needs: (terms, month) =>
    ['zaehler', 'bezug'].flatMap((name) =>
      sinceJanuary(month).map((each) => [word(terms, name), each] as const),
    ),
  actual(terms, reads, month) {
    const months = sinceJanuary(month);
    const driver = sumOf(reads, word(terms, 'bezug'), months);
    return flowOverMean(sumOf(reads, word(terms, 'zaehler'), months), driver, months.length);
  },
  cumulative: false,
  grows: true,
  perDriver: (terms) => ({ flow: [word(terms, 'zaehler')], driver: [word(terms, 'bezug')] }),
  stock: false,
};
