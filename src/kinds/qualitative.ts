import { z } from 'zod';
import { sum } from '../domain/decimal.ts';
import { defineKind } from './define-kind.ts';
import { addedUp, inLast, lastOf } from './over-months.ts';
import { metricTerm, wordTerm } from './terms.ts';

const detail = z.strictObject({ messgroesse: metricTerm, standort: wordTerm });

/**
 * A goal without an agreed figure. German: qualitatives Ziel.
 *
 *   actual = Σ of the participants at the end of m, told for information; null where none are reported
 */
export const qualitative = defineKind(
  'qualitativ',
  { angaben: z.array(detail).min(1).optional() },
  ({ angaben = [] }, labelOf) => {
    const metrics = angaben.map(({ messgroesse }) => messgroesse);
    return {
      needs: (months) => inLast(metrics, months),
      actual: (reported, months) =>
        metrics.length === 0 ? null : sum(metrics.map((metric) => reported(metric, lastOf(months)))),
      ...addedUp(metrics),
      sites: (reported, months) =>
        angaben.map(({ messgroesse, standort }) => ({
          name: standort,
          metric: messgroesse,
          occupied: reported(messgroesse, lastOf(months)),
          capacity: null,
        })),
      cumulative: false,
      stock: true,
      wording:
        metrics.length === 0
          ? 'Ohne Berechnung'
          : `${metrics.map((metric) => `„${labelOf(metric)}“`).join(' + ')} am letzten Tag des Monats, zur Information`,
    };
  },
);
