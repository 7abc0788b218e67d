import { z } from 'zod';
import { decimal } from '../domain/decimal.ts';
import type { Formula, Need, Part } from '../domain/formula.ts';
import type { Month } from '../domain/month.ts';
import type { MetricId } from '../domain/observation.ts';
import { defineKind, type LabelOf } from './define-kind.ts';
import { countPart, inEach, inLast, meanOver } from './over-months.ts';
import { metricTerm } from './terms.ts';

/**
 * Mean of a stock since January. German: Durchschnittsbestand.
 *
 *   actual = mean of stock(January … m); every month is needed, for a mean over fewer would hide the gap
 *
 * With `fehlende-monate: auslassen` the mean is taken over the months that were delivered, and says so: 4 von 5.
 */
export const averageStock = defineKind(
  'durchschnittsbestand',
  { messgroesse: metricTerm, 'fehlende-monate': z.enum(['anhalten', 'auslassen']).default('anhalten') },
  ({ messgroesse, 'fehlende-monate': missing }, labelOf) =>
    missing === 'auslassen' ? overDelivered(messgroesse, labelOf) : overAll(messgroesse, labelOf),
);

function overAll(metric: MetricId, labelOf: LabelOf): Formula {
  return {
    needs: (months) => inEach(metric, months),
    actual: (reported, months) => meanOver(reported, metric, months),
    cumulative: false,
    stock: true,
    thinLine: metric,
    wording: `Arithmetisches Mittel der Monatswerte von „${labelOf(metric)}“ seit Januar`,
  };
}

/** Without a thin line: a gap in it would make the stock's outlook and what is still needed guesswork. */
function overDelivered(metric: MetricId, labelOf: LabelOf): Formula {
  const { thinLine: _, ...whole } = overAll(metric, labelOf);
  return {
    ...whole,
    wording: `${whole.wording}; fehlende Monate werden ausgelassen und genannt`,
    delivered: (there) => overThese(metric, there, whole),
  };
}

/** The month asked for is needed always, or a mean could be told for a month nobody has reported yet. */
function overThese(metric: MetricId, there: (need: Need) => boolean, whole: Formula): Formula {
  const those = (months: readonly Month[]) => months.filter((month) => there({ metric, month }));
  return {
    ...whole,
    needs: (months) => [...inEach(metric, those(months.slice(0, -1))), ...inLast([metric], months)],
    actual: (reported, months) => meanOver(reported, metric, those(months)),
    parts: (_, months) => countedMonths(metric, those(months).length, months.length),
  };
}

/** `4 von 5 Monaten`, where not all are there. */
function countedMonths(metric: MetricId, delivered: number, all: number): readonly Part[] {
  return delivered === all ? [] : [countPart(metric, `von ${all} Monaten`, decimal(delivered), 0)];
}
