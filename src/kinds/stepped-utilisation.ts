import { z } from 'zod';
import { sum, ZERO } from '../domain/decimal.ts';
import type { Part, Reported } from '../domain/formula.ts';
import type { Month } from '../domain/month.ts';
import { defineKind } from './define-kind.ts';
import { addedUp, allInEach, countPart, quotient, totalOver } from './over-months.ts';
import { capacityOf, placesInForce, reportedPlacesOf, type Site, siteTerm, stepWording } from './steps.ts';
import { wordTerm } from './terms.ts';

/**
 * Utilisation of stepped places since January, over one or more sites. German: Auslastung mit Stufenkapazität.
 *
 *   actual = Σ occupied(January … m, all sites) ÷ Σ capacity(January … m, all sites), as 0..1
 *
 * Sums are divided: the mean of monthly utilisations, or of the sites', would weigh ten places like a hundred.
 * `auslastungsziel-quelle` says who agreed the goal's Zielwert, for places alone are no target.
 */
export const steppedUtilisation = defineKind(
  'auslastung-gestuft',
  { standorte: z.array(siteTerm).min(1), 'auslastungsziel-quelle': wordTerm.optional() },
  ({ standorte, 'auslastungsziel-quelle': source }) => {
    const occupied = standorte.map((each) => each.belegt);
    const capacity = (months: readonly Month[]) => sum(months.map((month) => capacityOf(standorte, month)));
    return {
      needs: (months) => allInEach(occupied, months),
      actual: (reported, months) => quotient(totalOver(reported, occupied, months), capacity(months)),
      parts: (reported, months) => [
        countPart('belegt', 'belegte Platzmonate', totalOver(reported, occupied, months)),
        countPart('plaetze', 'Platzmonate', capacity(months)),
        ...(standorte.length > 1 ? standorte.map((each) => sitePart(each, reported, months)) : []),
      ],
      divisor: (_, months) => ({ metric: occupied[0] ?? '', value: capacity(months) }),
      ...addedUp(occupied),
      reportedPlaces: standorte.flatMap(reportedPlacesOf),
      cumulative: false,
      stock: true,
      inBrief: 'Summen seit Januar',
      wording:
        `Belegte Platzmonate seit Januar ÷ Platzmonate seit Januar (${standorte.map(stepWording).join('; ')})` +
        (source === undefined ? '' : `. Auslastungsziel: ${source}`),
    };
  },
);

/** `61,2 % am Standort Sangerhausen` */
function sitePart({ name, belegt, stufen }: Site, reported: Reported, months: readonly Month[]): Part {
  const places = sum(months.map((month) => placesInForce(stufen, month) ?? ZERO));
  const value = quotient(totalOver(reported, belegt, months), places);
  return { key: belegt, label: `am Standort ${name}`, value, unit: { kind: 'ratio' }, precision: 1 };
}
