import { totalWithheld } from '../../diagnostic/catalogue/check-confidentiality.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { germanMonth } from '../../diagnostic/german-text.ts';
import type { Indicator } from '../../domain/agreement.ts';
import { yearOf } from '../../domain/month.ts';
import type { UntoldMonth } from '../confidentiality/secrets.ts';
import { type Case, goalName, indicatorOf, metricLabel, type Rule } from '../finding.ts';

/** Two totals whose difference is a secret cell do not both stay: the controller hears of the one that goes. */
export const totalsStayApart: Rule = (found) => {
  const { untold } = found.secrets;
  return found.draft.agreement.indicators.flatMap((indicator) => {
    const own = untold.filter(({ sum }) => sum.goals.includes(indicator.id));
    return [...Map.groupBy(own, nameOf).values()].flatMap((months) => finding(found, indicator, months));
  });
};

function nameOf({ sum: { metric, sets } }: UntoldMonth): string {
  return metric ?? sets.flat().join(' ');
}

/** One finding for each sum: its first month of the year, and how many there are. */
function finding(
  { draft, month }: Case,
  indicator: Indicator,
  months: readonly UntoldMonth[],
): readonly Diagnostic[] {
  const first = months.find((each) => yearOf(each.month) === yearOf(month)) ?? months[0];
  if (first === undefined) return [];
  const { metric, sets } = first.sum;
  const labels = (metric === null ? sets.flat() : [metric]).map((id) => metricLabel(draft, id));
  const others = new Set(months.flatMap(({ against }) => against).map((id) => goalIn(draft, indicator, id)));
  return [
    totalWithheld(indicator.place, {
      goal: goalName(indicator),
      metric: labels.join(' + '),
      month: germanMonth(first.month),
      months: months.length,
      others: others.size > 0 ? [...others] : ['anderen Tabellen'],
    }),
  ];
}

/** In the edition of one side no goal of the other is named. */
function goalIn(draft: Case['draft'], own: Indicator, id: string): string {
  if (id === own.id) return 'anderen Angaben desselben Ziels';
  const other = indicatorOf(draft, id);
  return other ? goalName(other) : 'einem Ziel des anderen Bereichs';
}
