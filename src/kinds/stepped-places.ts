import { z } from 'zod';
import { type Decimal, decimalText, sum, ZERO } from '../domain/decimal.ts';
import { type Month, monthNumber, yearOf } from '../domain/month.ts';
import { defineKind } from './define-kind.ts';
import { inLast, lastOf } from './over-months.ts';
import { decimalTerm, metricTerm, monthTerm, wordTerm } from './terms.ts';

const step = z.strictObject({ ab: monthTerm, plaetze: decimalTerm });
const site = z.strictObject({
  name: wordTerm,
  belegt: metricTerm,
  'plaetze-geliefert': metricTerm.optional(),
  stufen: z.array(step).min(1),
  /** What the agreement leaves open about the steps: `Beginn nicht vereinbart`. */
  'ab-hinweis': wordTerm.optional(),
});

type Step = z.infer<typeof step>;
type Site = z.infer<typeof site>;

/**
 * Places with stepped capacity at one or more sites. German: Plätze mit Stufenkapazität.
 *
 *   actual   = Σ of the places occupied at the end of m, over all sites
 *   capacity = Σ of the latest step begun at each site; a step holds from its month until the next one
 */
export const steppedPlaces = defineKind(
  'plaetze-gestuft',
  { standorte: z.array(site).min(1) },
  ({ standorte }) => {
    const occupied = standorte.map((each) => each.belegt);
    return {
      needs: (months) => inLast(occupied, months),
      actual: (reported, months) => sum(occupied.map((metric) => reported(metric, lastOf(months)))),
      capacity: (month) => sum(standorte.map((each) => placesInForce(each.stufen, month) ?? ZERO)),
      sites: (reported, months) =>
        standorte.map((each) => ({
          name: each.name,
          metric: each.belegt,
          occupied: reported(each.belegt, lastOf(months)),
          capacity: placesInForce(each.stufen, lastOf(months)),
        })),
      addsUp: occupied,
      reportedPlaces: standorte.flatMap(reportedPlacesOf),
      cumulative: false,
      stock: true,
      wording: `Belegte Plätze am letzten Tag des Monats ÷ Plätze (${standorte.map(stepWording).join('; ')})`,
    };
  },
);

/** Places of the latest step begun in month `m`; null before the first. */
function placesInForce(steps: readonly Step[], m: Month): Decimal | null {
  const begun = steps.filter(({ ab }) => ab <= m).toSorted((a, b) => a.ab - b.ab);
  return begun.at(-1)?.plaetze ?? null;
}

function reportedPlacesOf({ name, stufen, 'plaetze-geliefert': metric }: Site) {
  return metric
    ? [{ site: name, metric, agreed: (month: Month) => placesInForce(stufen, month) ?? ZERO }]
    : [];
}

function stepWording({ name, stufen, 'ab-hinweis': remark }: Site): string {
  const steps = stufen
    .toSorted((a, b) => a.ab - b.ab)
    .map(
      ({ ab, plaetze }) => `${decimalText(plaetze).replace('.', ',')} ab ${monthNumber(ab)}/${yearOf(ab)}`,
    );
  return `${name}: ${steps.join(', ')}${remark ? ` – ${remark}` : ''}`;
}
