import { decimal } from '../../src/domain/decimal.ts';
import type { Draft } from '../../src/domain/draft.ts';
import { month } from '../../src/domain/month.ts';
import type { DataStatus, Observation } from '../../src/domain/observation.ts';
import { placeIn } from '../../src/domain/place.ts';
import { draftWith, emptyHead, observed } from './draft-fixture.ts';
import { scenarioGoals } from './scenario-agreement.ts';
import { type ScenarioDelivery, scenarioDeliveries } from './scenario-series.ts';

/** The sample's three reports, as the deliveries up to then told them; made without reading a file. */
export function scenarioDraft(report: '2020-07' | '2020-08' | 'jahr'): Draft {
  const last = report === 'jahr' ? '2020-12' : report;
  const observations = scenarioDeliveries.filter((each) => folderOf(each) <= last).flatMap(observationsOf);
  const own = report === 'jahr' ? ({ edition: 'jahr' } as const) : { head: monthlyHead };
  return draftWith(last, scenarioGoals, observations, own);
}

const monthlyHead = {
  ...emptyHead,
  pending: [{ metric: 'jp58_belegt', month: month('2020-06'), remark: 'Landkreis, zugesagt bis 06.10.' }],
  estimates: [
    estimate('I.1', '0.16', '0.165'),
    estimate('I.2', '7380', '7410'),
    estimate('II', '39000000', '39000000'),
    estimate('III.1', '1230', '1230'),
    estimate('III.2', '205', '205'),
    estimate('IV.1', '18', '18'),
  ],
};

function estimate(indicator: string, from: string, until: string) {
  const range = { from: decimal(from), until: decimal(until) };
  return { indicator, ...range, reason: 'Einschätzung', author: 'Geschäftsführung', place: emptyHead.place };
}

/** `exporte/2020-08/lza_15087_2020-08.csv` lies in `2020-08`. */
function folderOf({ path }: ScenarioDelivery): string {
  return path.split('/')[1] ?? '';
}

function observationsOf({ path, day, values }: ScenarioDelivery): readonly Observation[] {
  return values.map(({ metric, month: at, value, status }, index) => {
    const digits = value === '' || value === '*' ? null : value;
    const seen = observed(metric, at, digits, { delivery: day, status: status as DataStatus });
    const reason = CORRECTED === `${metric} ${at} ${day}` ? { reason: 'doppelt gezählter Teilnehmer' } : {};
    return { ...seen, ...reason, origin: { place: placeIn(`data/${path}`, index + 1), raw: value } };
  });
}

/** The one final value that a later list of the Landkreis corrects, with its reason. */
const CORRECTED = 'stabil_eilhet_belegt 2020-05 2020-09-08';
