import { occupiedAbovePlaces } from '../../diagnostic/catalogue/check.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { germanMonth, numeral } from '../../diagnostic/german-text.ts';
import type { Indicator } from '../../domain/agreement.ts';
import { type Month, yearToDate } from '../../domain/month.ts';
import { firstGap, reportedFrom } from '../../domain/standing.ts';
import { type Case, goalName, type Rule } from '../finding.ts';

/** More participants than places is possible after a step down; the controller should know. */
export const occupiedWithinPlaces: Rule = (found) =>
  found.draft.agreement.indicators.flatMap((indicator) =>
    yearToDate(found.month).flatMap((month) => overhangs(found, indicator, month)),
  );

function overhangs({ data }: Case, indicator: Indicator, month: Month): readonly Diagnostic[] {
  const { formula } = indicator;
  const months = yearToDate(month);
  if (firstGap(formula, data, months, 'any-status')) return [];
  return (formula.sites?.(reportedFrom(data), months) ?? []).flatMap(({ name, occupied, capacity }) =>
    occupied !== null && capacity?.lt(occupied)
      ? [
          occupiedAbovePlaces(indicator.place, {
            goal: goalName(indicator),
            site: name,
            month: germanMonth(month),
            occupied: numeral(occupied),
            places: numeral(capacity),
          }),
        ]
      : [],
  );
}
