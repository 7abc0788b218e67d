import { fractionOfCount, targetTooFine } from '../../diagnostic/catalogue/check.ts';
import { germanMonth, quantity } from '../../diagnostic/german-text.ts';
import type { Agreement, Indicator } from '../../domain/agreement.ts';
import { roundHalfAway } from '../../domain/decimal.ts';
import { monthOf } from '../../domain/month.ts';
import { sidesOf } from '../../domain/month-totals.ts';
import type { Observation } from '../../domain/observation.ts';
import { goalName, metricLabel, type Rule } from '../finding.ts';

/** Cases, persons and places are counted in whole numbers, but for a plan or agreed places; `1,132` for `1.132` shows here. */
export const countsAreWhole: Rule = ({ draft }) => {
  const counted = new Map(
    draft.agreement.metrics
      .filter(({ unit, planned }) => unit.kind === 'count' && !planned)
      .map(({ id, places = 0 }) => [id, places]),
  );
  const isTooFine = ({ metric, value }: Observation) => {
    const places = counted.get(metric);
    return places !== undefined && value !== null && !roundHalfAway(value, places).eq(value);
  };
  return draft.observations.filter(isTooFine).map(({ metric, month, origin }) =>
    fractionOfCount(origin.place, {
      metric: metricLabel(draft, metric),
      month: germanMonth(month),
      raw: origin.raw,
    }),
  );
};

/** An agreed value has no more decimal places than the goal shows, and a sum of whole counts has none. */
export const targetsAreWritten: Rule = ({ draft }) =>
  draft.agreement.indicators.flatMap((indicator) => {
    const { unit } = indicator;
    const target = writtenTarget(indicator);
    const places = agreedPlaces(indicator, draft.agreement);
    const shown = unit.kind === 'ratio' ? places + 2 : places;
    if (target === null || roundHalfAway(target, shown).eq(target)) return [];
    return targetTooFine(indicator.place, {
      goal: goalName(indicator),
      target: quantity(target, unit),
      places: String(places),
    });
  });

/** A value computed from the prior year has the decimal places it has; only a written one can be too fine. */
function writtenTarget({ versions, target }: Indicator): Indicator['target'] {
  const terms = versions?.at(-1)?.terms;
  return terms?.kind === 'change' ? terms.fixed : target;
}

function agreedPlaces({ formula, unit, precision }: Indicator, { metrics, year }: Agreement): number {
  if (!formula.cumulative || unit.kind !== 'count') return precision;
  const summands = sidesOf(formula, [monthOf(year, 1)]).flat();
  const places = metrics.filter(({ id }) => summands.includes(id)).map((metric) => metric.places ?? 0);
  return Math.min(precision, Math.max(0, ...places));
}
