import { monthOutsideYear, monthWithoutData } from '../../diagnostic/catalogue/check.ts';
import { germanMonth } from '../../diagnostic/german-text.ts';
import { yearOf } from '../../domain/month.ts';
import type { Rule } from '../finding.ts';

/** A report is about a month of the agreement's year, and somebody has delivered something for it. */
export const monthHasData: Rule = ({ draft, month }) => {
  const { agreement, head, observations } = draft;
  if (yearOf(month) !== agreement.year) {
    return [monthOutsideYear(head.place, { month: germanMonth(month), year: String(agreement.year) })];
  }
  return observations.some((each) => each.month === month && each.value !== null)
    ? []
    : [monthWithoutData(head.place, { month: germanMonth(month) })];
};
