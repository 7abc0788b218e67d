import { z } from 'zod';
import { decimal } from '../domain/decimal.ts';
import type { Formula, Need, Part } from '../domain/formula.ts';
import type { Month } from '../domain/month.ts';
import { defineKind, type LabelOf } from './define-kind.ts';
import { addedUp, allInEach, lastOf, meanTotal, namesOf, type Summands, totalPart } from './over-months.ts';
import { summandsTerm } from './terms.ts';

/**
 * Mean of a stock since January. German: Durchschnittsbestand.
 *
 *   actual = mean of stock(January … m); every month is needed, for a mean over fewer would hide the gap
 *
 * Several metrics (women, men) are added up in each month. With `fehlende-monate: auslassen` the mean is taken over
 * the months that were delivered, and says so: 4 von 5.
 */
export const averageStock = defineKind(
  'durchschnittsbestand',
  { messgroesse: summandsTerm, 'fehlende-monate': z.enum(['anhalten', 'auslassen']).default('anhalten') },
  ({ messgroesse, 'fehlende-monate': missing }, labelOf) =>
    missing === 'auslassen' ? overDelivered(messgroesse, labelOf) : overAll(messgroesse, labelOf),
);

function overAll(metrics: Summands, labelOf: LabelOf): Formula {
  return {
    needs: (months) => allInEach(metrics, months),
    actual: (reported, months) => meanTotal(reported, metrics, months),
    ...addedUp(metrics),
    cumulative: false,
    stock: true,
    thinLine: [metrics].flat(),
    wording: `Arithmetisches Mittel der Monatswerte von ${namesOf(metrics, labelOf)} seit Januar`,
  };
}

/** Without a thin line: a gap in it would make the stock's outlook and what is still needed guesswork. */
function overDelivered(metrics: Summands, labelOf: LabelOf): Formula {
  const { thinLine: _, ...whole } = overAll(metrics, labelOf);
  return {
    ...whole,
    wording: `${whole.wording}; fehlende Monate werden ausgelassen und genannt`,
    delivered: (there) => overThese(metrics, there, whole),
  };
}

/** The month asked for is needed always, or a mean could be told for a month nobody has reported yet. */
function overThese(metrics: Summands, there: (need: Need) => boolean, whole: Formula): Formula {
  const those = (months: readonly Month[]) =>
    months.filter((month) => allInEach(metrics, [month]).every(there));
  return {
    ...whole,
    needs: (months) => allInEach(metrics, [...those(months.slice(0, -1)), lastOf(months)]),
    actual: (reported, months) => meanTotal(reported, metrics, those(months)),
    parts: (_, months) => countedMonths(metrics, those(months).length, months.length),
  };
}

/** `4 von 5 Monaten`, where not all are there. */
function countedMonths(metrics: Summands, delivered: number, all: number): readonly Part[] {
  return delivered === all ? [] : [totalPart(metrics, `von ${all} Monaten`, decimal(delivered), 0)];
}
