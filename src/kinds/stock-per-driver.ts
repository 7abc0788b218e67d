import { defineKind } from './define-kind.ts';
import { countPart, inLast, lastOf, quotient } from './over-months.ts';
import { metricTerm, wordTerm } from './terms.ts';

/**
 * Stock per driver on the last day of the month. German: Bestand je Bezugsgröße am Stichtag (BG in Betreuung je Coach).
 *
 *   actual = stock(m) ÷ driver(m)
 */
export const stockPerDriver = defineKind(
  'stichtag-je-bezugsgroesse',
  {
    zaehler: metricTerm,
    bezug: metricTerm,
    'zaehler-wort': wordTerm.optional(),
    'bezug-wort': wordTerm.optional(),
  },
  (terms, labelOf) => {
    const { zaehler, bezug } = terms;
    const [stockWord, driverWord] = [
      terms['zaehler-wort'] ?? labelOf(zaehler),
      terms['bezug-wort'] ?? labelOf(bezug),
    ];
    return {
      needs: (months) => inLast([zaehler, bezug], months),
      actual: (reported, months) =>
        quotient(reported(zaehler, lastOf(months)), reported(bezug, lastOf(months))),
      parts: (reported, months) => [
        countPart(zaehler, stockWord, reported(zaehler, lastOf(months))),
        countPart(bezug, driverWord, reported(bezug, lastOf(months))),
      ],
      divisor: (reported, months) => ({ metric: bezug, value: reported(bezug, lastOf(months)) }),
      cumulative: false,
      stock: true,
      level: true,
      inBrief: 'am Monatsende',
      wording: `„${labelOf(zaehler)}“ ÷ „${labelOf(bezug)}“ am letzten Tag des Monats`,
    };
  },
);
