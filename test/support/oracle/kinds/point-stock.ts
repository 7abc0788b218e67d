import { total } from '../exact.ts';
import type { Terms } from '../goal.ts';
import type { OracleKind } from './kind.ts';

/** A stock on the last day of the month, of one metric or several. */
export const pointStock: OracleKind = {
  invent: (dice) => ({
    art: 'stichtagsbestand',
    messgroesse: dice.of(['bestand', ['bestand'], ['bestand', 'bestand_b', 'bestand_c']]),
  }),
  needs: (terms, month) => metrics(terms).map((metric) => [metric, month]),
  actual: (terms, reads, month) => total(metrics(terms).map((metric) => reads(metric, month))),
  cumulative: false,
  stock: true,
};

const metrics = (terms: Terms): readonly string[] => [terms['messgroesse']].flat() as string[];
