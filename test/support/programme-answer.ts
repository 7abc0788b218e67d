import { agreementInForce } from '../../src/check/agreed-targets.ts';
import { reachOf } from '../../src/check/reach.ts';
import { reportedData } from '../../src/check/reported-data.ts';
import { differenceText, germanNumber, valueText } from '../../src/compose/format-german.ts';
import { comparison, shown } from '../../src/compose/json-figures.ts';
import { computedText, occupancyText } from '../../src/compose/view/figures.ts';
import { compute } from '../../src/compute/compute.ts';
import type { Indicator } from '../../src/domain/agreement.ts';
import type { Assessment, Comparison } from '../../src/domain/assessment.ts';
import { type Decimal, decimal } from '../../src/domain/decimal.ts';
import { day, type Month } from '../../src/domain/month.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { placeIn } from '../../src/domain/place.ts';
import type { Unit } from '../../src/domain/unit.ts';
import { amendmentsOf, planTerms, targetTerms } from './agreed-case.ts';
import { draftWith, emptyHead } from './draft-fixture.ts';
import { goal as goalWith } from './goal-fixture.ts';
import type { Answer } from './oracle/answer.ts';
import type { OracleComparison } from './oracle/comparison.ts';
import type { OracleCase, OracleGoal } from './oracle/goal.ts';

/** What the programme itself says about a case, in the form of the oracle's answer. */
export function programmeAnswer(found: OracleCase): Answer {
  const assessment = assessed(found);
  const { reach, outlook, outlookPath, indicator, months } = assessment;
  const outlookText = (value: Decimal) => computedText(indicator, value);
  return {
    beurteilt: reach.judged,
    monate: months.map((month) => answerOf(indicator, month)),
    ausblick: {
      verlauf: outlookPath.map(({ value }) => shown(value, outlookText)),
      rechnerisch: shown(outlook.computed, outlookText),
      verfahren: outlook.method ?? 'keines',
      spanneVon: shown(outlook.interval?.from ?? null, outlookText),
      spanneBis: shown(outlook.interval?.until ?? null, outlookText),
      verfehltZielwert: MISSES.get(outlook.missesTarget) ?? '',
      bedarfJeMonat: shown(outlook.requiredPerMonth, (value) =>
        valueText(value, indicator.unit, indicator.precision),
      ),
    },
  };
}

const MISSES = new Map([
  [true, 'ja'],
  [false, 'nein'],
  [null, 'offen'],
]);

function assessed(found: OracleCase): Assessment {
  const indicator = indicatorOf(found.goal);
  const month = found.reportMonth as Month;
  const observations = [...found.cells].map(([key, cell], line) => observationOf(key, cell, line));
  const data = reportedData(observations);
  const written = draftWith('2020-01', [indicator], observations, {
    month,
    head: { ...emptyHead, day: day(found.reportDay) },
    edition: found.yearEnd ? 'jahr' : 'monat',
  });
  const amendments = amendmentsOf(found.goal, indicator);
  const draft = { ...written, agreement: { ...written.agreement, amendments } };
  const agreement = agreementInForce(draft, data);
  const reach = new Map(agreement.indicators.map((each) => [each.id, reachOf(each, data, month)]));
  const [assessment] = compute({ ...draft, agreement, data, reach });
  if (assessment === undefined) throw new Error('nothing was computed');
  return assessment;
}

const UNITS: Readonly<Record<OracleGoal['unit'], Unit>> = {
  ratio: { kind: 'ratio' },
  euro: { kind: 'euro' },
  count: { kind: 'count', noun: 'Fälle' },
};

function indicatorOf(goal: OracleGoal): Indicator {
  const { terms, unit, target, plan, amendments: _, nearThreshold, ...own } = goal;
  const indicator = goalWith('I.1', terms, {
    ...own,
    unit: UNITS[unit],
    nearThreshold: decimal(nearThreshold),
    planPath: 'none',
  });
  if (target === null) return indicator;
  return { ...indicator, terms: { target: targetTerms(target, indicator), plan: planTerms(plan) } };
}

function observationOf(
  key: string,
  { digits, status }: { readonly digits: string | null; readonly status: Observation['status'] },
  line: number,
): Observation {
  const [metric = '', month] = key.split(' ');
  return {
    metric,
    month: Number(month) as Month,
    value: digits === null ? null : decimal(digits),
    status,
    delivery: day('2021-04-20'),
    origin: { place: placeIn('data/exporte/a.csv', line + 1), raw: digits ?? '' },
  };
}

function answerOf(indicator: Indicator, month: Comparison): OracleComparison {
  const { soll, ist, abweichung, abweichungRelativ, zielerreichung, bewertung, vorjahr } = comparison(
    indicator,
    month,
  );
  return {
    soll,
    sollZuerst: shown(month.firstPlan ?? null, (known) =>
      valueText(known, indicator.unit, indicator.precision),
    ),
    ist,
    abweichung,
    abweichungRelativ,
    zielerreichung,
    bewertung,
    vorjahr,
    veraenderung: shown(month.priorYearChange, (known) =>
      differenceText(known, indicator.unit, indicator.precision),
    ),
    kapazitaet: shown(month.capacity, (known) => germanNumber(known, 0)),
    auslastung: occupancyText(month.actual, month.capacity),
  };
}
