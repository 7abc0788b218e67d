import { defineKind } from './define-kind.ts';
import { addedUp, allInEach, namesOf, totalOver } from './over-months.ts';
import { summandsTerm } from './terms.ts';

/**
 * A flow added up from January. German: Flussgröße, kumuliert.
 *
 *   actual = Σ flow(January … m), in the unit of the metric; several metrics are added up
 */
export const cumulativeFlow = defineKind(
  'fluss-kumuliert',
  { messgroesse: summandsTerm },
  ({ messgroesse }, labelOf) => ({
    needs: (months) => allInEach(messgroesse, months),
    actual: (reported, months) => totalOver(reported, messgroesse, months),
    ...addedUp(messgroesse),
    cumulative: true,
    stock: false,
    wording: `Summe von ${namesOf(messgroesse, labelOf)} seit Januar`,
  }),
);
