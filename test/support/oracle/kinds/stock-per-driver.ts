import { divide } from '../exact.ts';
import { type OracleKind, word } from './kind.ts';

/** A stock over its driver, both on the last day of the month. */
export const stockPerDriver: OracleKind = {
  invent: () => ({ art: 'stichtag-je-bezugsgroesse', zaehler: 'bestand', bezug: 'bezug' }),
  needs: (terms, month) => [
    [word(terms, 'zaehler'), month],
    [word(terms, 'bezug'), month],
  ],
  actual: (terms, reads, month) =>
    divide(reads(word(terms, 'zaehler'), month), reads(word(terms, 'bezug'), month)),
  cumulative: false,
  stock: true,
};
