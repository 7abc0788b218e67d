import { defineKind } from './define-kind.ts';
import { lagWording } from './flow-per-stock.ts';
import {
  addedUp,
  allInEach,
  earlier,
  firstMetric,
  namesOf,
  quotient,
  totalOver,
  totalPart,
  wordOf,
} from './over-months.ts';
import { countTerm, summandsTerm, wordTerm } from './terms.ts';

/**
 * Average monthly rate since January. German: Durchschnittsrate (Zugangsrate, Abgangsrate).
 *
 *   actual = Σ flow(January … m) ÷ Σ stock(January … m, each `verzug-monate` earlier), as 0..1
 *
 * That is the mean of the monthly rates weighted by their stocks, never their plain mean.
 * The lag is 0 by default. Source: SGB2§48aFKV § 4 Abs. 2 Nr. 3 and 4; BA, Kennzahlensteckbriefe.
 */
export const averageRate = defineKind(
  'durchschnittsrate',
  {
    zaehler: summandsTerm,
    nenner: summandsTerm,
    'verzug-monate': countTerm.default(0),
    'zaehler-wort': wordTerm.optional(),
    'nenner-wort': wordTerm.optional(),
  },
  (terms, labelOf) => {
    const { zaehler, nenner, 'verzug-monate': lag } = terms;
    const flowWord = terms['zaehler-wort'] ?? wordOf(zaehler, labelOf);
    const stockWord = terms['nenner-wort'] ?? wordOf(nenner, labelOf);
    return {
      needs: (months) => [...allInEach(zaehler, months), ...allInEach(nenner, earlier(months, lag))],
      actual: (reported, months) =>
        quotient(totalOver(reported, zaehler, months), totalOver(reported, nenner, earlier(months, lag))),
      parts: (reported, months) => [
        totalPart(zaehler, flowWord, totalOver(reported, zaehler, months)),
        totalPart(
          nenner,
          `${stockWord} (Summe der Monate)`,
          totalOver(reported, nenner, earlier(months, lag)),
        ),
      ],
      divisor: (reported, months) => ({
        metric: firstMetric(nenner),
        value: totalOver(reported, nenner, earlier(months, lag)),
      }),
      ...addedUp(zaehler, nenner),
      cumulative: false,
      stock: true,
      movement: true,
      inBrief: 'Summen seit Januar',
      wording: `Summe von ${namesOf(zaehler, labelOf)} seit Januar ÷ Summe von ${namesOf(nenner, labelOf)} ${lagWording(lag)}`,
    };
  },
);
