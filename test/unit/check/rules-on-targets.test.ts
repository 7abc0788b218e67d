import { describe, expect, test } from 'vitest';
import { check } from '../../../src/check/check.ts';
import { decimal } from '../../../src/domain/decimal.ts';
import type { Draft } from '../../../src/domain/draft.ts';
import { agreedAs, amendment, change, draftOf, level, plan } from '../../support/agreed.ts';
import { observed, series } from '../../support/draft-fixture.ts';
import { goal } from '../../support/goal-fixture.ts';

const flow = goal('I.1', { art: 'fluss-kumuliert', messgroesse: 'zu' });
const tens = series('zu', 2019, Array(12).fill(10));
const january = series('zu', 2020, [10]);
const findings = (draft: Draft) =>
  check(draft).diagnostics.map(({ code, severity, message }) => `${code} ${severity}: ${message}`);

describe('a value relative to the prior year', () => {
  const relative = agreedAs(flow, change('0.1'), plan('linear'));

  test('needs that year', () => {
    expect(findings(draftOf('2020-01', [relative], [...tens.slice(1), ...january]))).toContain(
      'CHK-341 error: Der Zielwert von I.1 Kennzahl I.1 ist als Veränderung zum Jahr 2019 vereinbart, und dieses Jahr ist nicht vollständig geliefert.',
    );
  });

  test('that was fixed does without it', () => {
    const fixed = agreedAs(flow, change('0.1', '132'), plan('linear'));
    expect(findings(draftOf('2020-01', [fixed], january)).join()).not.toContain('CHK-341');
  });

  test('moves with a revision of that year, and the controller is told', () => {
    const revised = observed('zu', '2019-12', '20', { delivery: '2020-10-01', reason: 'Nachmeldung' });
    expect(findings(draftOf('2020-01', [relative], [...tens, revised, ...january]))).toEqual([
      'CHK-347 warning: Der Zielwert von I.1 Kennzahl I.1 folgt dem Jahr 2019; dessen endgültige Werte wurden berichtigt, der Zielwert wird damit 143 statt 132.',
    ]);
  });

  test('that was fixed does not move', () => {
    const revised = observed('zu', '2019-12', '20', { delivery: '2020-10-01', reason: 'Nachmeldung' });
    const fixed = agreedAs(flow, change('0.1', '132'), plan('linear'));
    expect(findings(draftOf('2020-01', [fixed], [...tens, revised, ...january]))).toEqual([]);
  });

  test('that becomes final for the first time is no revision', () => {
    const early = observed('zu', '2019-12', '7', { status: 'provisional', delivery: '2020-01-05' });
    expect(findings(draftOf('2020-01', [relative], [early, ...tens, ...january]))).toEqual([]);
  });

  test('may have more decimal places than the goal shows, for nobody wrote it', () => {
    const third = agreedAs(flow, change('0.333'), plan('linear'));
    expect(findings(draftOf('2020-01', [third], [...tens, ...january]))).toEqual([]);
  });
});

describe('a plan by reference years', () => {
  const by = (years: readonly number[] | null) =>
    agreedAs(flow, level('120'), plan('reference-years', { years }));

  test('needs every month of every year it names', () => {
    const gap = series('zu', 2018, Array(11).fill(10));
    expect(findings(draftOf('2020-01', [by([2019, 2018])], [...gap, ...tens, ...january]))).toEqual([
      'CHK-342 error: Der Sollverlauf von I.1 Kennzahl I.1 folgt dem Jahr 2018, aber „zu“ ist für Dezember 2018 nicht geliefert.',
    ]);
  });

  test('cannot follow a year of zero', () => {
    const zero = series('zu', 2018, Array(12).fill(0));
    expect(findings(draftOf('2020-01', [by([2018])], [...zero, ...tens, ...january]))).toEqual([
      'CHK-342 error: Der Sollverlauf von I.1 Kennzahl I.1 folgt dem Jahr 2018, aber sein Jahreswert ist null.',
    ]);
  });

  test('keeps the message on the prior year where that one is missing', () => {
    const codes = check(draftOf('2020-01', [by([2019])], [...tens.slice(1), ...january])).diagnostics;
    expect(codes.map(({ code }) => code)).toEqual(['CHK-303']);
  });

  test('needs a complete year to choose from', () => {
    expect(findings(draftOf('2020-01', [by(null)], [...tens.slice(1), ...january]))).toContain(
      'CHK-343 error: Für den Sollverlauf von I.1 Kennzahl I.1 gibt es kein vollständiges Jahr, das nicht ausgenommen ist.',
    );
  });
});

describe('a delivered plan', () => {
  const delivered = agreedAs(
    flow,
    level('120'),
    plan('delivered', { delivered: { kind: 'metric', metric: 'plan_zu', monthly: false } }),
  );
  const three = [...tens, ...series('zu', 2020, [10, 10, 10])];

  test('names the months that did not come', () => {
    const planned = series('plan_zu', 2020, [10, null, null]);
    expect(findings(draftOf('2020-03', [delivered], [...three, ...planned]))).toEqual([
      'CHK-344 warning: Für I.1 Kennzahl I.1 ist kein Soll geliefert: Februar 2020, März 2020.',
    ]);
  });

  test('that ends elsewhere is told, and December keeps the target', () => {
    const planned = series('plan_zu', 2020, [10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 118]);
    expect(findings(draftOf('2020-03', [delivered], [...three, ...planned]))).toEqual([
      'CHK-345 warning: I.1 Kennzahl I.1: das gelieferte Soll für Dezember ist 118, der Zielwert 120.',
    ]);
  });
});

test('a delivered plan that an amendment stretches ends where it should', () => {
  const delivered = agreedAs(
    flow,
    level('120'),
    plan('delivered', { delivered: { kind: 'metric', metric: 'plan_zu', monthly: false } }),
  );
  const planned = series('plan_zu', 2020, [11, 22, 33, 44, 55, 66, 77, 88, 99, 105, 110, 120]);
  const lower = amendment('2020-07', [{ indicator: 'I.1', target: level('90') }]);
  const draft = draftOf('2020-01', [delivered], [...tens, ...january, ...planned], { amendments: [lower] });
  expect(findings(draft)).toEqual([]);
});

test('an amendment signed after the report is told, not applied', () => {
  const late = amendment('2020-01', [{ indicator: 'I.1', target: level('90') }], { signed: '2020-10-02' });
  const plain = { ...flow, target: decimal(120), planPath: 'linear' } as const;
  expect(findings(draftOf('2020-01', [plain], [...tens, ...january], { amendments: [late] }))).toEqual([
    'CHK-346 notice: „1. Nachtrag“ ist am 02.10.2020 unterzeichnet; der Bericht vom 28.09.2020 kennt ihn noch nicht.',
  ]);
});
