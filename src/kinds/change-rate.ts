import { z } from 'zod';
import { type Decimal, decimal, ONE } from '../domain/decimal.ts';
import type { Reported } from '../domain/formula.ts';
import type { Month } from '../domain/month.ts';
import { defineKind } from './define-kind.ts';
import {
  addedUp,
  allInEach,
  countPart,
  earlier,
  firstMetric,
  meanTotal,
  namesOf,
  quotient,
  totalOver,
  totalPart,
  wordOf,
} from './over-months.ts';
import { summandsTerm } from './terms.ts';

const A_YEAR = 12;

/**
 * Change to the prior year. German: Veränderungsrate (K1 und K3 als Veränderung zum Vorjahr).
 *
 *   aus: summe   actual = Σ(January … m) ÷ Σ(the same months of the prior year) − 1
 *   aus: mittel  the same with means, for stocks
 *
 * Percent, not percentage points: from 20,0 % to 22,0 % is +10 %.
 */
export const changeRate = defineKind(
  'veraenderungsrate',
  { messgroesse: summandsTerm, aus: z.enum(['summe', 'mittel']).default('summe') },
  ({ messgroesse, aus }, labelOf) => {
    const gathered = (reported: Reported, months: readonly Month[]) =>
      aus === 'summe' ? totalOver(reported, messgroesse, months) : meanTotal(reported, messgroesse, months);
    const before = (reported: Reported, months: readonly Month[]) =>
      gathered(reported, earlier(months, A_YEAR));
    const [what, whose] = aus === 'summe' ? ['Summe', 'seit Januar'] : ['Mittel', 'der Monate seit Januar'];
    const metric = firstMetric(messgroesse);
    const name = wordOf(messgroesse, labelOf);
    return {
      needs: (months) => [
        ...allInEach(messgroesse, months),
        ...allInEach(messgroesse, earlier(months, A_YEAR)),
      ],
      actual: (reported, months) => changeOf(gathered(reported, months), before(reported, months)),
      parts: (reported, months) => [
        totalPart(messgroesse, `${name} (${what} ${whose})`, gathered(reported, months), 0),
        countPart(`${metric}_vorjahr`, `${name} im Vorjahreszeitraum`, before(reported, months), 0),
      ],
      divisor: (reported, months) => ({ metric, value: before(reported, months) }),
      ...addedUp(messgroesse),
      cumulative: false,
      stock: true,
      change: true,
      movement: aus === 'summe',
      inBrief: 'Veränderung zum Vorjahr',
      wording: `${what} von ${namesOf(messgroesse, labelOf)} ${whose} ÷ ${what} derselben Monate des Vorjahres − 1`,
    };
  },
);

/** −0,02 where a hundred became ninety-eight; zero stands for a zero base, which no report shows. */
export function changeOf(value: Decimal, base: Decimal): Decimal {
  return base.eq(decimal(0)) ? base : quotient(value, base).minus(ONE);
}
