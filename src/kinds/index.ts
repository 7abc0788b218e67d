import { z } from 'zod';
import type { Formula } from '../domain/formula.ts';
import { averageRate } from './average-rate.ts';
import { averageStock } from './average-stock.ts';
import { changeRate } from './change-rate.ts';
import { cumulativeFlow } from './cumulative-flow.ts';
import type { LabelOf } from './define-kind.ts';
import { flowPerDriver } from './flow-per-driver.ts';
import { flowPerStock } from './flow-per-stock.ts';
import { milestones } from './milestones.ts';
import { pointStock } from './point-stock.ts';
import { qualitative } from './qualitative.ts';
import { steppedPlaces } from './stepped-places.ts';
import { steppedUtilisation } from './stepped-utilisation.ts';
import { stockPerDriver } from './stock-per-driver.ts';
import { stockPerStock } from './stock-per-stock.ts';

/** Every kind of indicator an agreement can name. A new kind is one file and one line here. */
export const kinds = [
  cumulativeFlow,
  averageStock,
  pointStock,
  flowPerStock,
  flowPerDriver,
  stockPerDriver,
  stockPerStock,
  averageRate,
  changeRate,
  steppedPlaces,
  steppedUtilisation,
  milestones,
  qualitative,
] as const;

/** The block `berechnung:` of a goal; `art` names the kind. All scalars are read from text. German: Berechnung. */
export const calculationSchema = z.discriminatedUnion('art', [
  cumulativeFlow.schema,
  averageStock.schema,
  pointStock.schema,
  flowPerStock.schema,
  flowPerDriver.schema,
  stockPerDriver.schema,
  stockPerStock.schema,
  averageRate.schema,
  changeRate.schema,
  steppedPlaces.schema,
  steppedUtilisation.schema,
  milestones.schema,
  qualitative.schema,
]);

export type Calculation = z.output<typeof calculationSchema>;

/** The arithmetic a calculation asks for. `labelOf` gives the German name of a metric, for wording and parts. */
export function formulaOf(calculation: Calculation, labelOf: LabelOf): Formula {
  const kind = kinds.find(({ keyword }) => keyword === calculation.art);
  if (!kind) throw new RangeError(`unknown kind: ${calculation.art}`);
  // Each kind takes its own terms; `art` has chosen the one these terms were checked for.
  const formula = kind.formula as (terms: Calculation, labelOf: LabelOf) => Formula;
  return formula(calculation, labelOf);
}
