import { z } from 'zod';
import { sum } from '../domain/decimal.ts';
import { defineKind } from './define-kind.ts';
import { addedUp, inLast, lastOf } from './over-months.ts';
import { metricTerm } from './terms.ts';

/**
 * A stock on the last day of the month. German: Stichtagsbestand.
 *
 *   actual = Σ of the metrics at m; earlier months are not needed
 */
export const pointStock = defineKind(
  'stichtagsbestand',
  { messgroesse: z.union([metricTerm, z.array(metricTerm).min(1)]) },
  ({ messgroesse }, labelOf) => {
    const metrics = [messgroesse].flat();
    return {
      needs: (months) => inLast(metrics, months),
      actual: (reported, months) => sum(metrics.map((metric) => reported(metric, lastOf(months)))),
      ...addedUp(metrics),
      cumulative: false,
      stock: true,
      level: true,
      inBrief: 'am Monatsende',
      wording: `${metrics.map((metric) => `„${labelOf(metric)}“`).join(' + ')} am letzten Tag des Monats`,
    };
  },
);
