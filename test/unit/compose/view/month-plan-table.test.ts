import { describe, expect, test } from 'vitest';
import { check } from '../../../../src/check/check.ts';
import { stepsAt } from '../../../../src/compose/derivation/goal-steps.ts';
import { comparison } from '../../../../src/compose/json-figures.ts';
import { type MonthPlanTable, monthPlanTable } from '../../../../src/compose/view/month-plan-table.ts';
import type { MonthRow } from '../../../../src/compose/view/side-rows.ts';
import { compute } from '../../../../src/compute/compute.ts';
import type { Indicator } from '../../../../src/domain/agreement.ts';
import { month } from '../../../../src/domain/month.ts';
import type { Observation } from '../../../../src/domain/observation.ts';
import type { Unit } from '../../../../src/domain/unit.ts';
import { agreedAs, draftOf, level, plan } from '../../../support/agreed.ts';
import { exact } from '../../../support/assessed.ts';
import { observed, series } from '../../../support/draft-fixture.ts';
import { EURO, goal } from '../../../support/goal-fixture.ts';

const monthly = (by: boolean) =>
  plan('delivered', { delivered: { kind: 'metric', metric: 'plan_zu', monthly: by } });
const flow = goal('I.1', { art: 'fluss-kumuliert', messgroesse: 'zu' }, { outlook: 'none' });
const planned = series('plan_zu', 2020, [10, 20, 10, 10, 10, 10, 10, 10, 10, 10, 5, 5]);
const target = level('120');

function assessedAt(at: string, indicator: Indicator, values: readonly Observation[], unit?: Unit) {
  const draft = draftOf(at, [indicator], values);
  const metrics = draft.agreement.metrics.map((each) => (unit ? { ...each, unit } : each));
  const outcome = check({ ...draft, agreement: { ...draft.agreement, metrics } });
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  const [assessment] = compute(outcome.value);
  if (!assessment) throw new Error('one goal was checked');
  return { assessment, checked: outcome.value };
}

function tableAt(at: string, indicator: Indicator, values: readonly Observation[]): MonthPlanTable {
  const { assessment, checked } = assessedAt(at, indicator, values);
  const table = monthPlanTable(assessment, checked);
  if (table === null) throw new Error('the plan came month by month');
  return table;
}

/** `März | 10 | 9 | …` */
function row(found: Pick<MonthRow, 'titel' | 'werte'> | undefined | null): string {
  return [found?.titel, ...(found?.werte ?? [])].join(' | ').replaceAll('\u00a0', ' ');
}

