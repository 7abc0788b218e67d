import type { Agreement, Indicator, OpenPoint, Provider } from '../../domain/agreement.ts';
import type { Formula } from '../../domain/formula.ts';
import { monthsOfYear } from '../../domain/month.ts';
import type { MetricId } from '../../domain/observation.ts';
import { isFor, standsIn } from '../../domain/scope.ts';
import type { PlanTerms } from '../../domain/target.ts';
import { scopedAmendments } from './scoped-amendments.ts';

/**
 * The part of an agreement that belongs to one side: its goals, and what they need.
 *
 * What is about no single goal stays where a mark says so; the preamble stays, for it is what all have signed.
 */
export function scopedAgreement(agreement: Agreement, scope: Provider): Agreement {
  const indicators = agreement.indicators.filter(({ owner }) => owner === scope);
  const used = new Set(indicators.flatMap((each) => metricsOf(each, agreement)));
  const metrics = agreement.metrics.filter(({ id }) => used.has(id));
  return {
    ...agreement,
    parties: agreement.parties.filter(({ id }) => isFor(scope, id)),
    signatories: agreement.signatories.filter(({ party }) => isFor(scope, party)),
    ...(agreement.opinions && {
      opinions: agreement.opinions.filter(({ party }) => isFor(scope, party)),
    }),
    clauses: agreement.clauses.filter((each) => standsIn(scope, each.scope)),
    sections: agreement.sections.filter(({ id, owner }) => owner === scope && hasGoals(id, indicators)),
    indicators,
    metrics,
    sources: agreement.sources.filter(({ id }) => metrics.some(({ source }) => source === id)),
    ...scopedAmendments(agreement, scope, indicators),
    openPoints: agreement.openPoints.filter((point) => isOpenIn(scope, point, indicators)),
    glossary: agreement.glossary.filter((each) => standsIn(scope, each.scope)),
  };
}

function hasGoals(section: string, indicators: readonly Indicator[]): boolean {
  return indicators.some((each) => each.section === section);
}

/** A point about a goal goes with it. */
function isOpenIn(scope: Provider, point: OpenPoint, indicators: readonly Indicator[]): boolean {
  return point.indicator === null
    ? standsIn(scope, point.scope)
    : indicators.some(({ id }) => id === point.indicator);
}

/** Every metric a goal speaks of: in its formulas, its tables, beside it, and where its plan is delivered. */
function metricsOf(indicator: Indicator, { year, amendments = [] }: Agreement): readonly MetricId[] {
  const { id, formula, otherReadings, subgroups, benchmark, siteTable, beside, terms } = indicator;
  const formulas = [
    formula,
    ...otherReadings.map((reading) => reading.formula),
    ...(subgroups?.groups ?? []).map((group) => group.formula),
    ...(benchmark ? [benchmark.formula] : []),
  ];
  const amended = amendments.flatMap(({ goals }) => goals.filter((goal) => goal.indicator === id));
  return [
    ...formulas.flatMap((each) => needed(each, year)),
    ...(siteTable?.columns ?? []).map(({ metric }) => metric),
    ...beside.map(({ metric }) => metric),
    ...[terms?.plan, ...amended.map(({ plan }) => plan)].flatMap(delivering),
  ];
}

function delivering(plan: PlanTerms | undefined): readonly MetricId[] {
  return plan?.delivered?.kind === 'metric' ? [plan.delivered.metric] : [];
}

function needed(formula: Formula, year: number): readonly MetricId[] {
  return [
    ...formula.needs(monthsOfYear(year)).map(({ metric }) => metric),
    ...(formula.reportedPlaces ?? []).map(({ metric }) => metric),
  ];
}
