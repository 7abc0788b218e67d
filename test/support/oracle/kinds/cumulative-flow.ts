import { sinceJanuary } from '../goal.ts';
import { type OracleKind, sumOf, word } from './kind.ts';

/** Flow added up from January. */
export const cumulativeFlow: OracleKind = {
  invent: () => ({ art: 'fluss-kumuliert', messgroesse: 'fluss' }),
  needs: (terms, month) => sinceJanuary(month).map((each) => [word(terms, 'messgroesse'), each]),
  actual: (terms, reads, month) => sumOf(reads, word(terms, 'messgroesse'), sinceJanuary(month)),
  cumulative: true,
  grows: true,
  stock: false,
};
