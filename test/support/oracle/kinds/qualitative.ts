import { total } from '../exact.ts';
import type { Terms } from '../goal.ts';
import type { OracleKind } from './kind.ts';

/** Participants told for information, or no figure at all. */
export const qualitative: OracleKind = {
  invent(dice) {
    const angaben = ['a', 'b'].map((site) => ({ messgroesse: `teilnehmende_${site}`, standort: site }));
    return { art: 'qualitativ', ...dice.of([{}, { angaben }]) };
  },
  needs: (terms, month) => metrics(terms).map((metric) => [metric, month]),
  actual: (terms, reads, month) =>
    metrics(terms).length === 0 ? null : total(metrics(terms).map((metric) => reads(metric, month))),
  cumulative: false,
  stock: true,
};

function metrics(terms: Terms): readonly string[] {
  const details = (terms['angaben'] ?? []) as readonly { readonly messgroesse: string }[];
  return details.map(({ messgroesse }) => messgroesse);
}
