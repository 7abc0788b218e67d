import { finalReopened } from '../../diagnostic/catalogue/check-data-status.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { germanDay, germanMonth } from '../../diagnostic/german-text.ts';
import type { DataStatus, Observation } from '../../domain/observation.ts';
import { changeKind } from '../../domain/revision.ts';
import { type Case, metricLabel, metricValue, type Rule } from '../finding.ts';

/** What was final stays final: a newer delivery that makes it provisional again is told. A value taken back is missing. */
export const finalStaysFinal: Rule = (found) =>
  newestValues(found).flatMap((after) => reopened(found, after));

/** The newest value of each metric and month that any delivery names. */
function newestValues({ draft, data }: Case): readonly Observation[] {
  return [...new Set(draft.observations.flatMap(({ metric, month }) => data.newest(metric, month) ?? []))];
}

function reopened({ draft, data }: Case, after: Observation): readonly Diagnostic[] {
  const { metric, month, delivery, status, origin } = after;
  const before = data
    .history(metric, month)
    .findLast((each) => each.status === 'final' && each.delivery < delivery);
  if (!before?.value || !after.value || changeKind({ before, after }) !== 'reopened') return [];
  return [
    finalReopened(origin.place, {
      metric: metricLabel(draft, metric),
      month: germanMonth(month),
      before: metricValue(draft, metric, before.value),
      earlier: germanDay(before.delivery),
      later: germanDay(delivery),
      after: `${metricValue(draft, metric, after.value)} (${OPEN_WORDS[status] ?? ''})`,
    }),
  ];
}

const OPEN_WORDS: Readonly<Partial<Record<DataStatus, string>>> = {
  provisional: 'vorläufig',
  extrapolated: 'vorläufig, hochgerechnet',
  estimated: 'geschätzt',
};
