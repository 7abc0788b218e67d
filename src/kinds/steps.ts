import { z } from 'zod';
import { type Decimal, decimalText, sum, ZERO } from '../domain/decimal.ts';
import { type Month, monthNumber, yearOf } from '../domain/month.ts';
import { decimalTerm, metricTerm, monthTerm, wordTerm } from './terms.ts';

const step = z.strictObject({ ab: monthTerm, plaetze: decimalTerm });

/** A site with its occupied places and the steps of its capacity. German: Standort. */
export const siteTerm = z.strictObject({
  name: wordTerm,
  belegt: metricTerm,
  'plaetze-geliefert': metricTerm.optional(),
  stufen: z.array(step).min(1),
  /** What the agreement leaves open about the steps: `Beginn nicht vereinbart`. */
  'ab-hinweis': wordTerm.optional(),
});

type Step = z.infer<typeof step>;
export type Site = z.infer<typeof siteTerm>;

/** Places of the latest step begun in month `m`; null before the first. A step holds until the next one. */
export function placesInForce(steps: readonly Step[], m: Month): Decimal | null {
  const begun = steps.filter(({ ab }) => ab <= m).toSorted((a, b) => a.ab - b.ab);
  return begun.at(-1)?.plaetze ?? null;
}

/** Places in force over all sites. German: Kapazität. */
export function capacityOf(sites: readonly Site[], month: Month): Decimal {
  return sum(sites.map((each) => placesInForce(each.stufen, month) ?? ZERO));
}

/** The places a site reports, to be held against the steps agreed. */
export function reportedPlacesOf({ name, stufen, 'plaetze-geliefert': metric }: Site) {
  return metric
    ? [{ site: name, metric, agreed: (month: Month) => placesInForce(stufen, month) ?? ZERO }]
    : [];
}

/** `Sangerhausen: 20 ab 1/2019, 15 ab 4/2020 – Beginn nicht vereinbart` */
export function stepWording({ name, stufen, 'ab-hinweis': remark }: Site): string {
  const steps = stufen
    .toSorted((a, b) => a.ab - b.ab)
    .map(
      ({ ab, plaetze }) => `${decimalText(plaetze).replace('.', ',')} ab ${monthNumber(ab)}/${yearOf(ab)}`,
    );
  return `${name}: ${steps.join(', ')}${remark ? ` – ${remark}` : ''}`;
}
