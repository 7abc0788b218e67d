import { z } from 'zod';
import { sum } from '../domain/decimal.ts';
import { defineKind } from './define-kind.ts';
import { addedUp, inLast, lastOf } from './over-months.ts';
import { capacityOf, placesInForce, reportedPlacesOf, siteTerm, stepWording } from './steps.ts';

/**
 * Places with stepped capacity at one or more sites. German: Plätze mit Stufenkapazität.
 *
 *   actual   = Σ of the places occupied at the end of m, over all sites
 *   capacity = Σ of the latest step begun at each site; a step holds from its month until the next one
 */
export const steppedPlaces = defineKind(
  'plaetze-gestuft',
  { standorte: z.array(siteTerm).min(1) },
  ({ standorte }) => {
    const occupied = standorte.map((each) => each.belegt);
    return {
      needs: (months) => inLast(occupied, months),
      actual: (reported, months) => sum(occupied.map((metric) => reported(metric, lastOf(months)))),
      capacity: (month) => capacityOf(standorte, month),
      sites: (reported, months) =>
        standorte.map((each) => ({
          name: each.name,
          metric: each.belegt,
          occupied: reported(each.belegt, lastOf(months)),
          capacity: placesInForce(each.stufen, lastOf(months)),
        })),
      ...addedUp(occupied),
      reportedPlaces: standorte.flatMap(reportedPlacesOf),
      cumulative: false,
      stock: true,
      level: true,
      inBrief: 'am Monatsende',
      wording: `Belegte Plätze am letzten Tag des Monats ÷ Plätze (${standorte.map(stepWording).join('; ')})`,
    };
  },
);
