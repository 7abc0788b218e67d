import { check } from '../src/check/check.ts';
import type { Indicator } from '../src/domain/agreement.ts';
import { decimal } from '../src/domain/decimal.ts';
import type { Checked } from '../src/domain/draft.ts';
import { type Day, type Month, monthOf, monthsBetween, monthText } from '../src/domain/month.ts';
import type { MetricId, Observation } from '../src/domain/observation.ts';
import { placeIn } from '../src/domain/place.ts';
import { draftWith } from '../test/support/draft-fixture.ts';
import { goal } from '../test/support/goal-fixture.ts';

/** As many as there are Jobcenters. */
export const AGREEMENTS = 406;
export const YEARS = [2018, 2019, 2020] as const;

const quota = { unit: { kind: 'ratio' }, precision: 1, target: decimal('0.189') } as const;
const sites = [
  { name: 'A', belegt: 'belegt_a', stufen: [{ ab: '2017-01', plaetze: '40' }] },
  { name: 'B', belegt: 'belegt_b', stufen: [{ ab: '2017-01', plaetze: '30' }] },
];

/** Twelve goals as an agreement has them: three quotas, two mean stocks, three flows, and what municipalities agree. */
export const goals: readonly Indicator[] = [
  goal('I.1', { art: 'quote-fluss-bestand', zaehler: 'integrationen', nenner: 'elb' }, quota),
  goal('I.2', { art: 'quote-fluss-bestand', zaehler: 'integrationen_frauen', nenner: 'elb_frauen' }, quota),
  goal('I.3', { art: 'quote-fluss-bestand', zaehler: 'integrationen_maenner', nenner: 'elb_maenner' }, quota),
  goal('I.4', { art: 'durchschnittsbestand', messgroesse: 'lzb' }, limit('7331')),
  goal('I.5', { art: 'durchschnittsbestand', messgroesse: 'elb' }, limit('9800')),
  goal('II', { art: 'fluss-kumuliert', messgroesse: 'llu' }, { ...limit('38219839'), nature: 'forecast' }),
  goal('III.1', { art: 'fluss-kumuliert', messgroesse: 'uebertritte' }, limit('1132')),
  goal('III.2', { art: 'fluss-kumuliert', messgroesse: 'abgaenge' }, { target: decimal(261) }),
  goal(
    'IV.1',
    { art: 'je-bezugsgroesse', zaehler: 'bg', bezug: 'coaches' },
    { target: decimal(20), precision: 1 },
  ),
  goal(
    'IV.2',
    { art: 'stichtag-je-bezugsgroesse', zaehler: 'bg_betreut', bezug: 'coaches' },
    { precision: 1 },
  ),
  goal(
    'IV.3',
    { art: 'plaetze-gestuft', standorte: sites },
    { nature: 'none', planPath: 'none', outlook: 'none' },
  ),
  goal(
    'IV.4',
    { art: 'stichtagsbestand', messgroesse: 'teilnehmende' },
    { nature: 'none', planPath: 'none', outlook: 'none' },
  ),
];

function limit(target: string): Partial<Indicator> {
  return { direction: 'at-most', target: decimal(target) };
}

/** Typical month values; each month wanders around them. */
const LEVELS: Readonly<Record<MetricId, number>> = {
  integrationen: 155,
  integrationen_frauen: 66,
  integrationen_maenner: 89,
  elb: 9900,
  elb_frauen: 4700,
  elb_maenner: 5200,
  lzb: 7400,
  llu: 3_200_000,
  uebertritte: 95,
  abgaenge: 22,
  bg: 6,
  bg_betreut: 70,
  coaches: 4,
  belegt_a: 33,
  belegt_b: 25,
  teilnehmende: 61,
};

/** Year-end data of one agreement, checked for each of the years: what `compute` is given. */
export function checkedYears(agreement: number): readonly Checked[] {
  const known = monthsBetween(monthOf(YEARS[0] - 2, 12), monthOf(YEARS[2], 12));
  const observations = Object.entries(LEVELS).flatMap(([metric, level], at) =>
    known.map((month) => observation(metric, month, wander(level, agreement * 16 + at, month))),
  );
  return YEARS.map((year) => {
    const draft = draftWith(`${year}-12`, goalsOf(year), observations);
    const outcome = check({ ...draft, agreement: { ...draft.agreement, year } });
    if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
    return outcome.value;
  });
}

function goalsOf(year: number): readonly Indicator[] {
  return goals.map((each) => ({ ...each, validity: { from: monthOf(year, 1), until: monthOf(year, 12) } }));
}

/** The level and up to a fifth more, different for each series and month, the same in each run. */
function wander(level: number, series: number, month: Month): number {
  const hash = (Math.imul(series + 1, 0x9e3779b1) ^ Math.imul(month, 0x85ebca6b)) >>> 0;
  return level + Math.floor(((hash >>> 8) / 2 ** 24) * (level / 5 + 1));
}

function observation(metric: MetricId, month: Month, value: number): Observation {
  const origin = { place: placeIn(`data/exporte/${monthText(month)}/a.csv`), raw: String(value) };
  const delivery = '2021-04-20' as Day;
  return { metric, month, value: decimal(value), status: 'final', delivery, origin };
}
