import { defineKind } from './define-kind.ts';
import { inEach, meanOver } from './over-months.ts';
import { metricTerm } from './terms.ts';

/**
 * Mean of a stock since January. German: Durchschnittsbestand.
 *
 *   actual = mean of stock(January … m); every month is needed, for a mean over fewer would hide the gap
 */
export const averageStock = defineKind(
  'durchschnittsbestand',
  { messgroesse: metricTerm },
  ({ messgroesse }, labelOf) => ({
    needs: (months) => inEach(messgroesse, months),
    actual: (reported, months) => meanOver(reported, messgroesse, months),
    cumulative: false,
    stock: true,
    thinLine: messgroesse,
    wording: `Arithmetisches Mittel der Monatswerte von „${labelOf(messgroesse)}“ seit Januar`,
  }),
);
