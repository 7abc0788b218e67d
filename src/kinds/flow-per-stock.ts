import { defineKind } from './define-kind.ts';
import {
  addedUp,
  allInEach,
  earlier,
  firstMetric,
  meanTotal,
  namesOf,
  quotient,
  totalOver,
  totalPart,
} from './over-months.ts';
import { countTerm, summandsTerm, wordTerm } from './terms.ts';

/**
 * Flow since January per mean stock of the previous months. German: Quote (Integrationsquote, Jahresfortschrittswert).
 *
 *   actual = Σ flow(January … m) ÷ mean of stock(December of the prior year … m − 1), as 0..1
 *
 * The ratio divides sums, never averages rates; several metrics on a side (women, men) are added up first.
 * `verzug-monate` is the lag of the stock: 1 by default, 0 for the stock of the same month.
 * Source: SGB2§48aFKV § 5, with the stock of the previous month.
 */
export const flowPerStock = defineKind(
  'quote-fluss-bestand',
  {
    zaehler: summandsTerm,
    nenner: summandsTerm,
    'verzug-monate': countTerm.default(1),
    'zaehler-wort': wordTerm.optional(),
    'nenner-wort': wordTerm.optional(),
  },
  (terms, labelOf) => {
    const { zaehler, nenner, 'verzug-monate': lag } = terms;
    const flowWord = terms['zaehler-wort'] ?? labelOf(firstMetric(zaehler));
    const stockWord = terms['nenner-wort'] ?? labelOf(firstMetric(nenner));
    return {
      needs: (months) => [...allInEach(zaehler, months), ...allInEach(nenner, earlier(months, lag))],
      actual: (reported, months) =>
        quotient(totalOver(reported, zaehler, months), meanTotal(reported, nenner, earlier(months, lag))),
      parts: (reported, months) => [
        totalPart(zaehler, flowWord, totalOver(reported, zaehler, months)),
        totalPart(nenner, `${stockWord} im Mittel`, meanTotal(reported, nenner, earlier(months, lag)), 0),
      ],
      divisor: (reported, months) => ({
        metric: firstMetric(nenner),
        value: meanTotal(reported, nenner, earlier(months, lag)),
      }),
      ...addedUp(zaehler, nenner),
      cumulative: false,
      stock: false,
      wording: `Summe von ${namesOf(zaehler, labelOf)} seit Januar ÷ Mittel von ${namesOf(nenner, labelOf)} ${lagWording(lag)}`,
    };
  },
);

/** Which months of the stock are meant. */
export function lagWording(lag: number): string {
  if (lag === 0) return 'in denselben Monaten';
  if (lag === 1) return 'in den jeweiligen Vormonaten (Dezember des Vorjahres bis Vormonat)';
  return `in den jeweils ${lag} Monate früheren Monaten`;
}
