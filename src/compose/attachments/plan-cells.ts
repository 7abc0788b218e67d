import type { Indicator } from '../../domain/agreement.ts';
import type { Need } from '../../domain/formula.ts';
import { monthsOfYear, yearToDate } from '../../domain/month.ts';
import { referenceYears, versionsOf } from '../../domain/target-versions.ts';

/** The cells behind a plan: every month of its reference years, and those of a metric that delivers it. */
export function planNeeds(indicator: Indicator, year: number): readonly Need[] {
  const versions = versionsOf(indicator, year);
  const delivered = versions.flatMap(({ basis }) =>
    basis.kind === 'delivered' && basis.metric !== null ? [basis.metric] : [],
  );
  return [
    ...referenceYears(versions)
      .filter((reference) => reference !== year - 1)
      .flatMap((reference) =>
        monthsOfYear(reference).flatMap((month) => indicator.formula.needs(yearToDate(month))),
      ),
    ...[...new Set(delivered)].flatMap((metric) => monthsOfYear(year).map((month) => ({ metric, month }))),
  ];
}
