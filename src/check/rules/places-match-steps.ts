import { placesDiffer } from '../../diagnostic/catalogue/check.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { germanMonth, numeral } from '../../diagnostic/german-text.ts';
import type { Indicator } from '../../domain/agreement.ts';
import type { ReportedPlaces } from '../../domain/formula.ts';
import { yearToDate } from '../../domain/month.ts';
import { type Case, goalName, type Rule } from '../finding.ts';

/** Places that a delivery reports are the places of the step in force. */
export const placesMatchSteps: Rule = (found) =>
  found.draft.agreement.indicators.flatMap((indicator) =>
    (indicator.formula.reportedPlaces ?? []).flatMap((places) => differences(found, indicator, places)),
  );

function differences(
  { data, month }: Case,
  indicator: Indicator,
  { site, metric, agreed }: ReportedPlaces,
): readonly Diagnostic[] {
  return yearToDate(month).flatMap((each) => {
    const delivered = data.newest(metric, each);
    if (!delivered?.value || delivered.value.eq(agreed(each))) return [];
    return placesDiffer(delivered.origin.place, {
      goal: goalName(indicator),
      site,
      month: germanMonth(each),
      delivered: numeral(delivered.value),
      agreed: numeral(agreed(each)),
    });
  });
}
