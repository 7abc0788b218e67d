import { defineKind } from './define-kind.ts';
import { inEach, sumOver } from './over-months.ts';
import { metricTerm } from './terms.ts';

/**
 * A flow added up from January. German: Flussgröße, kumuliert.
 *
 *   actual = Σ flow(January … m), in the unit of the metric
 */
export const cumulativeFlow = defineKind(
  'fluss-kumuliert',
  { messgroesse: metricTerm },
  ({ messgroesse }, labelOf) => ({
    needs: (months) => inEach(messgroesse, months),
    actual: (reported, months) => sumOver(reported, messgroesse, months),
    cumulative: true,
    stock: false,
    wording: `Summe von „${labelOf(messgroesse)}“ seit Januar`,
  }),
);
