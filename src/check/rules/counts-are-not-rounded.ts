import { valuesRounded } from '../../diagnostic/catalogue/check-data-status.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { type Decimal, decimal, decimalText, roundHalfAway, ZERO } from '../../domain/decimal.ts';
import type { Draft } from '../../domain/draft.ts';
import type { Observation } from '../../domain/observation.ts';
import { metricLabel, type Rule } from '../finding.ts';

const TEN = decimal(10);

/** So many different values are all round by chance once in a million; places in steps have fewer. */
const ENOUGH = 6;

/**
 * Counted cases do not all end in zero: interactive web statistics are rounded to tens and are no Ist.
 *
 * Looked at is each file by metric, since one file may mix sources.
 */
export const countsAreNotRounded: Rule = ({ draft }) => {
  const counted = new Set(
    draft.agreement.metrics.filter(({ unit }) => unit.kind === 'count').map(({ id }) => id),
  );
  const series = Map.groupBy(
    draft.observations.filter(({ metric, value }) => counted.has(metric) && value && !value.eq(ZERO)),
    ({ metric, origin }) => `${metric} ${origin.place.file}`,
  );
  return [...series.values()].flatMap((values) => finding(values, draft));
};

function finding(observations: readonly Observation[], draft: Draft): readonly Diagnostic[] {
  const values = observations.flatMap(({ value }) => value ?? []);
  const first = observations[0];
  if (first === undefined || !values.every(isTens)) return []; // of most series the first value tells
  const different = new Set(values.map(decimalText)).size;
  if (different < ENOUGH) return [];
  return [
    valuesRounded(first.origin.place, { metric: metricLabel(draft, first.metric), count: String(different) }),
  ];
}

function isTens(value: Decimal): boolean {
  const tenth = value.div(TEN);
  return roundHalfAway(tenth, 0).eq(tenth);
}
