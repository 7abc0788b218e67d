import { z } from 'zod';
import type { Decimal } from '../domain/decimal.ts';
import type { Need, Reported } from '../domain/formula.ts';
import type { Month } from '../domain/month.ts';
import { defineKind } from './define-kind.ts';
import {
  addedUp,
  allInEach,
  earlier,
  firstMetric,
  lastOf,
  meanTotal,
  namesOf,
  quotient,
  type Summands,
  totalIn,
  totalOver,
  totalPart,
  wordOf,
} from './over-months.ts';
import { countTerm, summandsTerm, wordTerm } from './terms.ts';

/**
 * Flow since January per mean stock of the previous months. German: Quote (Integrationsquote, Jahresfortschrittswert).
 *
 *   actual = Σ flow(January … m) ÷ mean of stock(December of the prior year … m − 1), as 0..1
 *
 * The ratio divides sums, never averages rates; several metrics on a side (women, men) are added up first.
 * `verzug-monate` is the lag of the stock: 1 by default, 0 for the stock of the same month. With `nenner-ist: mittel`
 * the stock is delivered as the mean of the year to date, ready-made, and taken as it comes.
 * Source: SGB2§48aFKV § 5, with the stock of the previous month.
 */
export const flowPerStock = defineKind(
  'quote-fluss-bestand',
  {
    zaehler: summandsTerm,
    nenner: summandsTerm,
    'verzug-monate': countTerm.default(1),
    'nenner-ist': z.enum(['bestand', 'mittel']).default('bestand'),
    'zaehler-wort': wordTerm.optional(),
    'nenner-wort': wordTerm.optional(),
  },
  (terms, labelOf) => {
    const { zaehler, nenner } = terms;
    const stock = terms['nenner-ist'] === 'mittel' ? readyMade(nenner) : meanOfMonths(terms);
    const flowWord = terms['zaehler-wort'] ?? wordOf(zaehler, labelOf);
    const stockWord = terms['nenner-wort'] ?? wordOf(nenner, labelOf);
    return {
      needs: (months) => [...allInEach(zaehler, months), ...stock.needs(months)],
      actual: (reported, months) =>
        quotient(totalOver(reported, zaehler, months), stock.mean(reported, months)),
      parts: (reported, months) => [
        totalPart(zaehler, flowWord, totalOver(reported, zaehler, months)),
        totalPart(nenner, `${stockWord} im Mittel`, stock.mean(reported, months), 0),
      ],
      divisor: (reported, months) => ({
        metric: firstMetric(nenner),
        value: stock.mean(reported, months),
      }),
      ...addedUp(zaehler, nenner),
      cumulative: false,
      stock: false,
      wording: `Summe von ${namesOf(zaehler, labelOf)} seit Januar ÷ ${stock.wording(namesOf(nenner, labelOf))}`,
    };
  },
);

/** What a flow is divided by. German: mittlerer Bestand. */
interface MeanStock {
  needs(months: readonly Month[]): readonly Need[];
  mean(reported: Reported, months: readonly Month[]): Decimal;
  wording(names: string): string;
}

function meanOfMonths(terms: { readonly nenner: Summands; readonly 'verzug-monate': number }): MeanStock {
  const { nenner, 'verzug-monate': lag } = terms;
  return {
    needs: (months) => allInEach(nenner, earlier(months, lag)),
    mean: (reported, months) => meanTotal(reported, nenner, earlier(months, lag)),
    wording: (names) => `Mittel von ${names} ${lagWording(lag)}`,
  };
}

/** Of the last month alone: whoever made it knows which months it is the mean of. */
function readyMade(nenner: Summands): MeanStock {
  return {
    needs: (months) => allInEach(nenner, [lastOf(months)]),
    mean: (reported, months) => totalIn(reported, nenner, lastOf(months)),
    wording: (names) => `${names}, geliefert als Mittel bis zum Monat`,
  };
}

/** Which months of the stock are meant. */
export function lagWording(lag: number): string {
  if (lag === 0) return 'in denselben Monaten';
  if (lag === 1) return 'in den jeweiligen Vormonaten (Dezember des Vorjahres bis Vormonat)';
  return `in den jeweils ${lag} Monate früheren Monaten`;
}