describe('a goal whose plan came month by month', () => {
  const march = tableAt('2020-03', agreedAs(flow, target, monthly(true)), [
    ...planned,
    ...series('zu', 2020, [12, 15, 9]),
  ]);

  test('has a row for each month, with its own plan and actual before those since January', () => {
    expect(march.spalten).toEqual([
      'Soll im Monat',
      'Ist im Monat',
      'Soll seit Januar',
      'Ist seit Januar',
      'Abweichung zum Soll',
      'Ist in % des Solls',
    ]);
    expect(march.zeilen.map(({ titel }) => titel)).toHaveLength(12);
    expect(row(march.zeilen[2])).toBe('März | 10 | 9 | 40 | 36 | −4 | 90,0 %');
    expect(row(march.zeilen[3])).toBe('April | 10 |  | 50 |  |  | ');
  });

  test('ends with the whole up to the judged month, which is what is judged', () => {
    expect(row(march.gesamt)).toBe('Gesamt bis März | 40 | 36 | 40 | 36 | −4 | 90,0 %');
    const year = [...planned, ...series('zu', 2020, [12, 15, 9, 10, 10, 10, 10, 10, 10, 10, 10, 10])];
    const december = tableAt('2020-12', agreedAs(flow, target, monthly(true)), year);
    expect(row(december.gesamt)).toBe('Gesamt | 120 | 126 | 120 | 126 | +6 | 105,0 %');
  });

  test('leads each figure to how it came about', () => {
    expect(march.zeilen[1]?.rechenwege.split(' ')).toEqual([
      'rechenweg-i-1-sollImMonat-2020-02',
      'zelle-i-1-zu-2020-02',
      'rechenweg-i-1-soll-2020-02',
      'rechenweg-i-1-ist-2020-02',
      'rechenweg-i-1-abweichung-2020-02',
      'rechenweg-i-1-istZumSoll-2020-02',
    ]);
  });

  test('writes amounts to the euro, not in thousands', () => {
    const euros = { ...agreedAs(flow, level('12000000'), monthly(true)), unit: EURO };
    const values = [
      ...series('plan_zu', 2020, Array(12).fill(1_000_000)),
      ...series('zu', 2020, [1_234_567]),
    ];
    const table = tableAt('2020-01', euros, values);
    expect(table.titel).toBe('Kennzahl I.1 (kumuliert, in €)');
    expect(row(table.zeilen[0])).toBe(
      'Januar | 1.000.000 | 1.234.567 | 1.000.000 | 1.234.567 | +234.567 | 123,5 %',
    );
  });

  test('shows a provisional month apart, and compares it with nothing', () => {
    const open = [
      ...planned,
      ...series('zu', 2020, [12]),
      observed('zu', '2020-02', '15', { status: 'provisional' }),
    ];
    const table = tableAt('2020-02', agreedAs(flow, target, monthly(true)), open);
    expect(table.spalten[4]).toBe('vorl., unvollständig seit Januar');
    expect(row(table.zeilen[1])).toBe('Februar | 20 | 15 v | 30 |  | 27 |  | ');
    expect(row(table.gesamt)).toBe('Gesamt bis Januar | 10 | 12 | 10 | 12 |  | +2 | 120,0 %');
  });

  test('gives no share in percent where numbers are small', () => {
    const small = { ...agreedAs(flow, target, monthly(true)), smallNumbers: true };
    const table = tableAt('2020-01', small, [...planned, ...series('zu', 2020, [12])]);
    expect(table.spalten).not.toContain('Ist in % des Solls');
  });

  test('of a rate that is delivered in percent shows its decimal places', () => {
    const rate = {
      ...agreedAs(flow, level('0.24'), monthly(true)),
      unit: { kind: 'ratio' },
      precision: 2,
    } as const;
    const values = [...series('plan_zu', 2020, Array(12).fill('0,02')), ...series('zu', 2020, ['0,0193'])];
    const { assessment, checked } = assessedAt('2020-01', rate, values, { kind: 'ratio' });
    const table = monthPlanTable(assessment, checked);
    expect(row(table?.zeilen[0])).toBe('Januar | 2,00 | 1,93 | 2,00 | 1,93 | −0,07 | 96,5 %');
  });
});

describe('the plan of one month', () => {
  const values = [...planned, ...series('zu', 2020, [12, 15, 9])];
  const { assessment, checked } = assessedAt('2020-03', agreedAs(flow, target, monthly(true)), values);

  test('is what the cumulated plan grows by', () => {
    expect(assessment.months.map(({ monthPlan }) => exact(monthPlan))).toEqual([
      '10',
      '20',
      '10',
      '10',
      '10',
      '10',
      '10',
      '10',
      '10',
      '10',
      '5',
      '5',
    ]);
  });

  test('is told with its calculation, on the web page and in bericht.json', () => {
    const told = stepsAt(assessment, month('2020-02'), checked);
    const step = (key: string) => told.find((each) => each.key === key);
    expect([step('sollImMonat')?.numbers, step('sollImMonat')?.text]).toEqual(['30 − 10', '20']);
    expect([step('istZumSoll')?.numbers, step('istZumSoll')?.text]).toEqual(['27 ÷ 30', '90,0\u00a0%']);
    const february = assessment.months[1];
    expect(february && comparison(assessment.indicator, february)).toMatchObject({
      sollImMonat: { wert: '20', text: '20' },
      istZumSoll: { text: '90,0\u00a0%' },
    });
  });

  test('is there only where the plan came so', () => {
    const cumulated = assessedAt('2020-03', agreedAs(flow, target, monthly(false)), values);
    expect(monthPlanTable(cumulated.assessment, cumulated.checked)).toBeNull();
    const [january] = cumulated.assessment.months;
    expect(january && Object.keys(comparison(cumulated.assessment.indicator, january))).not.toContain(
      'sollImMonat',
    );
  });
});
