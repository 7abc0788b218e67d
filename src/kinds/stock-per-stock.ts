import { z } from 'zod';
import type { Month } from '../domain/month.ts';
import { defineKind } from './define-kind.ts';
import {
  addedUp,
  allInEach,
  firstMetric,
  lastOf,
  namesOf,
  quotient,
  totalOver,
  totalPart,
  wordOf,
} from './over-months.ts';
import { summandsTerm, wordTerm } from './terms.ts';

/**
 * One stock per another. German: Quote aus zwei Beständen (Aktivierungsquote, Auslastung).
 *
 *   wert: monat     actual = part(m) ÷ whole(m)
 *   wert: zeitraum  actual = Σ part(January … m) ÷ Σ whole(January … m)
 *
 * Over a period sums are divided, never monthly quotas averaged.
 */
export const stockPerStock = defineKind(
  'quote-bestand',
  {
    zaehler: summandsTerm,
    nenner: summandsTerm,
    wert: z.enum(['monat', 'zeitraum']).default('monat'),
    'zaehler-wort': wordTerm.optional(),
    'nenner-wort': wordTerm.optional(),
  },
  (terms, labelOf) => {
    const { zaehler, nenner, wert } = terms;
    const ofMonth = wert === 'monat';
    const over = (months: readonly Month[]) => (ofMonth ? [lastOf(months)] : months);
    const partWord = terms['zaehler-wort'] ?? wordOf(zaehler, labelOf);
    const wholeWord = terms['nenner-wort'] ?? wordOf(nenner, labelOf);
    const note = ofMonth ? '' : ' (Summe der Monate)';
    return {
      needs: (months) => [...allInEach(zaehler, over(months)), ...allInEach(nenner, over(months))],
      actual: (reported, months) =>
        quotient(totalOver(reported, zaehler, over(months)), totalOver(reported, nenner, over(months))),
      parts: (reported, months) => [
        totalPart(zaehler, partWord + note, totalOver(reported, zaehler, over(months))),
        totalPart(nenner, wholeWord + note, totalOver(reported, nenner, over(months))),
      ],
      divisor: (reported, months) => ({
        metric: firstMetric(nenner),
        value: totalOver(reported, nenner, over(months)),
      }),
      ...addedUp(zaehler, nenner),
      cumulative: false,
      stock: true,
      level: ofMonth,
      inBrief: ofMonth ? 'im Monat' : 'Summen seit Januar',
      wording: `${namesOf(zaehler, labelOf)} ÷ ${namesOf(nenner, labelOf)}, ${ofMonth ? 'im Monat' : 'jeweils Summe der Monate seit Januar'}`,
    };
  },
);
