import type { Indicator } from '../../src/domain/agreement.ts';
import type { Draft, ReportHead } from '../../src/domain/draft.ts';
import { day, month } from '../../src/domain/month.ts';
import type { DataStatus, Observation } from '../../src/domain/observation.ts';
import { placeIn } from '../../src/domain/place.ts';
import { parseGermanNumber } from '../../src/kinds/german-number.ts';
import { agreementWith, metric } from './goal-fixture.ts';

/** One monthly value as a test writes it: `observed('lzb', '2020-01', '7486')`. */
export function observed(
  id: string,
  at: string,
  value: string | null,
  own: { status?: DataStatus; delivery?: string; line?: number; reason?: string } = {},
): Observation {
  const { status = value === null ? 'missing' : 'final', delivery = '2020-09-22', line = 1, reason } = own;
  const number = value === null ? null : parseGermanNumber(value);
  return {
    metric: id,
    month: month(at),
    value: number,
    status,
    delivery: day(delivery),
    origin: { place: placeIn(`data/exporte/${id}.csv`, line), raw: value ?? '' },
    ...(reason === undefined ? {} : { reason }),
  };
}

/** A series from January of a year on; null is an empty cell. */
export function series(
  id: string,
  year: number,
  values: readonly (string | number | null)[],
  own: Parameters<typeof observed>[3] = {},
): readonly Observation[] {
  return values.map((value, index) =>
    observed(id, `${year}-${String(index + 1).padStart(2, '0')}`, value === null ? null : String(value), own),
  );
}

export const emptyHead: ReportHead = {
  day: day('2020-09-28'),
  cause: '',
  decisions: [],
  news: [],
  pending: [],
  nextTalk: null,
  estimates: [],
  context: [],
  explanations: [],
  place: placeIn('data/berichte/2020-08.yaml'),
};

/** A draft of 2020 about `at`, with these goals and values; every other part is empty or as `own` says. */
export function draftWith(
  at: string,
  indicators: readonly Indicator[],
  observations: readonly Observation[],
  own: Partial<Draft> = {},
): Draft {
  const ids = [...new Set(observations.map((each) => each.metric))];
  return {
    agreement: agreementWith(indicators, ids.map(metric)),
    month: month(at),
    edition: 'monat',
    head: emptyHead,
    observations,
    deliveries: [],
    comments: indicators.map(({ id }) => comment(id)),
    texts: [],
    actions: [],
    talks: [],
    definitions: [],
    excerpt: '',
    ...own,
  };
}

export function comment(indicator: string) {
  return {
    indicator,
    party: 'jobcenter',
    role: 'Controlling',
    day: day('2020-09-23'),
    dataStatus: '',
    state: 'abgestimmt',
    markdown: 'Text.',
    place: placeIn(`data/kommentare/2020-08/${indicator}.md`),
  } as const;
}
