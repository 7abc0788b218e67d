import { addMonths, type Month } from '../domain/month.ts';
import { defineKind } from './define-kind.ts';
import { countPart, inEach, meanOver, quotient, sumOver } from './over-months.ts';
import { countTerm, metricTerm, wordTerm } from './terms.ts';

/**
 * Flow since January per mean stock of the previous months. German: Quote (Integrationsquote, Jahresfortschrittswert).
 *
 *   actual = Σ flow(January … m) ÷ mean of stock(December of the prior year … m − 1), as 0..1
 *
 * The ratio divides sums, never averages rates. `verzug-monate` is the lag of the stock: 1 by default, 0 for the
 * stock of the same month. Source: SGB2§48aFKV § 5, with the stock of the previous month.
 */
export const flowPerStock = defineKind(
  'quote-fluss-bestand',
  {
    zaehler: metricTerm,
    nenner: metricTerm,
    'verzug-monate': countTerm.default(1),
    'zaehler-wort': wordTerm.optional(),
    'nenner-wort': wordTerm.optional(),
  },
  (terms, labelOf) => {
    const { zaehler, nenner, 'verzug-monate': lag } = terms;
    const lagged = (months: readonly Month[]) => months.map((month) => addMonths(month, -lag));
    const [flowWord, stockWord] = [
      terms['zaehler-wort'] ?? labelOf(zaehler),
      terms['nenner-wort'] ?? labelOf(nenner),
    ];
    return {
      needs: (months) => [...inEach(zaehler, months), ...inEach(nenner, lagged(months))],
      actual: (reported, months) =>
        quotient(sumOver(reported, zaehler, months), meanOver(reported, nenner, lagged(months))),
      parts: (reported, months) => [
        countPart(zaehler, flowWord, sumOver(reported, zaehler, months)),
        countPart(nenner, `${stockWord} im Mittel`, meanOver(reported, nenner, lagged(months)), 0),
      ],
      divisor: (reported, months) => ({ metric: nenner, value: meanOver(reported, nenner, lagged(months)) }),
      cumulative: false,
      stock: false,
      wording: `Summe von „${labelOf(zaehler)}“ seit Januar ÷ Mittel von „${labelOf(nenner)}“ ${lagWording(lag)}`,
    };
  },
);

function lagWording(lag: number): string {
  if (lag === 0) return 'in denselben Monaten';
  if (lag === 1) return 'in den jeweiligen Vormonaten (Dezember des Vorjahres bis Vormonat)';
  return `in den jeweils ${lag} Monate früheren Monaten`;
}
