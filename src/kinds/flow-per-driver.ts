import { defineKind } from './define-kind.ts';
import { countPart, inEach, meanOver, quotient, sumOver } from './over-months.ts';
import { metricTerm, wordTerm } from './terms.ts';

/**
 * Flow since January per mean of a driver. German: Fälle je Bezugsgröße (BG je Coach, aufgenommen im Jahr).
 *
 *   actual = Σ flow(January … m) ÷ mean of driver(January … m)
 *
 * The driver changes from month to month; a vacancy of three months counts with its three months.
 */
export const flowPerDriver = defineKind(
  'je-bezugsgroesse',
  {
    zaehler: metricTerm,
    bezug: metricTerm,
    'zaehler-wort': wordTerm.optional(),
    'bezug-wort': wordTerm.optional(),
  },
  (terms, labelOf) => {
    const { zaehler, bezug } = terms;
    const [flowWord, driverWord] = [
      terms['zaehler-wort'] ?? labelOf(zaehler),
      terms['bezug-wort'] ?? labelOf(bezug),
    ];
    return {
      needs: (months) => [...inEach(zaehler, months), ...inEach(bezug, months)],
      actual: (reported, months) =>
        quotient(sumOver(reported, zaehler, months), meanOver(reported, bezug, months)),
      parts: (reported, months) => [
        countPart(zaehler, flowWord, sumOver(reported, zaehler, months)),
        countPart(bezug, `${driverWord} im Mittel`, meanOver(reported, bezug, months)),
      ],
      divisor: (reported, months) => ({ metric: bezug, value: meanOver(reported, bezug, months) }),
      cumulative: false,
      stock: false,
      wording: `Summe von „${labelOf(zaehler)}“ seit Januar ÷ Mittel von „${labelOf(bezug)}“ seit Januar`,
    };
  },
);
